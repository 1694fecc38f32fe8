import '../style/choices.css'
import { useMemo } from 'react'
import { exampleIds } from '../../src/examples/index'
import {
  fieldsOf,
  formatPath,
  nodeAt,
  parsePath,
  placeOf,
  releaseId,
  releases,
  type Path,
  type Reading,
  type YamlNode,
} from '../../src/index'
import { lessonIds } from '../../src/lessons/table'
import { fieldId } from '../form/field'
import { openLessons } from '../open/lessons'
import { partOf } from '../state/select'
import type { State } from '../state/state'
import { useStore } from '../state/store'
import { showInspector } from '../state/view'
import { Choices, type Choice, type ChoiceGroup } from '../ui/Choices'
import { text } from '../words'
import { exampleWords } from '../words/examples'
import { labelOf, palette } from '../words/later'
import { lessonWords } from '../words/lessons'
import { commands, isPossible, keysOf } from './commands'

/** Something to be found, and what finding it does. */
interface Entry extends Choice {
  readonly run: () => void
}

/** More of one sort nobody looks through. */
const MOST = 400

/** Everything that can be done or gone to, by its name: one field, and what it finds. */
export default function Palette({ onClose }: { readonly onClose: () => void }) {
  const state = useStore()
  const groups = useMemo(() => groupsOf(state), [state])
  const choose = (id: string): void => {
    onClose()
    const entry = groups.flatMap(({ choices }) => choices).find((each) => each.id === id)
    // The dialog gives the focus back first.
    if (entry) requestAnimationFrame(entry.run)
  }
  return (
    <div className="palette">
      <Choices
        label={text.paletteMenu}
        find={palette.find}
        nothing={palette.nothing}
        more={palette.more}
        groups={groups}
        onChoose={choose}
      />
    </div>
  )
}

function groupsOf(state: State): readonly (ChoiceGroup & { readonly choices: readonly Entry[] })[] {
  const folded = (entries: readonly Entry[]): readonly Entry[] =>
    entries.slice(0, MOST).map((entry) => ({ ...entry, isFolded: true }))
  return [
    { label: palette.groups.commands, choices: commandEntries(state) },
    { label: palette.groups.members, choices: folded(memberEntries(state.readable)) },
    { label: palette.groups.documents, choices: folded(documentEntries(state.readable)) },
    { label: palette.groups.fields, choices: folded(fieldEntries(state)) },
    { label: palette.groups.releases, choices: folded(releaseEntries()) },
    { label: palette.groups.examples, choices: folded(exampleEntries()) },
    { label: palette.groups.lessons, choices: folded(lessonEntries()) },
  ]
}

function commandEntries(state: State): readonly Entry[] {
  return commands
    .filter((command) => !command.id.endsWith('-menu') && command.id !== 'palette' && isPossible(command, state))
    .map((command) => ({
      id: `command ${command.id}`,
      label: command.words(),
      note: keysOf(command) ?? '',
      run: command.run,
    }))
}

function select(document: number, part: string | null): void {
  useStore.getState().show(document, part)
  showInspector()
}

function memberEntries({ endpoints, documents }: Reading): readonly Entry[] {
  return endpoints.map(({ document, member, host, port }) => {
    const path = formatPath(member.path)
    return {
      id: `member ${document} ${path}`,
      label: [member.provider?.label ?? text.noProvider, member.model, member.name].filter(Boolean).join(' · '),
      note: `${host ?? '?'}:${port ?? '?'} · ${documents[document]?.name ?? text.unnamed}`,
      run: () => select(document, path),
    }
  })
}

function documentEntries({ documents }: Reading): readonly Entry[] {
  return documents.flatMap(({ index, kind, name, backend }) =>
    kind === null
      ? []
      : [
          {
            id: `document ${index}`,
            label: `${kind} ${name ?? text.unnamed}`,
            run: () => select(index, backend ? null : ''),
          },
        ],
  )
}

/** The fields that the selected document has in the text. */
function fieldEntries({ readable, document }: State): readonly Entry[] {
  const target = readable.documents[document]
  const root = target?.root
  if (!root) return []
  return pathsIn(root).map((path) => ({
    id: `field ${formatPath(path)}`,
    label: labelOf(path.slice(-2).join('.')),
    note: formatPath(path),
    run: () => {
      select(document, partOf(readable, document, path))
      useStore.getState().goTo(placeOf(root, path), readable, fieldId(document, path))
    },
  }))
}

function pathsIn(root: YamlNode): readonly Path[] {
  const found: Path[] = []
  const walk = (node: YamlNode | undefined, path: Path): void => {
    if (!node || found.length >= MOST) return
    for (const { name, value } of fieldsOf(node)) {
      found.push([...path, name])
      walk(value, [...path, name])
    }
    if (node.kind === 'seq') node.items.forEach((item, i) => walk(item, [...path, i]))
  }
  walk(nodeAt(root, parsePath('spec')), ['spec'])
  return found
}

function releaseEntries(): readonly Entry[] {
  return [...releases].reverse().map((release) => ({
    id: `release ${releaseId(release)}`,
    label: `${release.product} ${release.version}`,
    run: () => useStore.getState().setSettings({ release: releaseId(release) }),
  }))
}

function exampleEntries(): readonly Entry[] {
  return exampleIds.map((id) => {
    const { title, shows, search } = exampleWords.examples[id]
    return {
      id: `example ${id}`,
      label: title,
      note: shows,
      words: search,
      run: () => void import('../gallery/open-example').then(({ openExample }) => openExample(id)),
    }
  })
}

function lessonEntries(): readonly Entry[] {
  return lessonIds.map((id) => ({ id: `lesson ${id}`, label: lessonWords[id].title, run: () => openLessons(id) }))
}
