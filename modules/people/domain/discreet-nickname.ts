// A nickname is what friends say. A phone number or a tax code in its place would say who the person is to
// anyone who finds the phone, so it is not taken; a first name is, if that is how they want to be called.
import { refuse } from '#core/kernel'
import { findPersonalTraces } from './personal-traces.ts'

export const isDiscreet = (nickname: string | null): boolean =>
  nickname === null || findPersonalTraces(nickname).every((trace) => trace.kind === 'name')

export const mustBeDiscreet = (nickname: string | null): void => {
  if (!isDiscreet(nickname)) refuse('people.nickname-tells-too-much')
}
