// A name as it is compared: Latin letters, no accents, no capitals, single blanks. "D’Àngelo", "D'ANGELO" and "Dangelo"
// are one name; "Олена" and "Olena" too.
import { romanised } from './letters.ts'

const plain = /^[\x20-\x7e]*$/

export const foldName = (text: string): string =>
  plain.test(text) ? inWords(text.toLowerCase()) : inWords(latin(text))

const latin = (text: string): string =>
  romanised(romanised(text).normalize('NFKD').replace(/\p{M}/gu, '')).normalize('NFKD').replace(/\p{M}/gu, '')

const inWords = (text: string): string =>
  text
    .replace(/['’‘`´ʹʺ"]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Articles that some write and some do not, glued or apart. */
const articles = new Set(['al', 'el', 'ul', 'as', 'ad', 'ur', 'ar', 'az', 'ash'])

/** The words of a folded name that tell: its articles only when there is nothing else. */
export const wordsOf = (folded: string): string[] => {
  const words = folded.split(' ').filter(Boolean)
  const telling = words.filter((word) => !articles.has(word))
  return telling.length > 0 ? telling : words
}

/** Ways one sound is written from Casablanca to Dhaka; longer ones first. */
const sounds: [RegExp, string][] = [
  [/^ou(?=[aeiy])/g, 'v'],
  [/shch|tsch|tch|cz|ch|ck|kh|cq|q|c/g, 'k'],
  [/sch|sh|zh|dz|ts|tz|sz|z/g, 's'],
  [/dj|dg|gi(?=[aou])|j/g, 'g'],
  [/gh/g, 'g'],
  [/x/g, 'ks'],
  [/ph|w|f/g, 'v'],
  [/gn/g, 'n'],
  [/h/g, ''],
]

/**
 * The consonants of a word, by sound: "Mohammed", "Muhamad" and "Mohamed" have one skeleton. A vowel at the beginning
 * leaves its mark; where less than two letters would remain, the word itself stays.
 */
export const skeletonOf = (word: string): string => {
  let sound = word
  for (const [written, heard] of sounds) sound = sound.replace(written, heard)
  const bare = sound
    .replace(/^[aeiouy]+/, 'a')
    .replace(/(?!^)[aeiouy]/g, '')
    .replace(/(.)\1+/g, '$1')
  return bare.length < 2 ? word : bare
}
