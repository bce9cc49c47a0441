// A household is opened around somebody, others join it and leave it, and what they are to each other changes with life.
import { z } from 'zod'
import {
  action,
  all,
  dayText,
  id,
  insert,
  locked,
  type Moment,
  notFound,
  one,
  refuse,
  update,
} from '#core/kernel'
import { householdRelations } from '../domain/attribute-codes.ts'
import { Household, HouseholdMember, householdKinds, mustFit } from '../domain/household.ts'
import { dayOf } from '../domain/naming.ts'
import { Person } from '../domain/person.ts'

const joining = z.object({
  member_id: id(),
  person_id: id(),
  unit_id: id(),
  role: z.enum(householdRelations),
  begins_on: dayText(),
})

const mustNotBeAhead = (day: string, moment: Moment): void => {
  if (day > dayOf(moment)) refuse('people.day-in-future')
}

export const openHousehold = action('people.open-household', {
  input: joining.extend({ household_id: id(), kind: z.enum(householdKinds) }),
  verb: 'household.keep',
  needs: ({ person_id }) => ({ person: one(Person, { person_id }) }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: (_, { household_id, kind, ...member }, moment) => {
    const { unit_id, begins_on } = member
    const organisation_id = moment.me.units[unit_id] ?? notFound()
    mustNotBeAhead(begins_on, moment)
    const household = { household_id, unit_id, organisation_id, kind }
    return {
      changes: [
        insert(Household, { ...household, begins_on }),
        insert(HouseholdMember, {
          ...{ ...household, ...member },
          ...{ ended_on: null, noted_by: moment.me.worker_id },
        }),
      ],
    }
  },
})

export const addHouseholdMember = action('people.add-household-member', {
  input: joining.extend({ household_id: id() }),
  verb: 'household.keep',
  needs: ({ person_id, household_id }) => ({
    person: one(Person, { person_id }),
    household: one(Household, { household_id }),
    present: all(HouseholdMember, { household_id }),
  }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ household, present }, member, moment) => {
    const organisation_id = moment.me.units[member.unit_id] ?? notFound()
    mustNotBeAhead(member.begins_on, moment)
    if (member.begins_on < household.begins_on) refuse('people.before-household')
    mustFit(present, member)
    const { kind } = household
    const noted = { ended_on: null, noted_by: moment.me.worker_id }
    return { changes: [insert(HouseholdMember, { ...member, ...noted, organisation_id, kind })] }
  },
})

export const endHouseholdMember = action('people.end-household-member', {
  input: z.object({ member_id: id(), unit_id: id(), ended_on: dayText() }),
  verb: 'household.keep',
  needs: ({ member_id }) => ({ members: locked(HouseholdMember, { member_id }) }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ members }, { member_id, ended_on }, moment) => {
    const member = members[0] ?? notFound()
    if (member.ended_on !== null) refuse('people.already-ended')
    if (ended_on < member.begins_on) refuse('people.end-before-start')
    mustNotBeAhead(ended_on, moment)
    return { changes: [update(HouseholdMember, { member_id }, { ended_on })] }
  },
})

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/** What they are to each other changed: the old word ends the day before, the new one begins. */
export const changeHouseholdRole = action('people.change-household-role', {
  input: z.object({
    member_id: id(),
    next_id: id(),
    unit_id: id(),
    role: z.enum(householdRelations),
    begins_on: dayText(),
  }),
  verb: 'household.keep',
  needs: ({ member_id }) => ({ members: locked(HouseholdMember, { member_id }) }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ members }, { member_id, next_id, unit_id, role, begins_on }, moment) => {
    const member = members[0] ?? notFound()
    if (member.ended_on !== null) refuse('people.already-ended')
    if (begins_on <= member.begins_on) refuse('people.end-before-start')
    mustNotBeAhead(begins_on, moment)
    const organisation_id = moment.me.units[unit_id] ?? notFound()
    const next = { ...member, unit_id, organisation_id, role, begins_on, noted_by: moment.me.worker_id }
    return {
      changes: [
        update(HouseholdMember, { member_id }, { ended_on: dayBefore(begins_on) }),
        insert(HouseholdMember, { ...next, member_id: next_id }),
      ],
    }
  },
})
