// The questions of P4: the product's own statements, and what somebody who knows the answer's limits would write.
import { loadStatement, loadsFor } from '#core/db'
import { type Answering, all, dayInItaly, one, type Statement } from '#core/kernel'
import { stockAnswering } from '#goods/server'
import { trendAnswering } from '#monitoring/server'
import { networkAnswerings } from '#network/server'
import { Contact, Shift } from '#outreach'
import { contactsAnswering, shiftPageAnswering, weekAnswering } from '#outreach/server'
import { personsOfUnitAnswering } from '#people/server'
import { placesAnswerings } from '#places/server'
import type { Asked, Owner } from '../owner.ts'
import type { Corner, Somebody, World } from '../world.ts'

export interface Case {
  name: string
  what: string
  token: Somebody['token']
  product: Statement[]
  byHand: Asked[]
}

interface Found {
  shift_id: string
  contact_ids: string[]
  person_id: string
}

const findIn = async (owner: Owner, { network_id }: World, { unit_id }: Corner): Promise<Found> => {
  const [nights, meetings, persons] = await owner.send([
    {
      text: `select shift_id from outreach.shifts where network_id = $1 and unit_id = $2 and state = 'validated' order by on_day desc limit 1`,
      values: [network_id, unit_id],
    },
    {
      text: 'select contact_id from outreach.contacts where network_id = $1 and unit_id = $2 order by contact_id limit 50',
      values: [network_id, unit_id],
    },
    {
      text: 'select person_id from people.persons where network_id = $1 and unit_id = $2 order by person_id limit 1',
      values: [network_id, unit_id],
    },
  ])
  return {
    shift_id: String(nights?.[0]?.shift_id),
    contact_ids: (meetings ?? []).map((row) => String(row.contact_id)),
    person_id: String(persons?.[0]?.person_id),
  }
}

/** By hand nothing is hidden: where a question spans bodies, its limits are written into it. */
const within = (statement: Statement, change: (text: string) => string, more: unknown[] = []): Asked => ({
  ...statement,
  name: `by hand ${statement.name}`.slice(0, 60),
  text: change(statement.text),
  values: [...statement.values, ...more],
})
const asItIs = (statement: Statement): Asked => within(statement, (text) => text)

const plus = (days: number) => dayInItaly(new Date(Date.now() + days * 86_400_000).toISOString())

/** The persons of a unit, by who knows that its own people read them all, names too. */
const personsByHand = (network_id: string, unit_id: string): Asked => ({
  name: 'by hand persons of a unit',
  text: `select p.person_id, p.unit_id, p.code, p.nickname, p.gender, p.age_band, p.language, p.protective_flag, p.last_met_on, p.identity_level,
      coalesce(nullif(concat_ws(' ', coalesce(i.chosen_name, i.given_name), i.family_name), ''), p.nickname, p.code) as name
    from people.persons p left join people.identities i on i.network_id = $1 and i.person_id = p.person_id
    where p.network_id = $1 and p.unit_id = $2 and p.ended_on is null order by p.last_met_on desc, p.person_id desc limit 51`,
  values: [network_id, unit_id],
})

export const casesFor = async (owner: Owner, world: World, corner: Corner): Promise<Case[]> => {
  const { shift_id, contact_ids, person_id } = await findIn(owner, world, corner)
  const { coordinator, dpo, unit_id, organisation_id, hub_location_id } = corner
  const here = { network_id: world.network_id, now: new Date().toISOString() }
  const of = (answering: Answering, input: unknown): Statement[] => answering.statements(input, here)
  const load = (needs: Parameters<typeof loadsFor>[0]) =>
    loadsFor(needs).map((each) => loadStatement(each, world.network_id))
  const plain = (name: string, what: string, product: Statement[], by = coordinator): Case => ({
    ...{ name, what, product, token: by.token },
    byHand: product.map(asItIs),
  })
  const list = of(contactsAnswering, { shift_id })
  const pick = (name: string) => list.filter((statement) => statement.name.endsWith(name))
  const week = of(weekAnswering, { from_day: plus(-6), to_day: plus(0) })
  const trend = of(trendAnswering, {})
  const readings = of(networkAnswerings.readings, { person_id })
  return [
    plain('list', 'contacts of a shift, with all that hangs on them', list),
    plain('key', 'one shift by key', load([one(Shift, { shift_id })])),
    plain('50-keys', '50 contacts by key', load([all(Contact, { contact_id: contact_ids })])),
    {
      ...plain('week', 'the week of a unit', week),
      byHand: week.map((statement) =>
        statement.name === 'outreach week'
          ? within(
              statement,
              (text) =>
                text.replace('where s.network_id = $1 and', 'where s.network_id = $1 and s.unit_id = $4 and'),
              [unit_id],
            )
          : asItIs(statement),
      ),
    },
    plain('page', 'the page of a shift', of(shiftPageAnswering, { shift_id })),
    plain('stock', 'stock of a hub', of(stockAnswering, { organisation_id, location_id: hub_location_id })),
    plain('places', 'places of the unit', of(placesAnswerings.list, { unit_id })),
    plain('notes', 'notes of a shift', pick('notes')),
    plain('harm-reduction', 'harm-reduction lines of a shift', pick('reduction')),
    {
      ...plain('persons', 'persons of the unit', of(personsOfUnitAnswering, { unit_id })),
      byHand: [personsByHand(world.network_id, unit_id)],
    },
    {
      ...plain('audit', 'audit of one record: who read this person', readings, dpo),
      byHand: readings.map((statement) =>
        within(statement, (text) =>
          text.replace(
            'r.reading_id = any ((select audit.readings_of($1, $3))::uuid[])',
            'r.person_ids @> array[$3::uuid]',
          ),
        ),
      ),
    },
    {
      ...plain('month', 'contacts of the last two months', trend),
      byHand: trend.map((statement) =>
        within(
          statement,
          (text) => text.replace('network_id = $1 and', 'network_id = $1 and organisation_id = $5 and'),
          [organisation_id],
        ),
      ),
    },
  ]
}
