import { packages } from 'virtual:licences'
import { version } from '../version'
import { about } from '../words/later'

/** What the page is made of, and the licence texts of all that it ships; it loads when somebody asks. */
export default function About() {
  const [own, ...others] = packages
  return (
    <>
      {own && <p>{about.product(version, own.licence)}</p>}
      {own && <Licence {...own} />}
      <h3>{about.others(others.length)}</h3>
      {others.map((each) => (
        <Licence key={`${each.name} ${each.version}`} {...each} />
      ))}
    </>
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
