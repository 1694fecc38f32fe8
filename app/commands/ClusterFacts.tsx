import { useMemo } from 'react'
import { useStore } from '../state/store'
import { text } from '../words/later'

const DATA_PLANES = ['envoy', 'agentgateway'] as const

/** What changes the answer and stands in no backend: asked only where the release or the text makes it matter. */
export function ClusterFacts() {
  const { release, facts, documents } = useStore((state) => state.analysis)
  const settings = useStore((state) => state.settings)
  const setSettings = useStore((state) => state.setSettings)
  const holdsModel = useMemo(() => documents.some(({ kind }) => kind === 'AgentgatewayModel'), [documents])
  return (
    <div className="cluster-facts">
      {release.planes.length > 1 && (
        <label>
          <span>{text.dataPlane}</span>
          <select
            value={settings.dataPlane ?? ''}
            onChange={(event) =>
              setSettings({ dataPlane: DATA_PLANES.find((plane) => plane === event.target.value) ?? null })
            }
          >
            <option value="">{text.dataPlaneAuto(text.dataPlanes[facts.dataPlane])}</option>
            {DATA_PLANES.map((plane) => (
              <option key={plane} value={plane}>
                {text.dataPlanes[plane]}
              </option>
            ))}
          </select>
        </label>
      )}
      {release.istioMatters && (
        <Tick
          label={text.istio}
          help={text.istioHelp}
          isOn={settings.istioAutoMtls}
          onChange={(istioAutoMtls) => setSettings({ istioAutoMtls })}
        />
      )}
      {facts.agentgatewayModels !== null && holdsModel && (
        <Tick
          label={text.modelSupport}
          help={text.modelSupportHelp}
          isOn={facts.agentgatewayModels === 'on'}
          onChange={(isOn) => setSettings({ agentgatewayModels: isOn ? 'on' : 'off' })}
        />
      )}
      <Tick
        label={text.production}
        help={text.productionHelp}
        isOn={settings.production}
        onChange={(production) => setSettings({ production })}
      />
    </div>
  )
}

interface TickProps {
  readonly label: string
  readonly help: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

function Tick({ label, help, isOn, onChange }: TickProps) {
  return (
    <label className="toggle" title={help}>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}
