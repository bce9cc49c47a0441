// Words for every deed and question, right in their form and about the rows of one of the four places.
import { z } from 'zod'
import { dayInItaly, everyAction, everyQuery, newId, type Row, timelessId } from '#core/kernel'
import { aPerson } from '#people/makers'
import { aPlace } from '#places/makers'
import { type Schema, sampleOf } from '../faults/testing/schema-samples.ts'
import type { Place } from './ground.ts'
import type { Lying } from './lying.ts'
import type { Sample } from './plant.ts'
import type { Relation } from './reference.ts'
import { fromRooms } from './rooms/index.ts'

export const lyingIn = (samples: Sample[], relation: Relation, place: Place): Lying => {
  const rows = new Map(samples.filter((each) => each.relation === relation).map((s) => [s.table, s.there]))
  const row = (table: string): Row => rows.get(table) as Row
  const shift = row('outreach.shifts')
  const { organisation_id, unit_id } = place
  const { location_id } = row('goods.locations')
  const ids = {
    ...{ organisation_id, unit_id, location_id, hub_location_id: location_id },
    ...{ from_location_id: location_id, van_location_id: shift.van_location_id },
    to_location_id: shift.van_location_id,
    kit_item_id: row('goods.items').item_id,
    cause_id: row('goods.movements').cause_id,
    ...Object.fromEntries(named.map(([name, table]) => [name, row(table)[name]] as const)),
    ...Object.fromEntries(
      Object.entries(fromRooms('named')).map(([name, table]) => [name, row(table)[name]] as const),
    ),
  }
  return { place, row, ids }
}

const named = [
  ['shift_id', 'outreach.shifts'],
  ['stop_id', 'outreach.stops'],
  ['contact_id', 'outreach.contacts'],
  ['alarm_id', 'outreach.alarms'],
  ['hotspot_id', 'places.hotspots'],
  ['person_id', 'people.persons'],
  ['worker_id', 'access.workers'],
  ['grant_id', 'access.grants'],
  ['lot_id', 'goods.lots'],
  ['item_id', 'goods.items'],
  ['count_id', 'goods.counts'],
  ['agreement_id', 'network.agreements'],
  ['request_id', 'network.clearance_requests'],
  ['project_id', 'network.projects'],
] as const

type Given = (lying: Lying) => Row
const today = () => dayInItaly(new Date().toISOString())
const label = { it: 'Prova', en: 'Trial' }
const lead = { name: 'Prova', short_name: 'Prova', kind: 'association', role: 'lead_partner', supports: null }
const tonight = { starts_at: '2026-11-20T20:00:00.000Z', ends_at: '2026-11-20T23:00:00.000Z' }
const tested = { consent: true, pre_counselling: true, post_counselling: true, confirmation_referral: false }

const outings: Record<string, Given> = {
  'outreach.plan-shift': () => ({ ...tonight, shift_id: newId() }),
  'outreach.change-plan': () => tonight,
  'outreach.start-shift': ({ row }) => ({ present: [row('outreach.crew').worker_id] }),
  'outreach.check-in': ({ row }) => ({ worker_id: row('outreach.crew').worker_id }),
  'outreach.close-shift': () => ({ counted: [] }),
  'outreach.load-van': ({ ids }) => ({ lines: [{ item_id: ids.item_id, quantity: 1 }] }),
  'outreach.record-contact': () => ({
    contact_id: newId(),
    movement_seed: timelessId(),
    phase: 'follow_up',
    topics: ['health'],
  }),
  'outreach.annul-contact': () => ({ movement_seed: timelessId() }),
  'outreach.record-rapid-test': ({ ids: { lot_id, item_id } }) => ({
    ...tested,
    lot_id,
    item_id,
    test_id: newId(),
    movement_seed: timelessId(),
  }),
  'outreach.record-hiv-test': ({ ids: { lot_id, item_id } }) => ({
    ...tested,
    lot_id,
    item_id,
    hiv_test_id: timelessId(),
    movement_seed: timelessId(),
  }),
  'outreach.add-stop': () => ({ stop_id: newId() }),
}

