// Can a tired person with little schooling read it? The Gulpease index (made for Italian) says so:
// 60 or more is the house rule for public texts, with sentences of at most 15 words.

const wordPattern = /[\p{L}\p{N}]+/gu

/** 0 to 100, higher is easier: 89 + (300 * sentences - 10 * letters) / words. An empty text gives 100. */
export function gulpease(text: string): number {
  const words = text.match(wordPattern) ?? []
  if (words.length === 0) return 100
  const letters = words.reduce((sum, word) => sum + [...word].length, 0)
  const index = 89 + (300 * sentencesOf(text).length - 10 * letters) / words.length
  return Math.max(0, Math.min(100, Math.round(index)))
}

/** Words in the longest sentence. */
export function longestSentence(text: string): number {
  return Math.max(0, ...sentencesOf(text).map((sentence) => sentence.match(wordPattern)?.length ?? 0))
}

/** A line break ends a sentence too (titles, list entries); the dot in "8.30" or "n. 4" does not. */
function sentencesOf(text: string): string[] {
  return text
    .replace(/\b(n|art|dott|sig|tel|ecc|es|pag|p\.es)\.(?=\s+[\p{Ll}\p{N}])/giu, '$1')
    .split(/[.!?…]+(?=\s|["»”')\]]|$)|[\r\n]+/u)
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
}
