/** Puts a text into the clipboard; whether the browser let the page do so. */
export async function copyText(yaml: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(yaml)
    return true
  } catch {
    return false
  }
}

export const saveText = (name: string, yaml: string): void =>
  saveBlob(name, new Blob([yaml], { type: 'application/yaml' }))

export function saveBlob(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
