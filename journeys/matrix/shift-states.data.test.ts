// Every state of an outing meets every deed, by a coordinator, by the leader named for it, and by a colleague of the
// crew: what the reference allows leads where it says, the rest is refused with a reason and writes nothing.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { foundTerritory, type Hand } from '#network/makers'
import {
  accepted,
  closingOf,
  confirmedShift,
  type Night,
  type Outing,
  openNight,
  plannedShift,
  startedShift,
  startOf,
  validationOf,
} from '#outreach/makers'
import '../../apps/server/modules.ts'
import { fingerprintOf } from './undisturbed.ts'

const states = [
  'none',
  'planned',
  'confirmed',
  'in_progress',
  'interrupted',
  'closed',
  'validated',
  'cancelled',
] as const
type State = (typeof states)[number]
const deeds = [
  'plan-shift',
  'change-plan',
  'confirm-shift',
  'cancel-shift',
  'load-van',
  'start-shift',
  'interrupt',
  'resume',
  'close-shift',
  'validate-shift',
  'reopen-shift',
] as const
type Deed = (typeof deeds)[number]

/** The story of an outing, told a second time: from each state, what each deed makes of it. */
const leadsTo: Record<State, Partial<Record<Deed, State>>> = {
  none: { 'plan-shift': 'planned' },
  planned: {
    'change-plan': 'planned',
    'load-van': 'planned',
    'confirm-shift': 'confirmed',
    'cancel-shift': 'cancelled',
  },
  confirmed: {
    'change-plan': 'confirmed',
    'load-van': 'confirmed',
    'start-shift': 'in_progress',
    'cancel-shift': 'cancelled',
  },
  in_progress: { interrupt: 'interrupted', 'close-shift': 'closed' },
  interrupted: { resume: 'in_progress', 'close-shift': 'closed' },
  closed: { 'validate-shift': 'validated', 'reopen-shift': 'in_progress' },
  validated: { 'reopen-shift': 'closed' },
  cancelled: {},
}
const ofTheLeader: Deed[] = ['load-van', 'start-shift', 'interrupt', 'resume', 'close-shift']
const actors = ['coordinator', 'operator', 'operator2'] as const
type Actor = (typeof actors)[number]
const mayEver = (actor: Actor, deed: Deed): boolean =>
  actor === 'coordinator' || (actor === 'operator' && ofTheLeader.includes(deed))

let database: Database
let night: Night
beforeAll(async () => {
  database = await openTestDatabase()
  night = await openNight(await foundTerritory(database))
}, 120_000)
afterAll(() => database.close())

const kit = () => ({ item_id: night.item('cold_kit'), quantity: 1 })
const anOuting = (): Outing => night.outing({ has_tests: false, stock_list: [kit()] })
const closing = (outing: Outing) => closingOf(outing, [{ item_id: kit().item_id, counted: 0 }])
const explained = (outing: Outing) =>
  validationOf(
    outing,
    { contacts: 0, headcount: 0 },
    { explanations: [{ item_id: kit().item_id, reason: 'miscounted' }] },
  )

const inputOf: Record<Deed, (outing: Outing) => unknown> = {
  'plan-shift': ({ plan }) => plan,
  'change-plan': ({ plan }) => plan,
  'confirm-shift': ({ shift_id }) => ({ shift_id }),
  'cancel-shift': ({ shift_id }) => ({ shift_id, reason: 'weather' }),
  'load-van': ({ shift_id, organisation_id, van_location_id, hub_location_id }) => ({
    ...{ shift_id, organisation_id, van_location_id, hub_location_id },
    lines: [kit()],
  }),
  'start-shift': startOf,
  interrupt: ({ shift_id }) => ({ shift_id, reason: 'weather' }),
  resume: ({ shift_id }) => ({ shift_id }),
  'close-shift': closing,
  'validate-shift': explained,
  'reopen-shift': ({ shift_id }) => ({ shift_id, reason: 'Un contatto dimenticato' }),
}

const act = (hand: Hand, deed: Deed, outing: Outing) => hand.act(`outreach.${deed}`, inputOf[deed](outing))
const then = (before: State, deed: Deed) => async (outing: Outing) => {
  await brought[before](outing)
  await accepted(act(outing.coordinator, deed, outing))
}
/** How an outing comes to be in each state. */
const brought: Record<State, (outing: Outing) => Promise<void>> = {
  none: async () => undefined,
  planned: plannedShift,
  confirmed: async (outing) => confirmedShift(outing),
  in_progress: async (outing) => startedShift(outing),
  interrupted: async (outing) => then('in_progress', 'interrupt')(outing),
  closed: async (outing) => then('in_progress', 'close-shift')(outing),
  validated: async (outing) => then('closed', 'validate-shift')(outing),
  cancelled: async (outing) => then('planned', 'cancel-shift')(outing),
}

const stateOf = async ({ shift_id }: Outing): Promise<State> => {
  const [row] = await fromBelow(database, 'select state from outreach.shifts where shift_id = $1', [shift_id])
  return (row?.state as State | undefined) ?? 'none'
}
const stepsOf = (deed: Deed): string => deed.replace('-shift', '')
const lastStep = async ({ shift_id }: Outing) => {
  const [row] = await fromBelow(
    database,
    'select event, from_state, to_state from outreach.shift_steps where shift_id = $1 order by recorded_at desc, step_id desc limit 1',
    [shift_id],
  )
  return row
}

const everyPair = states.flatMap((state) => deeds.map((deed) => ({ state, deed })))
const allowed = everyPair.flatMap(({ state, deed }) => {
  const to = leadsTo[state][deed]
  return to ? actors.filter((actor) => mayEver(actor, deed)).map((actor) => ({ state, deed, actor, to })) : []
})

test.each(allowed)('$state: $deed by the $actor leads to $to', async ({ state, deed, actor, to }) => {
  const outing = anOuting()
  await brought[state](outing)
  expect(await stateOf(outing)).toBe(state)
  const answer = await act(night.here[actor], deed, outing)
  expect(answer.problem).toBeUndefined()
  expect(await stateOf(outing)).toBe(to)
  if (state !== to)
    expect(await lastStep(outing)).toEqual({
      event: stepsOf(deed),
      from_state: state === 'none' ? null : state,
      to_state: to,
    })
})

test.each(states)('%s: everything else is refused and writes nothing', async (state) => {
  const outing = anOuting()
  await brought[state](outing)
  const faults: string[] = []
  let before = await fingerprintOf(database)
  for (const { deed, actor } of deeds.flatMap((deed) => actors.map((actor) => ({ deed, actor })))) {
    const isMine = mayEver(actor, deed)
    if (isMine && leadsTo[state][deed]) continue
    const { problem } = await act(night.here[actor], deed, outing)
    const status = isMine
      ? state === 'none'
        ? 404
        : 409
      : state === 'none' && deed !== 'plan-shift'
        ? 404
        : 403
    if (problem?.status !== status)
      faults.push(`${deed} by the ${actor}: ${problem?.status} ${problem?.code}, not ${status}`)
    const after = await fingerprintOf(database)
    if (after !== before) faults.push(`${deed} by the ${actor} wrote something`)
    before = after
  }
  expect(faults).toEqual([])
  expect(await stateOf(outing)).toBe(state)
})
