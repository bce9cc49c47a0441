// The words of the phone in the one language it has at hand: English comes in a parcel of its own.
import { type SameTexts, speaking, type Text, type TextTree } from '#core/i18n'

export { filled } from '#core/i18n'
export type FieldLocale = 'it' | 'en'

export const speak = <T extends TextTree>(texts: SameTexts<T>, locale: FieldLocale): Text<T> =>
  speaking<T>([[locale, texts as TextTree]])
