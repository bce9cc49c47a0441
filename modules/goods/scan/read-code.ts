// What a scan says. Pure and total: whatever a reader sends or a hand types, it answers, and never throws.
import { checkDigit } from '../domain/gtin.ts'
import type { Code, CodeFault, PrintedFacts } from './code.ts'
import { dayOf } from './days.ts'
import { apart, bracketed, type Element, type Elements, linked, type Stop } from './elements.ts'
import { cardCodeOf, isInHouse, lotCodeOf, shelfCodeOf } from './own-labels.ts'

/** Longer than any code somebody would print. */
const longest = 512
const separator = '\u001d'
const withoutFirst = (message: string): string => (message.startsWith(separator) ? message.slice(1) : message)
/** What the reader saw, told by itself before the message: these carry GS1 messages. ISO/IEC 15424. */
const gs1Symbols = new Set([']C1', ']d2', ']Q3', ']e0', ']J1', ']e1', ']e2'])

const nothingPrinted: PrintedFacts = {
  gtin: null,
  is_in_house: false,
  quantity: null,
  supplier_lot: null,
  serial: null,
  produced_on: null,
  packed_on: null,
  best_before: null,
  use_by: null,
  net_grams: null,
  sscc: null,
}

const wrong = (fault: CodeFault): Code => ({ kind: 'wrong', fault })

const rightDigit = (digits: string): string => String(checkDigit(digits.slice(0, -1)))

const stopped = ({ why, ai, value }: Stop): Code =>
  wrong(why === 'check-digit' ? { why, part: ai, value, right: rightDigit(value) } : { why, part: ai, value })

const days = { '11': 'produced_on', '13': 'packed_on', '15': 'best_before', '17': 'use_by' } as const
const isDay = (ai: string): ai is keyof typeof days => ai in days

/** `3103` with `001250`: three digits after the point, kilos; so 1250 grams. */
const gramsOf = (ai: string, value: string): number =>
  Math.round((Number(value) * 1000) / 10 ** Number(ai.slice(3)))

const tellOne = (facts: PrintedFacts, { ai, value }: Element): void => {
  if (ai === '00') facts.sscc = value
  if (ai === '01' || ai === '02') {
    facts.gtin = value
    facts.is_in_house = isInHouse(value)
  }
  if (ai === '10') facts.supplier_lot = value
  if (ai === '21') facts.serial = value
  if (ai === '37' || ai === '30') facts.quantity = Number(value)
  if (/^310\d$/.test(ai)) facts.net_grams = gramsOf(ai, value)
}

const twice = (elements: Element[]): Element | undefined =>
  elements.find(({ ai, value }) => elements.some((other) => other.ai === ai && other.value !== value))

const printed = (elements: Element[], today: string): Code => {
  const two = twice(elements)
  if (two) return wrong({ why: 'twice', part: two.ai, value: two.value })
  const own = elements.find(({ ai }) => ai === '10')?.value ?? ''
  const facts: PrintedFacts = { ...nothingPrinted }
  const faults: CodeFault[] = []
  for (const element of elements) {
    tellOne(facts, element)
    if (!isDay(element.ai)) continue
    const day = dayOf(element.value, today)
    if (day === undefined) faults.push({ why: 'date', part: element.ai, value: element.value })
    else facts[days[element.ai]] = day
  }
  const lot_code = facts.is_in_house ? lotCodeOf(own) : undefined
  return lot_code === undefined ? { kind: 'printed', faults, ...facts } : { kind: 'lot', lot_code }
}

const toldBy = (read: Elements, today: string): Code =>
  'stop' in read ? stopped(read.stop) : printed(read.elements, today)

/** Only digits: the number under the bars of a tin, a carton, a pallet. */
const numbered = (digits: string): Code | undefined => {
  if (![8, 12, 13, 14, 18].includes(digits.length)) return undefined
  const right = rightDigit(digits)
  if (right !== digits.at(-1))
    return wrong({ why: 'check-digit', part: digits.length === 18 ? '00' : '01', value: digits, right })
  if (digits.length === 18) return { kind: 'printed', faults: [], ...nothingPrinted, sscc: digits }
  const gtin = digits.padStart(14, '0')
  return { kind: 'printed', faults: [], ...nothingPrinted, gtin, is_in_house: isInHouse(gtin) }
}

/** Run together without saying so: believed only when all of it fits and it names a thing. */
const perhapsApart = (text: string, today: string): Code | undefined => {
  if (!/^\d{2}/.test(text) || text.length < 16) return undefined
  const read = apart(text)
  if ('stop' in read)
    return /^0[012]\d{14}/.test(text) && /[^\d\s.-]/.test(text) ? stopped(read.stop) : undefined
  return read.elements.some(({ ai }) => ['00', '01', '02'].includes(ai))
    ? printed(read.elements, today)
    : undefined
}

const ours = (text: string): Code | undefined => {
  const lot_code = lotCodeOf(text)
  if (lot_code) return { kind: 'lot', lot_code }
  const card_code = cardCodeOf(text)
  if (card_code) return { kind: 'card', card_code }
  const shelf_code = shelfCodeOf(text)
  return shelf_code ? { kind: 'shelf', shelf_code } : undefined
}

const bare = (text: string, today: string): Code => {
  if (/^https?:\/\//i.test(text)) {
    const read = linked(text)
    const isAddress = 'stop' in read && read.stop.why === 'empty' && read.stop.ai === ''
    return isAddress ? { kind: 'words', text } : toldBy(read, today)
  }
  if (/^\(\d{2,4}\)/.test(text)) return toldBy(bracketed(text), today)
  if (text.includes(separator)) return toldBy(apart(withoutFirst(text)), today)
  const digits = text.replaceAll(/[\s.-]/g, '')
  const number = /^\d+$/.test(digits) ? numbered(digits) : undefined
  return number ?? ours(text) ?? perhapsApart(text, today) ?? { kind: 'words', text }
}

/** `today`, an Italian civil day, decides the century of two-digit years. */
export const readCode = (scanned: string, today: string): Code => {
  const text = scanned.trim()
  if (text === '') return { kind: 'nothing' }
  if (text.length > longest) return wrong({ why: 'too-long', part: '', value: text.slice(0, 20) })
  const symbol = /^\][A-Za-z]\w/.exec(text)?.[0]
  const message = symbol ? text.slice(3) : text
  if (symbol && gs1Symbols.has(symbol)) return toldBy(apart(withoutFirst(message)), today)
  if (symbol?.startsWith(']E')) return bare(message.split('|')[0]?.slice(0, 13) ?? '', today)
  if (message.trim() === '') return { kind: 'nothing' }
  return bare(message.startsWith(separator) ? message : message.trim(), today)
}
