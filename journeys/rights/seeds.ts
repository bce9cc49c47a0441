// Before somebody asks what is written of them: the unit that met them knows their name, who lives with them, and that they
// use substances; and a citizen wrote to the open page about the place where they sleep.
import { newId } from '#core/kernel'
import { type Met, metOften } from '../engagement/seeds.ts'
import { mustAct } from '../street/outings.ts'
import type { Canary } from '../support/canaries.ts'
import { anybody, type HttpPerson } from '../support/http-person.ts'

interface Me {
  units: { unit_id: string; name: string }[]
}
export const mobileUnit = async (who: HttpPerson): Promise<string> => {
  const { units } = await who.ask<Me>('network/me')
  return units.find(({ name }) => name === 'Unità mobile')?.unit_id ?? ''
}

const named = async (chiara: HttpPerson, met: Met, { name, surname }: Canary): Promise<void> => {
  await mustAct(chiara, 'people.identify', {
    ...{ person_id: met.person_id, unit_id: await mobileUnit(chiara) },
    ...{ notice: 'oral', notice_language: 'it', attach_history: true },
    ...{ given_name: name, family_name: surname, birth_year: 1980, citizenships: ['IT'] },
    ...{ purpose: 'direct_care', legal_basis: 'public_task' },
  })
}

/** Two people known by name who live together: the one who will ask, and somebody else. */
export const liveTogether = async (
  chiara: HttpPerson,
  [asking, other]: [Canary, Canary],
): Promise<[Met, Met]> => {
  const [one, two] = (await metOften(chiara, 2)) as [Met, Met]
  await named(chiara, one, asking)
  await named(chiara, two, other)
  const unit_id = await mobileUnit(chiara)
  const [household_id, begins_on] = [newId(), new Date().toISOString().slice(0, 10)]
  await mustAct(chiara, 'people.open-household', {
    ...{ member_id: newId(), person_id: one.person_id, unit_id, role: 'reference_person', begins_on },
    ...{ household_id, kind: 'de_facto' },
  })
  await mustAct(chiara, 'people.add-household-member', {
    ...{ member_id: newId(), person_id: two.person_id, unit_id, role: 'other_relative', begins_on },
    household_id,
  })
  return [one, two]
}

interface Ground {
  is_open: boolean
  places: { istat_code: string }[]
}
/** Through the open page, without an account, with a way to be answered. */
export const reportFromOutside = async (
  url: string,
  told: { description: string; contact: string },
): Promise<void> => {
  const citizen = anybody(url)
  const { places } = await citizen.ask<Ground>('open/report')
  const answer = await citizen.post('/api/open/report', {
    ...{ about: 'person', category: 'rough_sleeping', urgency: 'ordinary', is_self: false, website: '' },
    ...{ municipality_code: places[0]?.istat_code, place: 'Dietro la fontana vecchia', ...told },
  })
  if (!answer.ok) throw new Error(`The open page refused: ${answer.status} ${await answer.text()}`)
}
