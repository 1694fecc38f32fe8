import type { HelpKey } from '../../src/index'
import { Explained } from '../words/Explained'
import { useHelpOf } from '../words/help'

/** What a group of fields is for. */
export function HelpLine({ of }: { readonly of: HelpKey | undefined }) {
  const help = useHelpOf(of)
  return help === '' ? null : (
    <p className="help">
      <Explained text={help} />
    </p>
  )
}
