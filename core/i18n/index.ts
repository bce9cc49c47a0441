// Door of the words: safe in the browser and on the server.
export { chooseLocale, type LocaleWishes, languageCookie, rankAcceptLanguage } from './choose-locale.ts'
export { compareTexts, type TextFault } from './compare-texts.ts'
export { dayInItaly, formatCents, formatDay, formatNumber, formatPhone, formatTime } from './format.ts'
export { gulpease, longestSentence } from './gulpease.ts'
export {
  completeLocales,
  type Direction,
  directionOf,
  homeLocale,
  intlTag,
  isLocale,
  type Locale,
  type LocaleEntry,
  locales,
  nativeName,
  publicLocales,
  type Reach,
} from './locales.ts'
export {
  createTexts,
  filled,
  type SameTexts,
  speaking,
  type Text,
  type TextKey,
  type TextResources,
  type TextTree,
  type TextValues,
} from './texts.ts'
