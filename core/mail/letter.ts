// A letter the platform may send. Its subject is a fixed sentence: it appears on lock screens and in
// other people's logs, so nothing about a person can be put into it, not even by mistake.

export type LetterLanguage = 'it' | 'en'
export type LetterValues = Readonly<Record<string, string | number>>
export type Letter = Readonly<Record<LetterLanguage, { readonly subject: string; readonly body: string }>>

/** Bodies may hold `{{names}}`; a subject that holds one, or a digit, or an @, is refused at start-up. */
export function defineLetter(letter: Letter): Letter {
  for (const { subject } of Object.values(letter)) {
    if (subject.trim() === '' || subject.length > 80 || /\{\{|[\d@\r\n]/.test(subject)) {
      throw new Error(`the subject of a letter is a short fixed sentence: "${subject}"`)
    }
  }
  return letter
}

/** Throws when a value is missing: a letter with a hole confuses more than no letter. */
export function fillBody(body: string, values: LetterValues): string {
  return body.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`the letter misses "${name}"`)
    return String(value)
  })
}
