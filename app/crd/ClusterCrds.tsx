import { text } from '../words'
import { Button } from '../ui/Button'
import { removeCrd, useCrds } from './crds'

/** Which kinds the cluster's own CRDs judge, until somebody removes them. */
export function ClusterCrds() {
  const { crds } = useCrds()
  return crds.map((crd) => (
    <p key={crd.name} className="offer" role="note">
      <span>{text.crdJudges(crd.kinds.map(({ kind, version }) => `${kind} ${version}`))}</span>
      <Button label={text.crdRemove} onClick={() => removeCrd(crd)} />
    </p>
  ))
}
