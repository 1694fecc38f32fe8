import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { exampleIds, examples, releasesOf, TOPICS, type ExampleId } from '../../src/examples/index'
import { releaseId } from '../../src/index'
import { useExampleWords } from '../words/examples'
import type { ExamplesWords } from '../../src/words/examples'
import { openLessons } from '../open/lessons'
import { useStore } from '../state/store'
import { text } from '../words'
import { gallery } from '../words/later'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { answer } from './answers'
import { Card } from './Card'
import { focusCard, moveAmongCards } from './keys'
import { openExample } from './open-example'
import { fieldsOf, found } from './search'
import { textOf } from './texts'
import './gallery.css'

/** Every example as a card; what is searched for is looked up in titles, what they show, and the texts. */
export function Gallery({ onClose }: { readonly onClose: () => void }) {
  const release = useStore((state) => releaseId(state.analysis.release))
  const [query, setQuery] = useState('')
  const [isNarrow, setIsNarrow] = useState(false)
  const words = useExampleWords()
  const fields = useMemo(() => fieldsOf(words, textOf), [words])
  const isSearch = useDeferredValue(query).trim() !== ''
  const ids = useMemo(
    () => found(query, fields, isNarrow ? exampleIds.filter((id) => releasesOf(id).includes(release)) : exampleIds),
    [query, fields, isNarrow, release],
  )
  useBadges(ids)
  const open = (id: ExampleId): void => {
    onClose()
    openExample(id)
    useStore.getState().say(gallery.opened(`${id}.yaml`))
  }
  const toLessons = (): void => {
    onClose()
    openLessons()
  }
  const clear = (): void => {
    setQuery('')
    setIsNarrow(false)
  }
  return (
    <Dialog title={gallery.title} close={text.close} onClose={onClose}>
      <div className="gallery" onKeyDown={moveAmongCards}>
        <SearchField query={query} onSearch={setQuery} onEnter={() => ids[0] && isSearch && open(ids[0])} />
        <div className="gallery-line">
          <Button look="quiet" label={gallery.lessons} onClick={toLessons} />
          <p role="status">{gallery.count(ids.length, exampleIds.length)}</p>
          <label className="choice">
            <input type="checkbox" checked={isNarrow} onChange={(event) => setIsNarrow(event.target.checked)} />
            <span>{gallery.onlyFor(release)}</span>
          </label>
        </div>
        {ids.length === 0 ? (
          <Nothing
            said={isSearch ? gallery.nothing(query) : gallery.nothingFor(release)}
            onTry={setQuery}
            onClear={clear}
          />
        ) : (
          sectionsOf(ids, isSearch ? null : words.topics).map(({ title, ids: inSection }) => (
            <section key={title} aria-label={title}>
              <h3>{title}</h3>
              <ul className="gallery-cards">
                {inSection.map((id) => (
                  <Card key={id} id={id} onOpen={open} />
                ))}
              </ul>
            </section>
          ))
        )}
      </div>
    </Dialog>
  )
}

/** What is found comes as one list, the best first; without a search examples stand under their topics. */
function sectionsOf(
  ids: readonly ExampleId[],
  topics: ExamplesWords['topics'] | null,
): readonly { readonly title: string; readonly ids: readonly ExampleId[] }[] {
  if (!topics) return [{ title: gallery.hits, ids }]
  return TOPICS.map((topic) => ({
    title: topics[topic],
    ids: ids.filter((id) => examples[id].topic === topic),
  })).filter((section) => section.ids.length > 0)
}

/** Asks for the badges of what is shown; what is shown no more is asked for no further. */
function useBadges(ids: readonly ExampleId[]): void {
  useEffect(() => {
    let isShown = true
    void answer(ids, () => isShown)
    return () => {
      isShown = false
    }
  }, [ids])
}

function SearchField({
  query,
  onSearch,
  onEnter,
}: {
  readonly query: string
  readonly onSearch: (query: string) => void
  readonly onEnter: () => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => input.current?.focus(), [])
  return (
    <div className="gallery-search">
      <label htmlFor={id}>{gallery.search}</label>
      <input
        id={id}
        ref={input}
        type="search"
        value={query}
        placeholder={gallery.searchHint}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onSearch(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter()
          else if (event.key === 'ArrowDown') focusCard(event.currentTarget)
          // Escape empties the field first; an empty one lets it close the gallery.
          else if (event.key === 'Escape' && query !== '') onSearch('')
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
    </div>
  )
}

function Nothing({
  said,
  onTry,
  onClear,
}: {
  readonly said: string
  readonly onTry: (query: string) => void
  readonly onClear: () => void
}) {
  return (
    <div className="gallery-nothing">
      <p>{said}</p>
      <p className="help">{gallery.nothingHint}</p>
      <div className="gallery-tries">
        {gallery.tries.map((each) => (
          <Button key={each} label={each} onClick={() => onTry(each)} />
        ))}
      </div>
      <Button look="main" label={gallery.showAll} onClick={onClear} />
    </div>
  )
}
