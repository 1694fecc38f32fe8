import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Looks through a state of the page, or a part of it, in light and dark; finds nothing. Monaco answers for itself. */
export async function look(page: Page, state: string, within?: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
    const axe = new AxeBuilder({ page }).exclude('.monaco-editor')
    if (within !== undefined) axe.include(within)
    // Only contrast differs in the dark.
    const { violations } = await (
      colorScheme === 'light'
        ? axe.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        : axe.withRules(['color-contrast'])
    ).analyze()
    expect(violations.map(({ id, nodes }) => `${state}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
      [],
    )
  }
}
