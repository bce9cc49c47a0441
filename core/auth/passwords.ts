// Which passwords are refused: short ones, the ones everybody tries first, and the person's own address or name.
// Length counts more than odd characters, so nothing else is asked.
import { refuse } from '#core/kernel'
import { knownPasswords } from './known-passwords.ts'

export const shortestPassword = 12
export const longestPassword = 128

interface Whose {
  email?: string
  name?: string
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/** "Password2024!" is "password" with a year behind it: digits and signs at the ends do not count. */
const core = (password: string): string => plain(password).replace(/^\d+|\d+$/g, '')

const isRepeated = (password: string): boolean => new Set(password).size < 5 || /^(.{1,4})\1+$/.test(password)

const isMadeOf = (password: string, whose: Whose): boolean => {
  const parts = [whose.email?.split('@')[0] ?? '', ...(whose.name ?? '').split(' ')].map(plain)
  const rest = parts
    .filter((part) => part.length > 3)
    .reduce((left, part) => left.replaceAll(part, ''), plain(password))
  return rest.length < 5
}

const isCommon = (password: string): boolean =>
  knownPasswords.has(plain(password)) || knownPasswords.has(core(password)) || core(password) === ''

/** Refuses with a code whose sentence says what to do instead. */
export const mustBeStrong = (password: string, whose: Whose = {}): void => {
  if (password.length < shortestPassword)
    refuse('auth.password-too-short', { shortest: shortestPassword }, 422)
  if (password.length > longestPassword) refuse('auth.password-too-long', { longest: longestPassword }, 422)
  if (isCommon(password) || isRepeated(password)) refuse('auth.password-too-common', undefined, 422)
  if (isMadeOf(password, whose)) refuse('auth.password-like-you', undefined, 422)
}
