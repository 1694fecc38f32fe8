import fs from 'node:fs'
import path from 'node:path'
import { UsageError } from './arguments.js'
import { cli } from './language.js'

const MANIFEST = /\.(?:ya?ml|json)$/i

/**
 * The files that arguments stand for: a folder for the manifests in it and below, in the order of their names, anything else
 * for itself. Throws a UsageError for a folder that holds none, or that can't be read.
 */
export const filesOf = (files: readonly string[]): readonly string[] => files.flatMap(manifestsIn)

function manifestsIn(file: string): readonly string[] {
  if (file === '-' || !isFolder(file)) return [file]
  const found = below(file)
  if (found.length === 0) throw new UsageError(cli.noManifests(file))
  return found
}

function below(folder: string): string[] {
  return entriesOf(folder).flatMap((name) => {
    const entry = path.join(folder, name)
    if (isFolder(entry)) return name.startsWith('.') || name === 'node_modules' || isLinked(entry) ? [] : below(entry)
    return MANIFEST.test(name) ? [entry] : []
  })
}

function entriesOf(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder).sort()
  } catch (error) {
    throw new UsageError(cli.unreadable(folder, error instanceof Error ? error.message : String(error)))
  }
}

const isFolder = (file: string): boolean => fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false

/** A linked folder may lead back to where it stands. */
const isLinked = (file: string): boolean => fs.lstatSync(file).isSymbolicLink()
