import type { Locator } from '@playwright/test'
import { learn } from '../app/words/zh/learn'
import { translated } from '../src/examples/comments'
import { solved } from '../src/lessons/solve'
import { lessonIds, lessons, type LessonId } from '../src/lessons/table'
import { glossary } from '../src/words/en/glossary'
import { lessonWords } from '../src/words/en/lessons'
import { stepWords } from '../src/words/lessons'
import { lessonRemarks, lessonWords as chinese } from '../src/words/zh/lessons'
import '../src/advice/advice'
import '../src/request/requests'
import '../src/schema/facts/load'
import '../src/yaml/edit/editing'
import { look } from './axe'
import { expect, pool, test } from './fixtures'
import type { EditorPage } from './pages/editor-page'

const OWN = `# my own words\n${pool([[null, ['x.internal', 8000]]], 'own')}`

/** Follows the link of a lesson, beside a text of one's own. */
async function open({ page }: EditorPage, id: LessonId | '', drawerName = 'Lessons'): Promise<Locator> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, `lesson=${id}`)
  const drawer = page.getByRole('complementary', { name: drawerName })
  await expect(drawer.getByRole('heading', { level: 2 })).toBeFocused()
  return drawer
}

const step = (drawer: Locator, id: LessonId, index: number): Locator =>
  drawer.getByRole('region', { name: `Step ${index + 1} of ${lessons[id].steps.length}` })

/** The step says that it is done, and why; then on to the next. */
async function goOn(drawer: Locator, id: LessonId, index: number): Promise<void> {
  const { steps } = lessons[id]
  const { done } = stepWords(lessonWords, id, steps[index]!.id)
  await expect(step(drawer, id, index).getByRole('status')).toContainText(done)
  await drawer.getByRole('button', { name: index + 1 < steps.length ? 'Next step' : 'Finish' }).click()
}

for (const id of lessonIds) {
  const lesson = lessons[id]

  test(`${id}: done by hand to its end, wrongly before, and the YAML taken away`, async ({ editor, page }) => {
    await editor.paste(OWN)
    const drawer = await open(editor, id)
    await expect(drawer).toContainText(lessonWords[id].question)
    for (const index of lesson.steps.keys()) {
      const [before, after] = [solved(lesson, index), solved(lesson, index + 1)]
      await editor.paste(`${before.text}# not what was asked for\n`)
      await expect(step(drawer, id, index).getByRole('button', { name: 'Show me' })).toBeVisible()
      await expect(step(drawer, id, index).getByRole('status')).toBeEmpty()
      if (after.release === before.release) await editor.paste(after.text)
      else await editor.choose(after.release)
      await goOn(drawer, id, index)
    }
    await expect(drawer).toContainText(lessonWords[id].learned)
    await drawer.getByRole('button', { name: 'Copy the YAML' }).click()
    await expect(page.getByText('YAML copied')).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      solved(lesson, lesson.steps.length).text.trimEnd(),
    )
    await drawer.getByRole('button', { name: 'Leave the lesson (Esc)' }).click()
    await expect(drawer).toBeHidden()
    expect(await editor.text()).toBe(OWN)
  })

  test.describe('in Chinese', () => {
    test.use({ locale: 'zh-CN' })
    test(`${id}: shown to its end, on the text as it is`, async ({ editor }) => {
      await editor.paste(OWN)
      const drawer = await open(editor, id, learn.title)
      await expect(drawer).toContainText(chinese[id].title)
      await expect(drawer).toContainText(chinese[id].question)
      for (const [index, { id: stepId }] of lesson.steps.entries()) {
        const { task, hint, done } = stepWords(chinese, id, stepId)
        const step = drawer.getByRole('region', { name: learn.step(index + 1, lesson.steps.length) })
        await expect(step).toContainText(task)
        await drawer.getByRole('button', { name: learn.hint }).click()
        await expect(step).toContainText(hint)
        await drawer.getByRole('button', { name: learn.solution }).click()
        await drawer.getByRole('button', { name: learn.showMe }).click()
        await expect(step.getByRole('status')).toContainText(done)
        await drawer
          .getByRole('button', { name: index + 1 < lesson.steps.length ? learn.next : learn.finish, exact: true })
          .click()
      }
      await expect(drawer).toContainText(chinese[id].learned)
      expect(await editor.text()).toBe(translated(solved(lesson, lesson.steps.length).text, lessonRemarks))
      await drawer.getByRole('button', { name: learn.keep }).click()
      await expect(drawer).toBeHidden()
      await expect(editor.file(`lesson-${id}.yaml`)).toBeVisible()
      await editor.file('own').click()
      expect(await editor.text()).toBe(OWN)
    })
  })
}

