import { filesOf, markdownOf, shellCommand, zipOf } from '../../src/index'
import { copyText, saveBlob } from '../open/device'
import { redactLater } from '../engine/background-tasks'
import { useStore } from '../state/store'
import { text as words, words as engineWords } from '../words'
import { apply as text, loadApplyWords } from '../words/apply'

/** The ways in which a text leaves the page that are asked for rarely enough to load then. */
const WAYS = { zip, shell, markdown }

export type Way = keyof typeof WAYS

export default async function takeAway(way: Way): Promise<void> {
  await loadApplyWords()
  await WAYS[way]()
}

/** A file a document, named so that they sort as they apply. */
function zip(): void {
  const { text: yaml, analysis, document, say } = useStore.getState()
  const files = filesOf(yaml)
  const name = `${analysis.documents[document]?.name ?? 'backend'}.zip`
  saveBlob(name, new Blob([zipOf(files)], { type: 'application/zip' }))
  say(text.zipped(name, files.length))
}

async function shell(): Promise<void> {
  const { text: yaml, say } = useStore.getState()
  say((await copyText(shellCommand(yaml, 'apply', null))) ? text.shellCopied : words.copyFailed)
}

/** Others read it, so no secret goes along. */
async function markdown(): Promise<void> {
  const { text: yaml, analysis, say, whenSettled } = useStore.getState()
  const { text: bare, replaced } = await redactLater(yaml, { unreadable: 'left-out' })
  if (useStore.getState().text !== yaml) return whenSettled(() => void markdown())
  const done = await copyText(markdownOf(bare, analysis, text.markdown, engineWords))
  say(done ? text.markdownCopied(replaced.length) : words.copyFailed)
}
