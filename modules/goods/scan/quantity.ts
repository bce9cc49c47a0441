// Quantities as people write them: whole pieces, or kilograms with a comma for what the books keep in grams.

/** In the unit of the books; undefined when it is not a quantity above zero. */
export const quantityWritten = (unit: string, text: string): number | undefined => {
  const words = text.trim().replace(',', '.')
  if (unit !== 'gram') return /^\d{1,8}$/.test(words) && Number(words) > 0 ? Number(words) : undefined
  if (!/^\d{1,6}(\.\d{1,3})?$/.test(words)) return undefined
  const grams = Math.round(Number(words) * 1000)
  return grams > 0 ? grams : undefined
}

/** A whole number or nothing at all; undefined when it is neither. */
export const numberOrNothing = (text: string): number | null | undefined =>
  text.trim() === '' ? null : /^\s*\d{1,7}\s*$/.test(text) ? Number(text) : undefined

/** Euro with cents, as in `1,50`; null when empty. */
export const centsWritten = (text: string): number | null | undefined => {
  const words = text.trim().replace(',', '.')
  if (words === '') return null
  return /^\d{1,6}(\.\d{1,2})?$/.test(words) ? Math.round(Number(words) * 100) : undefined
}
