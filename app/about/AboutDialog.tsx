import { packages } from 'virtual:licences'
import { Dialog } from '../ui/Dialog'
import { text } from '../words'

/** What the page is made of, and the licence texts of all that it ships; it loads when somebody asks. */
export default function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const [own, ...others] = packages
  return (
    <Dialog title={text.aboutTitle} onClose={onClose}>
      {own && <p>{text.aboutProduct(own.version, own.licence)}</p>}
      {own && <Licence {...own} />}
      <h3>{text.aboutOthers(others.length)}</h3>
      {others.map((each) => (
        <Licence key={`${each.name} ${each.version}`} {...each} />
      ))}
    </Dialog>
  )
}

function Licence({ name, version, licence, text: whole }: (typeof packages)[number]) {
  return (
    <details className="licence">
      <summary>
        {name} {version} <small>{licence}</small>
      </summary>
      <pre>{whole}</pre>
    </details>
  )
}
