// Door of the words on screen (React).
export { type Language, LanguageProvider, useLanguage, useText } from './language-provider.tsx'
export { readSavedLocale, saveLocale, showLocale } from './page-language.ts'
