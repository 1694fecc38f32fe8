import { hideQuickly } from './quick.js'

/** The documents of a stream, each with the line that begins it; joined they are the text. */
export const piecesOf = (text: string): readonly string[] => text.split(/^(?=---(?:[ \t\r\n]|$))/m)

/**
 * Documents of a stream without their secrets, given those of the whole (`known`), as from a quick search; null where other
 * documents may say more of them: names of anchors are followed across documents, since a broken text shows no border.
 */
export const hideApart = (pieces: string, known: readonly string[]): string | null =>
  /[&*]/.test(pieces) ? null : hideQuickly(pieces, known)
