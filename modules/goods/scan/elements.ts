// Takes a GS1 message apart: run together with separators, written in brackets, or inside a web address.
// Whatever comes in, it answers; what it cannot follow it names.
import { checkDigit } from '../domain/gtin.ts'
import { identifierAt, type Part, type Shape, shapeOf } from './identifiers.ts'

export interface Element {
  ai: string
  value: string
}

/** What stopped the reading: an identifier nobody knows, a length that does not fit, a last digit that disproves the rest. */
export interface Stop {
  why: 'unknown-part' | 'length' | 'check-digit' | 'empty'
  ai: string
  value: string
}

export type Elements = { elements: Element[] } | { stop: Stop }

const separator = '\u001d'
/** The letters and marks GS1 lets into a value: its character set 82, and 64 for the long ones. */
const printable = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z#]+$/

const fits = (piece: string, part: Part): boolean => {
  if (part.isDigits && !/^\d*$/.test(piece)) return false
  if (piece === '') return part.isOptional
  return part.isUpTo || piece.length === part.most
}

/** Does the value fit, part by part? Every part takes as much as it can. */
const faultOf = ({ ai, value }: Element, shape: Shape): Stop | undefined => {
  if (value === '') return { why: 'empty', ai, value }
  if (!printable.test(value)) return { why: 'length', ai, value }
  let rest = value
  for (const part of shape.parts) {
    const piece = rest.slice(0, part.most)
    if (!fits(piece, part)) return { why: 'length', ai, value }
    if (part.hasCheckDigit && checkDigit(piece.slice(0, -1)) !== Number(piece.at(-1)))
      return { why: 'check-digit', ai, value: piece }
    rest = rest.slice(part.most)
  }
  return rest === '' ? undefined : { why: 'length', ai, value }
}

const checked = (elements: Element[]): Elements => {
  for (const element of elements) {
    const shape = shapeOf(element.ai)
    const stop = shape ? faultOf(element, shape) : ({ why: 'unknown-part', ...element } satisfies Stop)
    if (stop) return { stop }
  }
  return elements.length > 0 ? { elements } : { stop: { why: 'empty', ai: '', value: '' } }
}

/** Run together: what every reader knows the length of needs no separator, the rest ends at one. */
export const apart = (message: string): Elements => {
  const elements: Element[] = []
  let rest = message
  while (rest !== '') {
    const ai = identifierAt(rest)
    const shape = ai === undefined ? undefined : shapeOf(ai)
    if (ai === undefined || !shape) return { stop: { why: 'unknown-part', ai: '', value: rest.slice(0, 20) } }
    const body = rest.slice(ai.length)
    const end = body.indexOf(separator)
    const size = Math.min(shape.most, end === -1 ? body.length : end)
    elements.push({ ai, value: body.slice(0, size) })
    rest = body.slice(size)
    if (rest.startsWith(separator)) rest = rest.slice(1)
  }
  return checked(elements)
}

/** In brackets, as printed under the bars. A bracket that belongs to the value has a backslash before it. */
export const bracketed = (message: string): Elements => {
  const elements: Element[] = []
  const pattern = /\((\d{2,4})\)((?:\\\(|(?!\(\d{2,4}\)).)*)/gsy
  let found = pattern.exec(message)
  let read = 0
  while (found) {
    elements.push({ ai: found[1] ?? '', value: (found[2] ?? '').replaceAll('\\(', '(').trim() })
    read = pattern.lastIndex
    found = pattern.exec(message)
  }
  return read === message.length
    ? checked(elements)
    : { stop: { why: 'unknown-part', ai: '', value: message.slice(read, read + 20) } }
}

const names: Record<string, string> = {
  gtin: '01',
  itip: '8006',
  gmn: '8013',
  cpid: '8010',
  gln: '414',
  payto: '415',
  gsrnp: '8017',
  gsrn: '8018',
  gcn: '255',
  sscc: '00',
  gdti: '253',
  ginc: '401',
  gsin: '402',
  grai: '8003',
  giai: '8004',
  cpv: '22',
  lot: '10',
  ser: '21',
}
const keys = new Set(['00', '01', '253', '255', '401', '402', '414', '415', '417', '8003', '8004', '8006'])
for (const key of ['8010', '8013', '8017', '8018']) keys.add(key)

const plain = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const padded = (element: Element): Element =>
  element.ai === '01' && /^(\d{8}|\d{12}|\d{13})$/.test(element.value)
    ? { ai: '01', value: element.value.padStart(14, '0') }
    : element

/** A GS1 Digital Link: the number and its lot stand in the path, the dates behind the question mark. */
export const linked = (address: string): Elements => {
  const [, path = '', query = ''] =
    /^https?:\/\/[^/?#[\]]+((?:\/[^?#]*)?)(?:\?([^#]*))?(?:#.*)?$/i.exec(address) ?? []
  const steps = path.split('/').slice(1)
  const key = [...steps.keys()]
    .filter((i) => (steps.length - i) % 2 === 0 && keys.has(names[steps[i] ?? ''] ?? steps[i] ?? ''))
    .at(-1)
  if (key === undefined) return { stop: { why: 'empty', ai: '', value: '' } }
  const elements: Element[] = []
  for (let i = key; i < steps.length; i += 2) {
    const step = steps[i] ?? ''
    elements.push({ ai: names[step] ?? step, value: plain(steps[i + 1] ?? '') })
  }
  for (const pair of query.split(/[&;]/)) {
    const [name = '', value = ''] = pair.split('=')
    if (/^\d+$/.test(name)) elements.push({ ai: name, value: plain(value) })
  }
  return checked(elements.map(padded))
}
