// The codes printed on a card (`P-…`) and on a request (`R-…`): without meaning, said aloud without mistakes. The last sign
// checks the others, so that a card read wrong at the counter is noticed before somebody goes home with another's bag.

/** Twenty-three of them: a prime number, so that the check notices every single wrong sign and every swap. */
const signs = '23456789ACDEFHJKMNPRTXY'
const length = 7

const check = (body: string): string => {
  let sum = 0
  for (let i = 0; i < body.length; i++) sum += (i + 2) * signs.indexOf(body.charAt(i))
  return signs.charAt(sum % signs.length)
}

const told = (letter: string, body: string): string => `${letter}-${body.slice(0, 4)}-${body.slice(4)}`

/** From every quarter of an id nobody else has: ids born together differ only in their last one. */
const codeOf = (letter: string, id: string): string => {
  const digits = id.replaceAll('-', '')
  const parts = [0, 8, 16, 24].map((at) => Number.parseInt(digits.slice(at, at + 8), 16))
  const mixed = (seed: number) =>
    parts.reduce((sum, part) => {
      const next = Math.imul(sum ^ part, 0x9e3779b1)
      return (next ^ (next >>> 15)) >>> 0
    }, seed)
  let rest = mixed(0x811c9dc5) * 2 ** 20 + (mixed(0x01000193) >>> 12)
  let body = ''
  for (let i = 0; i < length; i++) {
    body += signs.charAt(rest % signs.length)
    rest = Math.floor(rest / signs.length)
  }
  return told(letter, body + check(body))
}

export const cardCode = (card_id: string): string => codeOf('P', card_id)
export const requestCode = (goods_request_id: string): string => codeOf('R', goods_request_id)

/** As people type or scan it: small letters, spaces, with or without `P-`. Undefined when it does not hold. */
export const readCardCode = (typed: string): string | undefined => {
  const all = typed.toUpperCase().replaceAll(/[\s-]/g, '')
  const body = all.length === length + 2 && all.startsWith('P') ? all.slice(1) : all
  if (body.length !== length + 1 || [...body].some((sign) => !signs.includes(sign))) return undefined
  return check(body.slice(0, length)) === body.slice(length) ? told('P', body) : undefined
}
