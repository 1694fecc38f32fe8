import { isBackendKind, releaseId, releaseReasonText, releases, type Release } from '../../src/index'
import { useStore } from '../state/store'
import { THEMES, useTheme, type Theme } from '../state/theme'
import { text, words } from '../words'
import { Menu } from '../ui/Menu'
import { useDialog } from '../files/Dialogs'
import { newWork } from '../files/open-files'
import { Button } from '../ui/Button'
import { actions } from './actions'

const DATA_PLANES = ['envoy', 'agentgateway'] as const

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
      {state.analysis.release.planes.length > 1 && (
        <label className="release">
          <span>{text.dataPlane}</span>
          <select
            value={state.settings.dataPlane ?? ''}
            onChange={(event) =>
              state.setSettings({ dataPlane: DATA_PLANES.find((plane) => plane === event.target.value) ?? null })
            }
          >
            <option value="">{text.dataPlaneAuto(text.dataPlanes[state.analysis.facts.dataPlane])}</option>
            {DATA_PLANES.map((plane) => (
              <option key={plane} value={plane}>
                {text.dataPlanes[plane]}
              </option>
            ))}
          </select>
        </label>
      )}
      {state.analysis.release.istioMatters && (
        <label className="toggle" title={text.istioHelp}>
          <input
            type="checkbox"
            checked={state.settings.istioAutoMtls}
            onChange={(event) => state.setSettings({ istioAutoMtls: event.target.checked })}
          />
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
        <Menu
          label={text.worksMenu}
          items={[
            { label: text.newWork, perform: newWork },
            { label: text.storageMenu, perform: () => useDialog.setState({ open: 'storage' }) },
          ]}
        />
      </div>
    </header>
  )
}

/** The product's own kind has lost its AI part; another kind has it. */
function isWithoutAi({ kinds }: Release): boolean {
  return kinds.some(({ kind, shape }) => isBackendKind(kind) && shape === null)
}

function ReleaseChooser() {
  const settings = useStore((state) => state.settings)
  const setSettings = useStore((state) => state.setSettings)
  const reason = useStore((state) => state.analysis.releaseReason)
  const automatic = useStore((state) => state.analysis.automatic)
  const newestFirst = [...releases].reverse()
  const why = settings.release === 'auto' ? releaseReasonText(reason, words) : ''
  const group = (product: string, superseded: boolean) => (
    <optgroup key={`${product}/${superseded}`} label={superseded ? text.releaseOlder(product) : product}>
      {newestFirst
        .filter((release) => release.product === product && release.superseded === superseded)
        .map((release) => (
          <option key={releaseId(release)} value={releaseId(release)}>
            {`${release.product} ${release.version}${isWithoutAi(release) ? ` ${text.releaseWithoutAi}` : ''}`}
          </option>
        ))}
    </optgroup>
  )
  const products = [...new Set(newestFirst.map(({ product }) => product))]
  return (
    <label className="release">
      <span>{text.release}</span>
      <select
        aria-label={text.release}
        title={why}
        value={settings.release}
        onChange={(event) => setSettings({ release: event.target.value })}
      >
        <option value="auto">{text.releaseAuto(automatic.replace('@', ' '))}</option>
        {products.flatMap((product) => [group(product, false), group(product, true)])}
      </select>
    </label>
  )
}
