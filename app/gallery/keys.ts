import type { KeyboardEvent } from 'react'

const cardsIn = (place: Element): readonly HTMLElement[] => [
  ...(place.closest('.gallery')?.querySelectorAll<HTMLElement>('.gallery-card') ?? []),
]

/** The focus goes to the first card. */
export const focusCard = (from: Element): void => cardsIn(from)[0]?.focus()

/** Arrow keys lead from card to card as they stand on the page; up from the first row leads back to the search. */
export function moveAmongCards(event: KeyboardEvent<HTMLElement>): void {
  const cards = cardsIn(event.currentTarget)
  const now = cards.findIndex((card) => card === document.activeElement)
  if (now < 0) return
  const next = {
    ArrowRight: () => cards[now + 1],
    ArrowLeft: () => cards[now - 1],
    ArrowDown: () => inNextRow(cards[now], cards.slice(now + 1)),
    ArrowUp: () => inNextRow(cards[now], cards.slice(0, now).reverse()) ?? searchOf(event.currentTarget),
    Home: () => cards[0],
    End: () => cards.at(-1),
  }[event.key]
  if (!next) return
  event.preventDefault()
  next()?.focus()
}

/** Of the cards in the nearest other row the one that stands nearest in a line. */
function inNextRow(from: HTMLElement | undefined, further: readonly HTMLElement[]): HTMLElement | undefined {
  if (!from) return undefined
  const { top, left } = from.getBoundingClientRect()
  const rowTop = further.map((card) => card.getBoundingClientRect().top).find((other) => Math.abs(other - top) > 1)
  const row = further.filter((card) => Math.abs(card.getBoundingClientRect().top - (rowTop ?? NaN)) <= 1)
  const away = (card: HTMLElement): number => Math.abs(card.getBoundingClientRect().left - left)
  return [...row].sort((a, b) => away(a) - away(b))[0]
}

const searchOf = (place: Element): HTMLElement | undefined =>
  place.querySelector<HTMLElement>('input[type=search]') ?? undefined
