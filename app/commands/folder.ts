import { MOST_FILES } from '../state/open-files'

const READABLE = /\.(?:ya?ml|json)$/i
/** Folders within folders are read this deep. */
const DEEPEST = 8

/** The files of a drop: those dropped as they are, and the YAML and JSON files of dropped folders, by name. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<readonly File[]> {
  // A drop is readable only while its event lasts: both lists are taken before anything is awaited.
  const plain = [...files]
  const entries = [...items].filter(({ kind }) => kind === 'file').map((item) => item.webkitGetAsEntry())
  if (!entries.some((entry) => entry?.isDirectory)) return plain
  const found: File[] = []
  for (const [i, entry] of entries.entries()) {
    const own = plain[i]
    if (entry && isFolder(entry)) await readFolder(entry, found, DEEPEST)
    else if (own) found.push(own)
  }
  return found
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

async function readFolder(folder: FileSystemDirectoryEntry, found: File[], deep: number): Promise<void> {
  const entries = (await allEntries(folder))
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => a.name.localeCompare(b.name))
  for (const entry of entries) {
    // One more than is opened, so that it can be said that there are more.
    if (found.length > MOST_FILES) return
    if (isFile(entry) && READABLE.test(entry.name))
      found.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)))
    else if (isFolder(entry) && deep > 0) await readFolder(entry, found, deep - 1)
  }
}

/** A reader answers in portions, the last of which is empty. */
async function allEntries(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (portion.length === 0) return all
    all.push(...portion)
  }
}
