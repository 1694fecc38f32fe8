import { settingsOf, type ExampleId } from '../../src/examples/index'
import { addFiles, parkedNow, viewFile } from '../state/open-files'
import { textOf } from './texts'

/** Opens an example as a file of its own beside the texts that are open; one that stands there unchanged comes into view. */
export function openExample(id: ExampleId): void {
  const [name, text] = [`${id}.yaml`, textOf(id)]
  const open = parkedNow().find((file) => file.name === name && file.parked?.text === text)
  if (open) viewFile(open.id)
  else addFiles([{ name, text, settings: settingsOf(id) }])
}
