// The national archive writes every name in capitals; people read "Albano Sant'Alessandro".

const SMALL = new Set([
  'a',
  'ad',
  'ai',
  'al',
  'alla',
  'alle',
  'allo',
  'agli',
  'con',
  'col',
  'da',
  'dal',
  'dalla',
  'de',
  'degli',
  'dei',
  'del',
  'della',
  'delle',
  'dello',
  'di',
  'e',
  'ed',
  'fra',
  'in',
  'la',
  'le',
  'nel',
  'nella',
  'per',
  'su',
  'sul',
  'sull',
  'sulla',
  'tra',
  'dell',
  'all',
  'd',
  'nell',
  'il',
  'dall',
  'dagli',
  'sulle',
  'an',
  'der',
  'im',
  'am',
  'bei',
  'ob',
  'unter',
  'und',
  'les',
])

/** Small only between two other words: Boffalora sopra Ticino, but Cenate Sopra. */
const SMALL_BETWEEN = new Set(['sopra', 'presso'])

const ROMAN = /^(?=.{2,})X{0,3}(?:IX|IV|V?I{0,3})$/

/** A name in capitals as it is written in a sentence. */
export function placeName(capitals: string): string {
  const words = capitals
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .split(/([ '’\-/.()]+)/)
  return words.map((word, index) => (index % 2 === 1 ? word : cased(word, { words, index }))).join('')
}

function cased(word: string, at: { words: string[]; index: number }): string {
  const before = at.words[at.index - 1] ?? ''
  const opens = at.index === 0 || /[/(]/.test(before)
  if (ROMAN.test(word.toUpperCase())) return word.toUpperCase()
  const closes = at.index === at.words.length - 1
  const isSmall = SMALL.has(word) || (SMALL_BETWEEN.has(word) && !closes)
  if (!opens && isSmall) return word
  return word.charAt(0).toUpperCase() + word.slice(1)
}
