/** How a page that embeds this one wants it to look. */
export interface EmbedParameters {
  readonly theme: 'auto' | 'light' | 'dark'
}

/** What the address of an embedded page says after its `?`; null where it does not ask to be embedded. */
export function embedParameters(search: string): EmbedParameters | null {
  const parameters = new URLSearchParams(search)
  if (!parameters.has('embed')) return null
  const theme = parameters.get('theme')
  return { theme: theme === 'light' || theme === 'dark' ? theme : 'auto' }
}
