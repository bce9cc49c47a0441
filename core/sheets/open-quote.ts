// A quote that opens a cell and never closes: everything after it, often the rest of the list, would be read as one cell
// and be lost without a word. Where it stands is told, so that somebody can close it.

export interface CellPlace {
  /** The header is 0. */
  row: number
  column: number
}

/** The end of the cell that begins here in quotes; undefined when it has none. A doubled quote stands for one. */
const endOfQuoted = (text: string, from: number): number | undefined => {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') continue
    if (text[at + 1] !== '"') return at
    at++
  }
  return undefined
}

export const openQuote = (text: string, delimiter: string): CellPlace | undefined => {
  const place = { row: 0, column: 0 }
  let isStart = true
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (isStart && sign === '"') {
      const end = endOfQuoted(text, at)
      if (end === undefined) return place
      at = end
      isStart = false
      continue
    }
    isStart = sign === delimiter || sign === '\n'
    if (sign === delimiter) place.column++
    else if (sign === '\n') Object.assign(place, { row: place.row + 1, column: 0 })
  }
  return undefined
}
