import { isPresent, nodeAt, type Path } from '../../src/index'
import { text } from '../words'
import { fieldId, findingsBelow } from './field'
import { FindingList } from './FindingList'
import type { FieldProps } from './ScalarField'

/** Parts of policies that are lists of rules, templates and expressions: text serves them better than fields. */
const PARTS: ReadonlySet<string> = new Set([
  ...['mcp', 'transformation', 'extAuth', 'auth.oauthTokenExchange', 'auth.crossAppAccess'],
  ...[
    'ai.prompt',
    'ai.promptGuard',
    'ai.promptCaching',
    'ai.defaults',
    'ai.overrides',
    'ai.transformations',
    'ai.modelAliases',
  ],
])

/** Whether what stands at a path is edited in the text alone. */
export function isLeftToYaml(path: Path): boolean {
  const policies = path.lastIndexOf('policies')
  return policies >= 0 && PARTS.has(path.slice(policies + 1).join('.'))
}

/** That a part is there, and what is wrong with it. */
export function LeftToYaml({ name, path, target, analysis }: FieldProps) {
  if (!isPresent(nodeAt(target.root, path))) return null
  return (
    <div className="field present" id={fieldId(target.index, path)} tabIndex={-1}>
      <p>
        <code>{name}</code> {text.present}. {text.editInYaml}.
      </p>
      <FindingList findings={findingsBelow(analysis, target.index, path)} analysis={analysis} />
    </div>
  )
}
