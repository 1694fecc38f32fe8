import { textOf } from '../../src/index'
import { useStore } from '../store/store'
import { text } from '../text'

/** Reads a file as text, byte for byte; a file that is no UTF-8 is refused and said to be. */
export async function openFile(file: File): Promise<void> {
  const { replaceText, say } = useStore.getState()
  try {
    const opened = textOf(await file.arrayBuffer())
    if (opened === null) say(text.notText(file.name))
    else replaceText(opened, text.opened(file.name))
  } catch {
    say(text.notText(file.name))
  }
}

export function chooseFiles(): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.yaml,.yml,.json,.txt,text/*,application/yaml,application/json'
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file) void openFile(file)
  })
  input.click()
}

export async function copyText(yaml: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(yaml)
    return true
  } catch {
    return false
  }
}

export function saveText(name: string, yaml: string): void {
  const url = URL.createObjectURL(new Blob([yaml], { type: 'application/yaml' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
