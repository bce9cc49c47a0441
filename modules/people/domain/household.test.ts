import { expect, test } from 'vitest'
import { isInOn, type MemberRecord, mustFit } from './household.ts'

const member = (more: Partial<MemberRecord>): MemberRecord => ({
  ...{ member_id: 'm', household_id: 'h', person_id: 'a', unit_id: 'u', organisation_id: 'o', noted_by: 'w' },
  ...{ kind: 'de_facto', role: 'child', begins_on: '2026-01-01', ended_on: null },
  ...more,
})
const refusalOf = (present: MemberRecord[], next: Partial<MemberRecord>): string | undefined => {
  try {
    mustFit(present, member(next))
    return undefined
  } catch (error) {
    return (error as { problem: { code: string } }).problem.code
  }
}

test('the last day is still inside', () => {
  const gone = member({ ended_on: '2026-06-30' })
  expect(isInOn(gone, '2026-06-30')).toBe(true)
  expect(isInOn(gone, '2026-07-01')).toBe(false)
  expect(isInOn(gone, '2025-12-31')).toBe(false)
})

test('once at a time, back again after leaving; one reference', () => {
  expect(refusalOf([member({})], { begins_on: '2026-05-01' })).toBe('people.already-in-household')
  expect(refusalOf([member({ ended_on: '2026-04-30' })], { begins_on: '2026-05-01' })).toBeUndefined()
  const head = member({ role: 'reference_person' })
  expect(refusalOf([head], { person_id: 'b', role: 'reference_person' })).toBe('people.one-reference')
  expect(refusalOf([head], { person_id: 'b' })).toBeUndefined()
})
