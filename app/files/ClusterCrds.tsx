import { text } from '../words'
import { Button } from '../ui/Button'
import { addCrds, dropAside, removeCrd, useCrds } from '../storage/crds'

/** Which kinds the cluster's own CRDs judge, until somebody removes them, and which CRDs are set aside. */
export function ClusterCrds() {
  const { crds, aside } = useCrds()
  return (
    <>
      {crds.map((crd) => (
        <p key={crd.name} className="offer" role="note">
          <span>{text.crdJudges(crd.kinds.map(({ kind, version }) => `${kind} ${version}`))}</span>
          <Button label={text.crdRemove} onClick={() => removeCrd(crd)} />
        </p>
      ))}
      {aside.map((crd) => (
        <p key={crd.name} className="offer" role="note">
          <span>{text.crdAside(crd.name)}</span>
          <Button label={text.crdAgain} onClick={() => void addCrds(crd.name, crd.text)} />
          <Button look="quiet" label={text.crdRemove} onClick={() => dropAside(crd)} />
        </p>
      ))}
    </>
  )
}
