import { isFitForProduction, practiceOf, type Reading } from '../../src/index'
import { useStore } from '../state/store'
import { Icon } from '../ui/icons'
import { text } from '../words/later'

/** In one line how the whole backend stands to what the projects advise, and the setting that warns of what production forbids. */
export function PracticeLine({ analysis, document }: { readonly analysis: Reading; readonly document: number }) {
  const production = useStore((state) => state.settings.production)
  const practice = practiceOf(analysis, document)
  if (!practice) return null
  const isFit = isFitForProduction(practice)
  return (
    <section className="practice" aria-label={text.practice} data-fit={isFit}>
      <p className={isFit ? 'is-fit' : 'is-unfit'}>
        <Icon name={isFit ? 'check' : 'warning'} /> <strong>{text.practiceFit(isFit)}</strong>{' '}
        <span>{text.practiceSays(practice)}</span>
      </p>
      <label>
        <input
          type="checkbox"
          checked={production}
          onChange={(event) => useStore.getState().setSettings({ production: event.target.checked })}
        />{' '}
        {text.production} <small>{text.productionHelp}</small>
      </label>
    </section>
  )
}
