/** The documents of a stream, each with the line that begins it; joined they are the text. */
export const piecesOf = (text: string): readonly string[] => text.split(/^(?=---(?:[ \t\r\n]|$))/m)
