import { offeredProviders, type AiBackend } from '../../src/index'
import { showInspector } from '../state/view'
import { Choices } from '../ui/Choices'
import { text } from '../words'
import { addMember, mixesWith } from './members'

interface Props {
  readonly backend: AiBackend
  readonly group: number
  readonly onClose: () => void
}

/** The providers that can join a priority; what this release can't have beside the others is said before it is chosen. */
export default function ProviderChoices({ backend, group, onClose }: Props) {
  const offered = offeredProviders(backend)
  return (
    <Choices
      label={text.addProviderTo(group + 1)}
      find={text.findProvider}
      nothing={text.noProviderFound}
      groups={[
        {
          label: text.providers,
          choices: offered.map((provider) => ({
            id: provider.id,
            label: provider.label,
            ...(!mixesWith(backend, provider) && { note: text.doesNotMix }),
          })),
        },
      ]}
      onChoose={(id) => {
        const chosen = offered.find((provider) => provider.id === id)
        onClose()
        if (!chosen) return
        showInspector()
        addMember(backend, group, chosen)
      }}
    />
  )
}
