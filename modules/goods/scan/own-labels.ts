// What our own labels say, written and read in one place, so that the two can never drift apart.
import { checkDigit } from '../domain/gtin.ts'
import { sixDigits } from './days.ts'

const letters = '0-9A-HJKMNP-TV-Z'
const lotPattern = new RegExp(`^L-[${letters}]{7}$`)
/** In one piece or in groups: the room that keeps cards checks the last sign. */
const cardPattern = new RegExp(`^P(-[${letters}]{2,8}){1,4}$`)
const shelfPattern = /^[A-Z0-9][A-Z0-9-]{0,19}$/

/** A hand writes O for 0 and I or L for 1; a keyboard of another country writes ' for the dash. */
const tidy = (text: string): string => {
  const upper = text.toUpperCase().replace(/^([LPS])['’‐–—_]/, '$1-')
  if (upper.startsWith('P-')) return upper.replaceAll(/['’‐–—_]/g, '-')
  return upper.startsWith('L-')
    ? upper.slice(0, 2) + upper.slice(2).replaceAll('O', '0').replaceAll(/[IL]/g, '1')
    : upper
}

export const lotCodeOf = (text: string): string | undefined => {
  const code = tidy(text)
  return lotPattern.test(code) ? code : undefined
}

/** The card a household carries; what it opens is decided in the room that keeps cards. */
export const cardCodeOf = (text: string): string | undefined => {
  const code = tidy(text)
  return cardPattern.test(code) ? code : undefined
}

export const shelfCodeOf = (text: string): string | undefined => {
  const code = tidy(text)
  return code.startsWith('S-') && shelfPattern.test(code.slice(2)) ? code.slice(2) : undefined
}

/** What the square on a shelf says. */
export const shelfLabelText = (shelf_code: string): string => `S-${shelf_code}`

/** Numbers 20 to 29 are free for whoever uses them inside their own walls. GS1 General Specifications, 1.4. */
export const isInHouse = (gtin: string): boolean => /^02\d{12}$/.test(gtin) || /^00{6}2\d{7}$/.test(gtin)

/** A number of ours for a thing that has none, drawn from its id: thirteen digits that begin with 29. */
export const inHouseNumber = (item_id: string): string => {
  const digits = BigInt(`0x${item_id.replaceAll('-', '')}`) % 10_000_000_000n
  const body = `29${String(digits).padStart(10, '0')}`
  return `${body}${checkDigit(body)}`
}

export interface LotLabelFacts {
  item_id: string
  code: string
  use_by: string | null
  best_before: string | null
}

/** The message on a lot label in brackets: our number of the thing, its day, our lot. Other readers understand it too. */
export const lotLabelText = ({ item_id, code, use_by, best_before }: LotLabelFacts): string => {
  const days = [use_by && `(17)${sixDigits(use_by)}`, best_before && `(15)${sixDigits(best_before)}`]
  return `(01)0${inHouseNumber(item_id)}${days.filter(Boolean).join('')}(10)${code}`
}
