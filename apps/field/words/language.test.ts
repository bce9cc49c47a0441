import { expect, test } from 'vitest'
import { languageCookie } from '#core/i18n'
import { languageIn } from './language.ts'

test('what was chosen comes before what the phone speaks', () => {
  expect(languageIn(`a=1; ${languageCookie}=en; b=2`, ['it-IT'])).toBe('en')
  expect(languageIn(`${languageCookie}=ar`, ['en-GB'])).toBe('it')
})

test('without a choice the first language we know is spoken, Italian at the end', () => {
  expect(languageIn('', ['fr-FR', 'en-GB', 'it-IT'])).toBe('en')
  expect(languageIn('', ['de'])).toBe('it')
})
