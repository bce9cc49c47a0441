// The number a firm is known by at the tax office: eleven digits with a check digit (partita IVA, and the codice fiscale
// of a body), or the sixteen letters and digits of a person who trades in their own name.

const odd: Record<string, number> = Object.fromEntries(
  [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23].map(
    (weight, i) => [String.fromCharCode(65 + i), weight],
  ),
)
const asLetter = (sign: string): string => (/\d/.test(sign) ? String.fromCharCode(65 + Number(sign)) : sign)
const even = (sign: string): number => asLetter(sign).charCodeAt(0) - 65

const isBody = (digits: string): boolean => {
  const sum = [...digits].reduce((total, sign, i) => {
    const doubled = Number(sign) * (1 + (i % 2))
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0 && !/^0+$/.test(digits)
}

const isPerson = (code: string): boolean => {
  const sum = [...code.slice(0, 15)].reduce(
    (total, sign, i) => total + (i % 2 === 0 ? (odd[asLetter(sign)] ?? 0) : even(sign)),
    0,
  )
  return String.fromCharCode(65 + (sum % 26)) === code[15]
}

/** As it is kept, or nothing when its last sign disproves it. */
export const taxNumberOf = (typed: string): string | undefined => {
  const told = typed
    .toUpperCase()
    .replaceAll(/[\s.-]/g, '')
    .replace(/^IT(?=\d{11}$)/, '')
  if (/^\d{11}$/.test(told)) return isBody(told) ? told : undefined
  return /^[A-Z]{6}[A-Z0-9]{9}[A-Z]$/.test(told) && isPerson(told) ? told : undefined
}
