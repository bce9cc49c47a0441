// A code as this room needs it: what is printed on a case, or the label of a lot of ours. A reader's keys are heard on the
// whole page; what a hand types comes by the field.
import { dayInItaly } from '#core/kernel'
import { type Scan, useScanner } from '#core/scan'
import { type PrintedFacts, readCode } from '#goods'

const today = () => dayInItaly(new Date().toISOString())

export const printedIn = (text: string): PrintedFacts | undefined => {
  const code = readCode(text, today())
  return code.kind === 'printed' ? code : undefined
}

export const lotIn = (text: string): string | undefined => {
  const code = readCode(text, today())
  return code.kind === 'lot' ? code.lot_code : undefined
}

/** Of the two ways to read the keys of a reader, the one that is a code. */
const chosen = ({ text, as_american }: Scan): string =>
  readCode(text, today()).kind === 'words' ? as_american : text

export const useReader = (onCode: (text: string) => void): void => useScanner((scan) => onCode(chosen(scan)))
