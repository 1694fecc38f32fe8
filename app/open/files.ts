import { holdsOnlyCrds, textOf } from '../../src/index'
import { addCrds } from '../storage/crds'
import { addRecent } from '../storage/recent'
import { useStore } from '../state/store'
import { text } from '../words'
import { addFiles, MOST_FILES, useOpenFiles, type NewFile } from '../state/open-files'

/** One file takes the place of the text in view; several stand beside it, each on its own. */
export default async function openFiles(files: readonly File[]): Promise<void> {
  const { say } = useStore.getState()
  if (files.length === 0) return say(text.emptyFolder)
  const read = await Promise.all(files.slice(0, MOST_FILES).map(readFile))
  const crds = read.flatMap(({ name, content }) =>
    content !== null && holdsOnlyCrds(content) ? [{ name, text: content }] : [],
  )
  let problem: string | null = null
  for (const crd of crds) problem = (await addCrds(crd.name, crd.text)) ?? problem
  if (crds.length < files.length) openRead(read, files.length > MOST_FILES)
  if (problem !== null) say(problem, 'stays')
  const { settings } = useStore.getState()
  void addRecent(texts(read).map((file) => ({ ...file, settings })))
}

const texts = (read: readonly Read[]): readonly Opened[] =>
  read.flatMap(({ name, content }) => (content === null || holdsOnlyCrds(content) ? [] : [{ name, text: content }]))

function openRead(read: readonly Read[], tooMany: boolean): void {
  const opened = texts(read)
  const refused = read.flatMap(({ name, content }) => (content === null ? [name] : []))
  if (opened.length + refused.length === 1) openOne(opened[0], refused[0] ?? '')
  else openBeside(opened, refused, tooMany)
}

interface Read {
  readonly name: string
  readonly content: string | null
}

type Opened = NewFile & { readonly name: string }

function openOne(file: Opened | undefined, refused: string): void {
  const { replaceText, say } = useStore.getState()
  const { name = null } = useOpenFiles.getState().files.find(({ id }) => id === useStore.getState().file) ?? {}
  // What came from another file stays what it is.
  if (file && name !== null && name !== file.name) addFiles([file])
  else if (file) replaceText(file.text, text.opened(file.name))
  else say(text.notText(refused))
}

function openBeside(files: readonly Opened[], refused: readonly string[], tooMany: boolean): void {
  addFiles(files)
  const notes = [
    files.length > 0 ? text.openedMany(files.map(({ name }) => name)) : '',
    refused.length > 0 ? text.notOpened(refused) : '',
    tooMany ? text.tooMany(MOST_FILES) : '',
  ]
  useStore.getState().say(notes.filter(Boolean).join('. '), 'stays')
}

/** A file as text, byte for byte; null where it is no UTF-8. */
async function readFile(file: File): Promise<Read> {
  try {
    return { name: file.name, content: textOf(await file.arrayBuffer()) }
  } catch {
    return { name: file.name, content: null }
  }
}
