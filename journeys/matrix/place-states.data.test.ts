// Every state of a place meets every deed, after few and many quiet days: what the reference allows leads where it
// says, the rest is refused with a reason and writes nothing.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { dayInItaly } from '#core/kernel'
import { foundTerritory, type Territory } from '#network/makers'
import { anObservation, aPlace } from '#places/makers'
import '../../apps/server/modules.ts'
import { fingerprintOf } from './undisturbed.ts'

const states = ['reported', 'under_observation', 'active', 'improving', 'dormant', 'closed'] as const
type State = (typeof states)[number]
/** Days since people were last seen there. */
const quietDays = [10, 70, 130] as const
type Quiet = (typeof quietDays)[number]

/** What a review may conclude: silent after a hundred and twenty days, calmer after sixty, busy only if seen. */
const reviews: Record<State, Record<Quiet, State[]>> = {
  reported: { 10: [], 70: [], 130: [] },
  under_observation: {
    10: ['under_observation'],
    70: ['under_observation'],
    130: ['under_observation', 'dormant'],
  },
  active: { 10: ['active'], 70: ['active', 'improving'], 130: ['active', 'improving', 'dormant'] },
  improving: { 10: ['improving', 'active'], 70: ['improving'], 130: ['improving', 'dormant'] },
  dormant: { 10: ['dormant'], 70: ['dormant', 'improving'], 130: ['dormant', 'improving'] },
  closed: { 10: [], 70: [], 130: [] },
}
/** Seen again within thirty days it is active, if somebody follows it. */
const seenAgain = (state: State, quiet: Quiet): State =>
  quiet === 10 && state !== 'reported' && state !== 'closed' ? 'active' : state

interface Trial {
  deed: string
  input: Record<string, unknown>
  to: State | null
}

const trialsFrom = (state: State, quiet: Quiet, unit_id: string): Trial[] => {
  const isOpen = state !== 'closed'
  const seen = { ...anObservation(''), hotspot_id: undefined }
  return [
    {
      deed: 'assign',
      input: { unit_id },
      to: isOpen ? (state === 'reported' ? 'under_observation' : state) : null,
    },
    { deed: 'close', input: { outcome: 'people_housed' }, to: isOpen ? 'closed' : null },
    ...states.map((to_state) => ({
      deed: 'review',
      input: { to_state },
      to: reviews[state][quiet].includes(to_state) ? to_state : null,
    })),
    { deed: 'observe', input: seen, to: seenAgain(state, quiet) },
    { deed: 'observe', input: { ...seen, verdict: 'nobody', people_seen: 0 }, to: state },
  ]
}

let database: Database
let here: Territory
let hotspot_id: string
const now = new Date().toISOString()
const daysAgo = (days: number) => dayInItaly(new Date(Date.parse(now) - days * 86_400_000).toISOString())

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  const place = aPlace(here.mobile_id, here.lead_id)
  hotspot_id = place.hotspot_id
  expect((await here.operator.act('places.report', place)).problem).toBeUndefined()
}, 120_000)
afterAll(() => database.close())

const setTo = (state: State, quiet: Quiet) =>
  fromBelow(
    database,
    `update places.hotspots set state = $2, last_seen_on = $3, last_visited_on = $3, first_seen_on = $4, outcome = $5 where hotspot_id = $1`,
    [hotspot_id, state, daysAgo(quiet), daysAgo(200), state === 'closed' ? 'other' : null],
  )
const stateNow = async (): Promise<unknown> =>
  (await fromBelow(database, 'select state from places.hotspots where hotspot_id = $1', [hotspot_id]))[0]
    ?.state

const fresh = (input: Record<string, unknown>) => ({
  ...input,
  hotspot_id,
  ...('observation_id' in input ? { observation_id: crypto.randomUUID() } : {}),
})

const pairs = states.flatMap((state) => quietDays.map((quiet) => ({ state, quiet })))
test.each(pairs)('$state, quiet for $quiet days', async ({ state, quiet }) => {
  const faults: string[] = []
  for (const { deed, input, to } of trialsFrom(state, quiet, here.mobile_id)) {
    await setTo(state, quiet)
    const before = await fingerprintOf(database)
    const { problem } = await here.coordinator.act(`places.${deed}`, fresh(input))
    const what = `${deed} ${JSON.stringify(input)}`
    if (to === null) {
      if (problem?.status !== 409) faults.push(`${what}: ${problem?.status ?? 'accepted'}, not refused`)
      if ((await fingerprintOf(database)) !== before) faults.push(`${what}: refused, and wrote something`)
    } else if (problem || (await stateNow()) !== to) {
      faults.push(`${what}: ${problem?.code ?? (await stateNow())}, not ${to}`)
    }
  }
  expect(faults).toEqual([])
})

test('a colleague who does not decide is refused in every state, and writes nothing', async () => {
  const faults: string[] = []
  for (const { state, quiet } of pairs) {
    await setTo(state, quiet)
    const before = await fingerprintOf(database)
    for (const { deed, input } of trialsFrom(state, quiet, here.mobile_id)) {
      if (deed === 'observe') continue
      const { problem } = await here.operator.act(`places.${deed}`, fresh(input))
      if (problem?.status !== 403) faults.push(`${state}: ${deed}: ${problem?.status ?? 'accepted'}`)
    }
    if ((await fingerprintOf(database)) !== before) faults.push(`${state}: something was written`)
  }
  expect(faults).toEqual([])
})
