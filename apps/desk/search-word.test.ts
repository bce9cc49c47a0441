// The search says what one may find with it.
import { expect, test } from 'vitest'
import { searchWord } from './shell.tsx'

test('who follows people is told that they are found here; who keeps shelves is not', () => {
  expect(searchWord(['person.see', 'case.see', 'shift.see'])).toBe('search_people')
  expect(searchWord(['shift.see', 'stock.see'])).toBe('search')
  expect(searchWord(['network.see'])).toBe('search_pages')
})