test('Escape brings the own text back with its history, and the lesson goes on where it was left', async ({
  editor,
  page,
}) => {
  await editor.paste(OWN)
  await editor.paste(`${OWN}# one step more\n`)
  const drawer = await open(editor, 'token')
  await drawer.getByRole('button', { name: 'Show me' }).click()
  await goOn(drawer, 'token', 0)
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  expect(new URL(page.url()).hash).toBe('')
  expect(await editor.text()).toBe(`${OWN}# one step more\n`)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  expect(await editor.text()).toBe(OWN)
  await open(editor, 'token')
  await expect(step(drawer, 'token', 1)).toBeVisible()
  expect(await editor.text()).toBe(solved(lessons.token, 1).text)
})

test('progress is kept over a reload, told in the list, and forgotten on demand; a term explains itself', async ({
  editor,
  page,
}) => {
  await editor.paste(OWN)
  const drawer = await open(editor, 'priorities')
  // A term of the step explains itself, and Escape closes that alone.
  const term = step(drawer, 'priorities', 0).getByRole('button', { name: 'member', exact: true })
  await term.press('Enter')
  await expect(drawer.getByText(glossary.member.says)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(drawer.getByText(glossary.member.says)).toBeHidden()
  await expect(term).toBeFocused()
  await term.click()
  await expect(drawer.getByText(glossary.member.says)).toBeVisible()
  await term.click()
  await expect(drawer.getByText(glossary.member.says)).toBeHidden()
  await drawer.getByRole('button', { name: 'Show me' }).click()
  await goOn(drawer, 'priorities', 0)
  await page.reload()
  await expect(step(drawer, 'priorities', 1)).toBeVisible()
  await drawer.getByRole('button', { name: 'All lessons' }).click()
  await expect(drawer.locator('[data-lesson]')).toHaveCount(lessonIds.length)
  await expect(drawer.locator('[data-lesson=priorities]')).toContainText('1 of 3 steps done')
  await drawer.getByRole('button', { name: 'Forget what I have done' }).click()
  await expect(drawer.locator('[data-lesson=priorities]')).toContainText('3 steps')
  await page.keyboard.press('Escape')
  expect(await editor.text()).toBe(OWN)
})

test('a link to a lesson that there is not leads to the list of all, beside which the header has room', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/#lesson=no-such-thing')
  const drawer = page.getByRole('complementary', { name: 'Lessons' })
  await expect(drawer.locator('[data-lesson]')).toHaveCount(lessonIds.length)
  await expect(page.getByRole('button', { name: 'Files and storage' })).toBeInViewport({ ratio: 1 })
})

test('while another file is in view the lesson waits, and leads back', async ({ editor }) => {
  await editor.paste(OWN)
  const drawer = await open(editor, 'host-override')
  await editor.file('own').click()
  await drawer.getByRole('button', { name: 'Back to the lesson’s text' }).click()
  await expect(drawer.getByRole('button', { name: 'Show me' })).toBeVisible()
  expect(await editor.text()).toBe(lessons['host-override'].start)
})

test('no accessibility violation in list and step, light and dark', async ({ editor, page }) => {
  const drawer = await open(editor, '')
  await look(page, 'list', '.lesson')
  await drawer.locator('[data-lesson=private-ca]').click()
  await drawer.getByRole('button', { name: 'Solution' }).click()
  await look(page, 'solution', '.lesson')
  await drawer.getByRole('button', { name: 'Show me' }).click()
  await expect(drawer.getByRole('button', { name: 'Next step' })).toBeVisible()
  await look(page, 'done', '.lesson')
})

test.describe('on a narrow page', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })
  test('the drawer is a sheet, and page and lesson can both be used; a term explains itself by touch', async ({
    editor,
    page,
  }) => {
    const drawer = await open(editor, 'port-80')
    const box = await drawer.boundingBox()
    expect(box?.y).toBeGreaterThan(400)
    await drawer.getByRole('button', { name: 'handshake', exact: true }).tap()
    const explanation = drawer.getByText(glossary.handshake.says)
    await expect(explanation).toBeInViewport({ ratio: 1 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await drawer.getByRole('heading', { level: 2 }).tap()
    await expect(explanation).toBeHidden()
    await drawer.getByRole('button', { name: 'Show me' }).tap()
    await goOn(drawer, 'port-80', 0)
    await expect(page.locator('html')).toHaveAttribute('data-release', 'kgateway@2.0.0-rc.1')
  })
})
