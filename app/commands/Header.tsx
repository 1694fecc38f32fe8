import { useMemo } from 'react'
import { isBackendKind, openFactText, releaseId, releaseReasonText, releases, type Release } from '../../src/index'
import { useStore } from '../state/store'
import { THEMES, useTheme, type Theme } from '../state/theme'
import { text } from '../words'
import { useWords } from '../words/sentences'
import { Menu } from '../ui/Menu'
import { useDialog } from '../files/Dialogs'
import { newWork } from '../files/open-files'
import { openGallery } from '../gallery/open'
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
      <ModelSupport />
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
            { label: text.examplesMenu, perform: openGallery },
            { label: text.storageMenu, perform: () => useDialog.setState({ open: 'storage' }) },
            { label: text.aboutMenu, perform: () => useDialog.setState({ open: 'about' }) },
          ]}
        />
      </div>
    </header>
  )
}

/** Whether the cluster serves AgentgatewayModel; asked where the text holds one. */
function ModelSupport() {
  const facts = useStore((state) => state.analysis.facts)
  const setSettings = useStore((state) => state.setSettings)
  const documents = useStore((state) => state.analysis.documents)
  const holdsModel = useMemo(() => documents.some(({ kind }) => kind === 'AgentgatewayModel'), [documents])
  if (facts.agentgatewayModels === null || !holdsModel) return null
  return (
    <label className="toggle" title={text.modelSupportHelp}>
      <input
        type="checkbox"
        checked={facts.agentgatewayModels === 'on'}
        onChange={(event) => setSettings({ agentgatewayModels: event.target.checked ? 'on' : 'off' })}
      />
      {text.modelSupport}
    </label>
  )
}

/** That the product's own kind has lost its AI part, which another kind has or none. */
function aboutAi({ kinds, planes }: Release): string {
  if (planes.length === 0) return ` ${text.releaseNoAi}`
  return kinds.some(({ kind, shape }) => isBackendKind(kind) && shape === null) ? ` ${text.releaseWithoutAi}` : ''
}

function ReleaseChooser() {
  const words = useWords()
  const settings = useStore((state) => state.settings)
  const setSettings = useStore((state) => state.setSettings)
  const reason = useStore((state) => state.analysis.releaseReason)
  const automatic = useStore((state) => state.analysis.automatic)
  const newestFirst = [...releases].reverse()
  const release = useStore((state) => state.analysis.release)
  const why = [
    ...(settings.release === 'auto' ? [releaseReasonText(reason, words)] : []),
    ...release.open.map((fact) => openFactText(fact, words)),
  ].join('\n')
  const group = (product: string, superseded: boolean) => (
    <optgroup key={`${product}/${superseded}`} label={superseded ? text.releaseOlder(product) : product}>
      {newestFirst
        .filter((release) => release.product === product && release.superseded === superseded)
        .map((release) => (
          <option key={releaseId(release)} value={releaseId(release)}>
            {`${release.product} ${release.version}${aboutAi(release)} · ${words.evidence[release.evidence]}`}
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
