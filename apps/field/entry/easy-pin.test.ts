import { expect, test } from 'vitest'
import { isEasyPin } from './easy-pin.ts'

test.each(['111111', '123456', '654321', '901234', '121212', '123123'])('%s is guessed at once', (pin) => {
  expect(isEasyPin(pin)).toBe(true)
})

test.each(['274913', '118264', '902175'])('%s is not', (pin) => {
  expect(isEasyPin(pin)).toBe(false)
})
