// Who answers for somebody under 18: a parent, a guardian, an authority that decided, or the report of a child who is here
// alone. Below fourteen nobody is written down by name without it, or without the household they live in with an adult.
import { z } from 'zod'
import { dayText, id, instantText, line, noun, refuse } from '#core/kernel'
import { ageOn, type Birth } from './age-band.ts'
import { householdRelations } from './attribute-codes.ts'

/** `unaccompanied`: here with no adult who answers, and told to the authorities that day (law 47/2017). */
export const guardianshipKinds = ['parent', 'legal_guardian', 'authority_decision', 'unaccompanied'] as const
/** These rest on an act somebody signed: which one is written. */
const ofAnAct: readonly string[] = ['legal_guardian', 'authority_decision']

export const Guardianship = noun(
  'people.guardianship',
  { table: 'people.guardianships', key: 'guardianship_id', by: 'person', conflict: 'ask' },
  z.object({
    guardianship_id: id(),
    person_id: id(),
    unit_id: id(),
    organisation_id: id(),
    kind: z.enum(guardianshipKinds),
    /** Who answers, or which authority decided or was told. */
    named: line(120),
    /** Number of the act, or of the report. */
    reference: line(60).nullable(),
    /** Day of the act or of the report; for a parent, the day it was said. */
    since_on: dayText(),
    ended_on: dayText().nullable(),
    noted_by: id(),
    noted_at: instantText(),
  }),
)
export type GuardianshipRecord = z.infer<(typeof Guardianship)['schema']>

/** What is said of who answers for a child. */
export const Answering = z.object({
  guardianship_id: id(),
  kind: z.enum(guardianshipKinds),
  named: line(120).trim().min(1),
  reference: line(60).trim().nullable(),
  since_on: dayText(),
})
export type Answering = z.infer<typeof Answering>

/** The household a child joins while being written down, and the adult there. */
export const JoinedHousehold = z.object({
  household_id: id(),
  member_id: id(),
  adult_id: id(),
  role: z.enum(householdRelations),
})
export type JoinedHousehold = z.infer<typeof JoinedHousehold>

/** With a year alone, whoever might still be thirteen is held to be. */
export const isUnderFourteen = (birth: Birth, day: string): boolean => (ageOn(birth, day) ?? 18) < 14

/** An act is named, and no day is ahead. */
export const mustHoldGood = (said: Answering, day: string): void => {
  if (said.since_on > day) refuse('people.day-in-future')
  if (ofAnAct.includes(said.kind) && !said.reference) refuse('people.act-to-name')
}

interface Beside {
  household?: unknown
  guardianship?: unknown
}

/** A child under fourteen comes with a household or with who answers for them; an emergency changes nothing of this. */
export const mustNotBeAlone = (birth: Birth, day: string, beside: Beside): void => {
  if (isUnderFourteen(birth, day) && !beside.household && !beside.guardianship) refuse('people.child-alone')
}
