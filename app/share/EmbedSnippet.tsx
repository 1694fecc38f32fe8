import { useState } from 'react'
import { copyText } from '../open/device'
import { documentInView } from '../state/derived'
import { useStore } from '../state/store'
import { THEMES, type Theme } from '../state/theme'
import { Button } from '../ui/Button'
import { text } from '../words/later'
import { embedSnippet } from './snippet'
import './snippet.css'

/** The lines that put what the link holds into another page. */
export function EmbedSnippet({ link }: { readonly link: string }) {
  const [theme, setTheme] = useState<Theme>('auto')
  const [copied, setCopied] = useState<boolean | null>(null)
  const name = useStore((state) => documentInView(state)?.name) ?? text.unnamed
  const snippet = embedSnippet(link, name, theme)
  return (
    <details className="embed-snippet">
      <summary>{text.embed}</summary>
      <p className="help">{text.embedHow}</p>
      <label>
        {text.theme.label}{' '}
        <select
          value={theme}
          onChange={({ target }) => setTheme(THEMES.find((each) => each === target.value) ?? 'auto')}
        >
          {THEMES.map((each) => (
            <option key={each} value={each}>
              {text.theme[each]}
            </option>
          ))}
        </select>
      </label>
      <textarea
        aria-label={text.embedCode}
        readOnly
        rows={4}
        value={snippet}
        onFocus={(event) => event.target.select()}
      />
      <Button icon="copy" label={text.embedCopy} onClick={() => void copyText(snippet).then(setCopied)} />{' '}
      <span role="status">{copied === null ? '' : copied ? text.embedCopied : text.copyFailed}</span>
    </details>
  )
}
