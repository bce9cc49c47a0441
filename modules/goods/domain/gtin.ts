// The numbers printed on what is sold (GTIN-8, 12, 13, 14): the last digit proves the others. GS1 General Specifications, 7.9.

const lengths = [8, 12, 13, 14]

/** The digit that must stand last: weights 3 and 1 from the right. */
export const checkDigit = (digits: string): number => {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10
}

/** Fourteen digits, or nothing when the number cannot be one: wrong length, or its last digit disproves it. */
export const gtinOf = (typed: string): string | undefined => {
  const digits = typed.replaceAll(/[\s.-]/g, '')
  if (!/^\d+$/.test(digits) || !lengths.includes(digits.length)) return undefined
  return checkDigit(digits.slice(0, -1)) === Number(digits.at(-1)) ? digits.padStart(14, '0') : undefined
}