const partnership: Record<string, Given> = {
  'network.add-organisation': () => ({ organisation_id: newId(), ended_on: null }),
  'network.add-unit': () => ({ unit_id: newId(), ended_on: null }),
  'network.set-unit-phone': () => ({ phone: '02 1234', tells: 'nobody' }),
  'network.enlist-worker': () => ({ worker_id: newId(), account_id: newId() }),
  'network.give-role': () => ({ grant_id: newId(), role: 'volunteer', unit_id: null }),
  'network.set-term': () => ({ term: 'case_plan', days: 20, counts: 'calendar' }),
  'network.set-role-clearance': () => ({ role: 'trainer', compartments: ['base'] }),
  'network.request-role-clearance': () => ({ request_id: newId(), role: 'trainer', compartments: ['hiv'] }),
  'network.settle-role-clearance': ({ row }) => ({
    role: row('network.clearance_requests').role,
    approved: false,
  }),
  'network.sign-agreement': ({ ids, row }) => ({
    agreement_id: newId(),
    parties: [ids.organisation_id, row('network.organisations').organisation_id],
    ended_on: null,
    shares: [],
  }),
  'network.load-project': () => ({
    ...{ key: `p_${newId().slice(-6)}`, title: label, purpose: label, project_id: newId() },
    ...{ programme: null, starts_on: null, ends_on: null, duration_months: null, budget_cents: null },
    ...{ districts: [], lines: [], indicators: [], target_groups: [], funders: [] },
    partners: [{ ...lead, organisation_id: newId() }],
    territory: { municipalities: [], provinces: [], neighbourhoods: [] },
  }),
  'network.set-target': ({ row }) => ({
    key: row('network.project_indicators').key,
    project_id: row('network.project_indicators').project_id,
    baseline: null,
    target: 10,
    qualifier: 'about',
  }),
  'network.accept-territory': () => ({
    renewal_id: newId(),
    fingerprint: '0'.repeat(64),
    change_counts: { born: 1 },
  }),
  'monitoring.publish-figure': ({ row }) => ({
    ...{ release_id: newId(), figure: 'contacts', dimension: 'district', audience: 'open' },
    ...{ value_id: row('monitoring.values').value_id, seen_mark: '00000000' },
  }),
}

const things: Record<string, Given> = {
  'goods.add-item': () => ({ item_id: newId(), key: `prova_${newId().slice(-6)}` }),
  'goods.open-locations': () => ({ unit_id: null }),
  'goods.receive-lot': () => ({ lot_id: newId(), is_another: true }),
  'goods.assemble-kit': () => ({ lot_id: newId() }),
  'goods.count-location': ({ ids }) => ({
    count_id: newId(),
    counted: [{ item_id: ids.item_id, lot_id: ids.lot_id, counted: 1 }],
    reason: 'contato',
  }),
  'goods.move-stock': ({ ids }) => ({ lines: [{ item_id: ids.item_id, quantity: 1 }] }),
  'goods.settle-count': ({ row }) => ({ location_id: row('goods.counts').location_id, is_accepted: false }),
  'people.assign-code': ({ place }) => aPerson(place.unit_id, place.organisation_id),
  'people.note-met': () => ({ met_on: today() }),
  'places.report': ({ place }) => aPlace(place.unit_id, place.organisation_id),
  'places.observe': () => ({ observation_id: newId(), cause_id: null, types: [], tags: [] }),
  'places.review': ({ row }) => ({ to_state: row('places.hotspots').state }),
  'monitoring.figures': () => ({ from_month: '2026-01', to_month: '2026-11' }),
  'monitoring.figure': () => ({ key: 'contacts', from_month: '2026-01', to_month: '2026-11' }),
  'people.search-nicknames': () => ({ text: 'vol' }),
}

const special: Record<string, Given> = { ...things, ...outings, ...partnership, ...fromRooms('words') }

const schemas = new Map<string, Schema>()
const schemaOf = (name: string): Schema => {
  const told = schemas.get(name)
  if (told) return told
  const each = [...everyAction(), ...everyQuery()].find((one) => one.name === name)
  if (!each) throw new Error(`Nothing is called ${name}`)
  const made = z.toJSONSchema(each.input, { io: 'input', unrepresentable: 'any' }) as Schema
  schemas.set(name, made)
  return made
}

/** What must be said, about what lies there; `about` names words that may be said, too. */
export const wordsFor = (name: string, lying: Lying, about: string[] = []): Row => {
  const schema = schemaOf(name)
  const properties = Object.keys(schema.properties ?? {})
  const said = properties.filter((each) => schema.required?.includes(each) || about.includes(each))
  const sample = sampleOf(schema)
  const plain = said.map((each) => [each, each in lying.ids ? lying.ids[each] : sample[each]])
  const given = special[name]?.(lying) ?? {}
  return { ...Object.fromEntries(plain), ...given }
}
