// The code on a slip: short enough to say aloud, drawn by lot, without meaning; its last sign checks the others, so that a
// slip read wrong at a counter is noticed. No letters that look or sound like another.

/** Twenty-three of them: a prime number, so that the check notices every single wrong sign. */
const signs = '23456789ACDEFHJKMNPRTXY'
const length = 6

const check = (code: string): string => {
  let sum = 0
  for (let i = 0; i < code.length; i++) sum += (i + 2) * signs.indexOf(code.charAt(i))
  return signs.charAt(sum % signs.length)
}

/** From the random end of an id that nobody else has: `7K4-92FX`. */
export const slipCode = (id: string): string => {
  let rest = Number.parseInt(id.replaceAll('-', '').slice(-12), 16)
  let code = ''
  for (let i = 0; i < length; i++) {
    code += signs.charAt(rest % signs.length)
    rest = Math.floor(rest / signs.length)
  }
  return withDash(code + check(code))
}

const withDash = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`

/** As people type it: small letters, spaces, without the dash. Undefined when it does not hold. */
export const readSlipCode = (typed: string): string | undefined => {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '')
  if (code.length !== length + 1 || [...code].some((sign) => !signs.includes(sign))) return undefined
  return check(code.slice(0, length)) === code.slice(length) ? withDash(code) : undefined
}
