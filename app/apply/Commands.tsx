import { useMemo, useState } from 'react'
import { inApplyOrder, saysNamespaces, setCommand, shellCommand, shellVariables, type Verb } from '../../src/index'
import { useStore } from '../state/store'
import { Tabs } from '../ui/Tabs'
import { apply as text } from '../words/apply'
import { Command } from './Command'

const VERBS: readonly Verb[] = ['apply', 'diff', 'dry-run']

/** The text as a command of the shell, in one go. */
export function Commands() {
  const yaml = useStore((state) => state.text)
  const namespace = useStore(({ settings }) => settings.namespace)
  const [verb, setVerb] = useState<Verb>('apply')
  const shell = useMemo(() => {
    const ordered = inApplyOrder(yaml)
    const variables = shellVariables(ordered)
    const own = namespace === 'default' || saysNamespaces(yaml) ? null : namespace
    return {
      command: shellCommand(ordered, verb, own),
      set: variables.map(setCommand).join('\n'),
      hasFiles: variables.some(({ form }) => form !== 'line'),
      isOrdered: ordered !== yaml,
    }
  }, [yaml, verb, namespace])
  if (yaml.trim() === '') return <p className="help">{text.nothing}</p>
  return (
    <>
      <Tabs
        className="command-tabs"
        label={text.commands}
        tabs={VERBS.map((each) => ({ id: `command-${each}` as const, label: text.verbs[each] }))}
        chosen={`command-${verb}`}
        onChoose={(id) => setVerb(VERBS.find((each) => id === `command-${each}`) ?? 'apply')}
      />
      <div id={`pane-command-${verb}`} role="tabpanel" aria-labelledby={`tab-command-${verb}`}>
        <p className="help">
          {text.verbHelp[verb]} {shell.isOrdered && text.ordered}
        </p>
        {shell.set !== '' && (
          <>
            <p>
              {text.setFirst} {shell.hasFiles && text.fromFiles}
            </p>
            <Command command={shell.set} label={text.copySet} />
          </>
        )}
        <Command command={shell.command} />
      </div>
    </>
  )
}
