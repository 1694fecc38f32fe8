import { backendForms, type BackendForm, type Release } from '../../src/index'
import { focusFirstField } from '../endpoints/focus'
import { addBackend } from '../state/backends'
import { useStore } from '../state/store'
import { showInspector } from '../state/view'
import { Choices } from '../ui/Choices'
import { text } from '../words'
import { stageWords } from '../words/later'

/** Kinds and shapes by the releases that serve them; those of the release in view come first. */
export default function BackendChoices({ onClose }: { readonly onClose: () => void }) {
  const release = useStore((state) => state.analysis.release)
  const isInView = (form: BackendForm): boolean => form.releases.includes(release)
  const forms = [...backendForms()].sort((a, b) => Number(isInView(b)) - Number(isInView(a)))
  const group = (isPool: boolean) => ({
    label: isPool ? text.pool : text.single,
    choices: forms
      .filter(({ canPool }) => canPool || !isPool)
      .map((form) => ({
        id: `${form.shape} ${isPool}`,
        label: servedBy(form),
        note: form.kind,
      })),
  })
  return (
    <Choices
      label={text.newBackend}
      find={stageWords.findKind}
      nothing={stageWords.noSuchKind}
      groups={[group(false), group(true)]}
      onChoose={(id) => {
        const [shape, isPool] = id.split(' ')
        const form = forms.find((each) => each.shape === shape)
        onClose()
        if (!form) return
        showInspector()
        addBackend(form, isPool === 'true', focusFirstField)
      }}
    />
  )
}

function servedBy({ releases: [first, ...others] }: BackendForm): string {
  const last = others.at(-1)
  if (!first || !last) return first ? nameOf(first) : ''
  return stageWords.servedBy(nameOf(first), last.product === first.product ? last.version : nameOf(last))
}

const nameOf = ({ product, version }: Release): string => `${product} ${version}`
