/** How high a frame is until its page has told, and for good where the script is left out. */
const HEIGHT = 420

/** The lines of HTML that show what a link holds in another page. */
export function embedSnippet(link: string, title: string, theme: 'auto' | 'light' | 'dark'): string {
  const url = new URL(link)
  url.search = theme === 'auto' ? '?embed' : `?embed&theme=${theme}`
  const script = new URL('embed.js', url)
  script.hash = ''
  script.search = ''
  return [
    `<iframe title="${escaped(title)}" src="${escaped(url.href)}" style="width: 100%; height: ${HEIGHT}px; border: 0"></iframe>`,
    `<script src="${escaped(script.href)}" defer></script>`,
    '',
  ].join('\n')
}

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
