import '../style/choices.css'
import { useMemo } from 'react'
import {
  evidenceOf,
  isBackendKind,
  openFactText,
  releaseId,
  releaseReasonText,
  releases,
  type Release,
} from '../../src/index'
import { countOf } from '../engine/lookup'
import { useStore } from '../state/store'
import { Choices, type Choice } from '../ui/Choices'
import { text } from '../words/later'
import { useWords } from '../words/sentences'
import { ClusterFacts } from './ClusterFacts'
import { WhichRelease } from './WhichRelease'

/** Product and version, what is known of each, and the facts about a cluster that change the answer. */
export default function ReleaseChooser({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const chosen = useStore((state) => state.settings.release)
  const automatic = useStore((state) => state.analysis.automatic)
  const setSettings = useStore((state) => state.setSettings)
  const groups = useMemo(() => {
    const newestFirst = [...releases].reverse()
    const products = [...new Set(newestFirst.map(({ product }) => product))]
    const choice = (release: Release): Choice => ({
      id: releaseId(release),
      label: `${release.product} ${release.version}`,
      note: `${words.evidence[release.evidence]}${aboutAi(release)}`,
      isFolded: release.superseded,
    })
    return products.map((product) => ({
      label: product,
      choices: newestFirst.filter((release) => release.product === product).map(choice),
    }))
  }, [words])
  return (
    <div className="release-chooser">
      <AboutRelease />
      <Choices
        label={text.release}
        find={text.findRelease}
        nothing={text.noReleaseFound}
        more={text.olderPatches}
        chosen={chosen}
        groups={[
          {
            label: text.automatic,
            choices: [{ id: 'auto', label: text.releaseAuto(automatic.replace('@', ' ')), note: text.automaticNote }],
          },
          ...groups,
        ]}
        onChoose={(release) => {
          setSettings({ release })
          onClose()
        }}
      />
      <ClusterFacts />
      <WhichRelease onFound={onClose} />
    </div>
  )
}

/** Why this release is in view, how it is known, and what of it is open. */
function AboutRelease() {
  const words = useWords()
  const analysis = useStore((state) => state.analysis)
  const isAutomatic = useStore((state) => state.settings.release === 'auto')
  const { release, facts, releaseReason } = analysis
  const isUnreadable = countOf(analysis, 'error', 'yaml') > 0
  return (
    <div className="about-release">
      <p>
        <strong>{`${release.product} ${release.version}`}</strong>{' '}
        {[
          ...(isAutomatic && !isUnreadable ? [releaseReasonText(releaseReason, words)] : []),
          words.evidence[evidenceOf(release, facts)],
        ].join(' · ')}
      </p>
      {release.open.length > 0 && (
        <ul>
          {release.open.map((fact) => (
            <li key={fact}>{openFactText(fact, words)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** That the product's own kind has lost its AI part, which another kind has or none. */
function aboutAi({ kinds, planes }: Release): string {
  if (planes.length === 0) return ` ${text.releaseNoAi}`
  return kinds.some(({ kind, shape }) => isBackendKind(kind) && shape === null) ? ` ${text.releaseWithoutAi}` : ''
}
