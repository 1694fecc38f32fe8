import { releaseId, releases } from '../../src/index'
import { useStore } from '../store/store'
import { THEMES, useTheme, type Theme } from '../store/theme'
import { text } from '../text'
import { Button } from '../ui/Button'
import { actions } from './actions'

/** Title, release and cluster facts, and everything that can be done with the text as a whole. */
export function Header() {
  const state = useStore()
  const { theme, choose } = useTheme()
  return (
    <header className="top">
      <h1>
        {text.title} <small>{text.product}</small>
      </h1>
      <ReleaseChooser />
      {state.analysis.release.istioMatters && (
        <label className="toggle" title={text.istioHelp}>
          <input type="checkbox" checked={state.settings.istioAutoMtls} onChange={(event) => state.setSettings({ istioAutoMtls: event.target.checked })} />
          {text.istio}
        </label>
      )}
      <div className="actions">
        {actions.map((action) => (
          <Button
            key={action.label}
            icon={action.icon}
            label={action.label}
            iconOnly={action.label === text.undo || action.label === text.redo}
            look="quiet"
            disabled={!action.isPossible(state)}
            onClick={action.perform}
          />
        ))}
        <select
          className="theme"
          aria-label={text.theme.label}
          title={text.theme.label}
          value={theme}
          onChange={(event) => choose(event.target.value as Theme)}
        >
          {THEMES.map((each) => (
            <option key={each} value={each}>
              {text.theme[each]}
            </option>
          ))}
        </select>
      </div>
    </header>
  )
}

function ReleaseChooser() {
  const { settings, setSettings, analysis } = useStore()
  const newestFirst = [...releases].reverse()
  const group = (label: string, superseded: boolean) => (
    <optgroup label={label}>
      {newestFirst
        .filter((release) => release.superseded === superseded)
        .map((release) => (
          <option key={releaseId(release)} value={releaseId(release)}>
            {`${release.product} ${release.version}`}
          </option>
        ))}
    </optgroup>
  )
  return (
    <label className="release">
      <span>{text.release}</span>
      <select aria-label={text.release} value={settings.release} onChange={(event) => setSettings({ release: event.target.value })}>
        <option value="auto">{text.releaseAuto(`${analysis.release.product} ${analysis.release.version}`)}</option>
        {group(text.releaseCurrent, false)}
        {group(text.releaseOlder, true)}
      </select>
    </label>
  )
}
