// Who lives with whom: a household of one of three kinds, and who is in it from when until when. Nobody is moved from one
// to another by itself, and nobody is joined because a sheet says so.
import { z } from 'zod'
import { dayText, id, noun, refuse } from '#core/kernel'
import { householdRelations } from './attribute-codes.ts'

export const householdKinds = ['registry', 'isee', 'de_facto'] as const

export const Household = noun(
  'people.household',
  { table: 'people.households', key: 'household_id', by: 'unit', conflict: 'append' },
  z.object({
    household_id: id(),
    unit_id: id(),
    organisation_id: id(),
    kind: z.enum(householdKinds),
    begins_on: dayText(),
  }),
)
export type HouseholdRecord = z.infer<(typeof Household)['schema']>

export const HouseholdMember = noun(
  'people.household-member',
  { table: 'people.household_members', key: 'member_id', by: 'person', conflict: 'ask' },
  z.object({
    member_id: id(),
    household_id: id(),
    person_id: id(),
    unit_id: id(),
    organisation_id: id(),
    kind: z.enum(householdKinds),
    role: z.enum(householdRelations),
    begins_on: dayText(),
    ended_on: dayText().nullable(),
    noted_by: id(),
  }),
)
export type MemberRecord = z.infer<(typeof HouseholdMember)['schema']>

/** In the household on that day. */
export const isInOn = (member: Pick<MemberRecord, 'begins_on' | 'ended_on'>, day: string): boolean =>
  member.begins_on <= day && (member.ended_on === null || member.ended_on >= day)

/** A person stands once in a household at a time, and one is its reference. */
export const mustFit = (
  present: readonly MemberRecord[],
  next: Pick<MemberRecord, 'person_id' | 'role' | 'begins_on'>,
): void => {
  const then = present.filter((member) => member.ended_on === null || member.ended_on >= next.begins_on)
  if (then.some((member) => member.person_id === next.person_id)) refuse('people.already-in-household')
  if (next.role === 'reference_person' && then.some((member) => member.role === 'reference_person'))
    refuse('people.one-reference')
}
