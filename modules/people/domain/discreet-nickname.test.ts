import { expect, it } from 'vitest'
import { isDiscreet } from './discreet-nickname.ts'

it.each([null, 'Volpe', 'Ștefan', 'Il Biondo', 'Mario'])('takes %s', (nickname) => {
  expect(isDiscreet(nickname)).toBe(true)
})

it.each(['333 1234567', 'RSSMRA85T10A562S', 'volpe@posta.example.it'])('does not take %s', (nickname) => {
  expect(isDiscreet(nickname)).toBe(false)
})
