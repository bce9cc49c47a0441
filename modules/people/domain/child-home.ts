// A child is written down with the household they live in: there an adult of whom we know that they are one. Registering
// at a desk and taking the name of somebody known by nickname do the same.
import { all, type Change, insert, type Moment, may, maybe, notAllowed, notFound, refuse } from '#core/kernel'
import type { JoinedHousehold } from './guardianship.ts'
import {
  Household,
  HouseholdMember,
  type HouseholdRecord,
  isInOn,
  type MemberRecord,
  mustFit,
} from './household.ts'
import { dayOf } from './naming.ts'
import { Person, type PersonRecord } from './person.ts'

/** What must be looked at before somebody joins. */
export const homeNeeds = (said: JoinedHousehold | null | undefined) => ({
  home: maybe(Household, { household_id: said?.household_id ?? null }),
  members: all(HouseholdMember, { household_id: said?.household_id ?? null }),
  adult: maybe(Person, { person_id: said?.adult_id ?? null }),
})

interface Home {
  home: HouseholdRecord | undefined
  members: readonly MemberRecord[]
  adult: PersonRecord | undefined
}
interface Child {
  person_id: string
  unit_id: string
  organisation_id: string
}

const grown: readonly string[] = ['from_18_to_29', 'from_30_to_54', 'from_55_to_64', 'from_65']

/** They join, from today, the adult they live with; who is there already stays as they are. */
export const joined = (said: JoinedHousehold, child: Child, found: Home & { moment: Moment }): Change[] => {
  const { members, moment } = found
  const { household_id, member_id, role, adult_id } = said
  if (!may(moment.me, 'household.keep', { unit_id: child.unit_id })) notAllowed('household.keep')
  const home = found.home ?? notFound()
  const day = dayOf(moment)
  const present = members.filter((each) => isInOn(each, day))
  const isThere = present.some((each) => each.person_id === adult_id && adult_id !== child.person_id)
  const adult = (isThere ? found.adult : undefined) ?? refuse('people.adult-not-there')
  if (!grown.includes(adult.age_band)) refuse('people.adult-not-known')
  if (present.some((each) => each.person_id === child.person_id)) return []
  mustFit(members, { person_id: child.person_id, role, begins_on: day })
  const noted = { begins_on: day, ended_on: null, noted_by: moment.me.worker_id }
  return [insert(HouseholdMember, { member_id, household_id, ...child, kind: home.kind, role, ...noted })]
}
