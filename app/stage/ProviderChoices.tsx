import '../style/choices.css'
import { newServiceMember, offeredProviders, services, type AiBackend } from '../../src/index'
import { showInspector } from '../state/view'
import { Choices } from '../ui/Choices'
import { text } from '../words'
import { stageWords } from '../words/later'
import { addMember, addNew, mixesWith, namesIn } from './members'

interface Props {
  readonly backend: AiBackend
  readonly group: number
  readonly onClose: () => void
}

/** The providers that can join a priority; what this release can't have beside the others is said before it is chosen. */
export default function ProviderChoices({ backend, group, onClose }: Props) {
  const offered = offeredProviders(backend)
  const possible = services.filter((service) => newServiceMember(service, backend, []) !== null)
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
        {
          label: text.servers,
          choices: services.map((service) => {
            const { id, label, host, port, tls } = service
            return possible.includes(service)
              ? { id: `service:${id}`, label, note: `${tls ? 'https' : 'http'}://${host}:${port}` }
              : { id: `service:${id}`, label, note: stageWords.noPathField, isOff: true }
          }),
        },
      ]}
      onChoose={(id) => {
        const service = possible.find((each) => id === `service:${each.id}`)
        const chosen = offered.find((provider) => provider.id === id)
        onClose()
        if (!chosen && !service) return
        showInspector()
        const member = service && newServiceMember(service, backend, namesIn(backend))
        if (member) addNew(backend, group, member)
        else if (chosen) addMember(backend, group, chosen)
      }}
    />
  )
}
