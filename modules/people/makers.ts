// Sample people for tests and the demo: invented nicknames, codes that hold.
import { newId } from '#core/kernel'
import type { Hand } from '#network/makers'
import { nicknameCode } from './domain/nickname-code.ts'

let lot = 100
const nextLot = (): number => {
  lot += 7
  return lot
}

export const aPerson = (unit_id: string, organisation_id: string, more: Record<string, unknown> = {}) => ({
  person_id: newId(),
  unit_id,
  organisation_id,
  nickname: 'Volpe' as string | null,
  code: nicknameCode('PRV', nextLot()),
  gender: 'man',
  age_band: 'from_30_to_54',
  language: 'it',
  notice_language: 'it',
  accepted: true,
  ...more,
})

/** Remembers someone and answers their id; throws when refused. */
export const meetSomeone = async (hand: Hand, person: ReturnType<typeof aPerson>): Promise<string> => {
  const answer = await hand.act('people.assign-code', person)
  if (answer.outcome === 'refused') throw new Error(`Not remembered: ${answer.problem?.code}`)
  return person.person_id
}

/** Somebody who comes to a desk; `named` when they give their name at once. */
export const aVisitor = (unit_id: string, organisation_id: string, more: Record<string, unknown> = {}) => ({
  ...aPerson(unit_id, organisation_id),
  nickname: null,
  notice: 'written',
  ...more,
})

export const aName = (more: Record<string, unknown> = {}) => ({
  given_name: 'Aminata',
  family_name: 'Di Prova',
  birth_date: '1990-05-15',
  citizenships: ['SN'],
  purpose: 'direct_care',
  legal_basis: 'public_task',
  ...more,
})
