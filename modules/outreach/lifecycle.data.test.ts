// An outing through the front door: who may take each step, what is hidden from whom, and what the states allow.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { newId, timelessId } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import type { ContactList, ShiftPage } from './index.ts'
import {
  aContact,
  accepted,
  aPlan,
  closingOf,
  confirmedShift,
  loadedShift,
  type Night,
  openNight,
  plannedShift,
  startedShift,
  startOf,
  validationOf,
} from './makers.ts'
import type { today, week } from './queries/calendar.ts'
import { contactsAnswering, shiftPageAnswering, todayAnswering, weekAnswering } from './server.ts'

let database: Database
let here: Territory
let night: Night
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  night = await openNight(here)
}, 60_000)
afterAll(() => database.close())

const code = async (doing: Promise<{ problem?: { code: string } }>) => (await doing).problem?.code
const page = async (hand: Hand, shift_id: string) =>
  (await hand.ask(shiftPageAnswering, { shift_id })) as ShiftPage
const list = async (hand: Hand, shift_id: string) =>
  ((await hand.ask(contactsAnswering, { shift_id })) as ContactList).contacts

describe('planning', () => {
  test('an operator cannot plan, confirm or cancel', async () => {
    const outing = night.outing()
    expect(await code(here.operator.act('outreach.plan-shift', outing.plan))).toBe('core.not-allowed')
    await plannedShift(outing)
    const { shift_id } = outing
    expect(await code(here.operator.act('outreach.confirm-shift', { shift_id }))).toBe('core.not-allowed')
    expect(await code(here.operator.act('outreach.cancel-shift', { shift_id, reason: 'weather' }))).toBe(
      'core.not-allowed',
    )
  })

  test('confirming names everything that lacks, and changing the plan mends it', async () => {
    const outing = night.outing({ crew: [], stock_list: [], leader_id: null })
    await plannedShift(outing)
    const refused = await here.coordinator.act('outreach.confirm-shift', { shift_id: outing.shift_id })
    expect(refused.problem).toMatchObject({
      code: 'outreach.shift-not-ready',
      fields: {
        crew: 'outreach.lacks-crew',
        leader: 'outreach.lacks-leader',
        health_worker: 'outreach.lacks-health-worker',
        stock_list: 'outreach.lacks-stock-list',
      },
    })
    await accepted(
      here.coordinator.act('outreach.change-plan', { ...night.outing().plan, shift_id: outing.shift_id }),
    )
    await accepted(here.coordinator.act('outreach.confirm-shift', { shift_id: outing.shift_id }))
    const shown = await page(here.coordinator, outing.shift_id)
    expect(shown.shift.state).toBe('confirmed')
    expect(shown.stops).toHaveLength(3)
    expect(shown.may).toEqual(expect.arrayContaining(['start', 'cancel', 'load', 'change']))
  })

  test('nobody goes out in a role they do not hold', async () => {
    const outing = night.outing({
      crew: [{ worker_id: here.operator.worker_id, profession: 'health_worker' }],
    })
    expect(await code(here.coordinator.act('outreach.plan-shift', outing.plan))).toBe(
      'outreach.crew-without-role',
    )
  })

  test('a confirmed shift cannot be changed into one that is not ready', async () => {
    const outing = night.outing()
    await confirmedShift(outing)
    const alone = { ...outing.plan, crew: outing.plan.crew?.slice(0, 1), has_tests: false }
    expect(await code(here.coordinator.act('outreach.change-plan', alone))).toBe('outreach.shift-not-ready')
  })

  test('a coordinator of another body can neither plan here nor see', async () => {
    const outing = night.outing()
    expect(await code(here.stranger.act('outreach.plan-shift', outing.plan))).toBe('core.not-allowed')
    await plannedShift(outing)
    expect(await code(here.stranger.act('outreach.confirm-shift', { shift_id: outing.shift_id }))).toBe(
      'core.not-found',
    )
  })
})

describe('in the street', () => {
  let outing: ReturnType<Night['outing']>
  let contact_id: string
  beforeAll(async () => {
    outing = night.outing()
    await startedShift(outing)
    const contact = aContact({
      shift_id: outing.shift_id,
      van_location_id: outing.van_location_id,
      note: 'Chiede di dormire al coperto.',
      handouts: [{ item_id: night.item('cold_kit'), quantity: 1 }],
      harm_reduction: [
        { hr_item: 'syringe_1ml', direction: 'distributed', quantity: 2, item_id: night.item('syringe') },
      ],
    })
    contact_id = String(contact.contact_id)
    await accepted(here.operator.act('outreach.record-contact', contact))
  })

  test('only the leader or a coordinator starts, interrupts and resumes', async () => {
    const other = night.outing()
    await loadedShift(other)
    const { shift_id } = other
    expect(await code(here.operator2.act('outreach.start-shift', startOf(other)))).toBe(
      'outreach.only-the-leader',
    )
    expect(await code(here.operator2.act('outreach.interrupt', { shift_id, reason: 'weather' }))).toBe(
      'outreach.only-the-leader',
    )
    expect(await code(here.operator.act('outreach.interrupt', { shift_id, reason: 'weather' }))).toBe(
      'outreach.shift-not-in-state',
    )
    await accepted(here.coordinator.act('outreach.start-shift', startOf(other)))
    await accepted(
      here.operator.act('outreach.interrupt', { shift_id, reason: 'safety_event', note: 'rissa' }),
    )
    expect(await code(here.operator2.act('outreach.resume', { shift_id }))).toBe('outreach.only-the-leader')
    await accepted(here.operator.act('outreach.resume', { shift_id }))
    const events = (await page(here.operator, shift_id)).steps.map((step) => step.event)
    expect(events).toEqual(['plan', 'confirm', 'start', 'interrupt', 'resume'])
  })

  test('alone nobody starts, and who waits for news does not go out', async () => {
    const other = night.outing()
    await loadedShift(other)
    const start = startOf(other)
    expect(
      await code(here.operator.act('outreach.start-shift', { ...start, present: start.present.slice(0, 1) })),
    ).toBe('outreach.lacks-crew')
    expect(
      await code(
        here.operator.act('outreach.start-shift', { ...start, safety_contact_id: here.operator2.worker_id }),
      ),
    ).toBe('outreach.lacks-safety-contact')
    expect(await code(here.operator.act('outreach.start-shift', { ...start, odometer_start: null }))).toBe(
      'outreach.odometer-missing',
    )
  })

  test('the neighbour unit finds nothing: not the shift, not its contacts, and can write nothing', async () => {
    await expect(page(here.neighbour, outing.shift_id)).rejects.toMatchObject({
      problem: { code: 'core.not-found' },
    })
    expect(await list(here.neighbour, outing.shift_id)).toEqual([])
    const contact = aContact({ shift_id: outing.shift_id, van_location_id: outing.van_location_id })
    expect(await code(here.neighbour.act('outreach.record-contact', contact))).toBe('core.not-found')
  })

  test('the warehouse and the monitoring officer see no contact', async () => {
    for (const hand of [here.warehouse, here.monitor]) {
      await expect(list(hand, outing.shift_id)).rejects.toMatchObject({
        problem: { code: 'core.not-allowed' },
      })
    }
  })

  test('a peer worker reads contacts without notes and health lines, and writes none of them', async () => {
    const [seen] = await list(here.peer, outing.shift_id)
    expect(seen).toMatchObject({ contact_id, notes: [], harm_reduction: [], tests: [] })
    expect(seen?.handouts).toHaveLength(1)
    expect((await page(here.peer, outing.shift_id)).return_rate).toBeNull()
    const mine = { shift_id: outing.shift_id, van_location_id: outing.van_location_id }
    expect(await code(here.peer.act('outreach.record-contact', aContact({ ...mine, note: 'nota' })))).toBe(
      'outreach.note-not-yours',
    )
    const hr = aContact({
      ...mine,
      harm_reduction: [{ hr_item: 'syringe_1ml', direction: 'returned_used', quantity: 1 }],
    })
    expect(await code(here.peer.act('outreach.record-contact', hr))).toBe('outreach.health-not-yours')
  })

  test('a nurse reads the health lines and no note', async () => {
    const [seen] = await list(here.nurse, outing.shift_id)
    expect(seen).toMatchObject({
      notes: [],
      harm_reduction: [{ hr_item: 'syringe_1ml', direction: 'distributed', quantity: 2 }],
    })
  })

  test('a colleague of the unit reads the note', async () => {
    expect((await list(here.operator2, outing.shift_id))[0]?.notes).toEqual(['Chiede di dormire al coperto.'])
  })

  test('a meeting that says nothing is refused, one with a missing stop is kept without it', async () => {
    const mine = { shift_id: outing.shift_id, van_location_id: outing.van_location_id }
    expect(await code(here.operator.act('outreach.record-contact', aContact({ ...mine, topics: [] })))).toBe(
      'outreach.contact-empty',
    )
    const lost = aContact({ ...mine, stop_id: newId() })
    await accepted(here.operator.act('outreach.record-contact', lost))
    const kept = (await list(here.operator, outing.shift_id)).find(
      (contact) => contact.contact_id === lost.contact_id,
    )
    expect(kept?.stop_id).toBeNull()
  })

  test('HIV: the nurse sees the counter, the operator not even that there is one', async () => {
    const hiv = {
      hiv_test_id: timelessId(),
      shift_id: outing.shift_id,
      van_location_id: outing.van_location_id,
      movement_seed: timelessId(),
      item_id: night.item('hiv_test'),
      lot_id: night.lots.hiv_test,
      consent: true,
      pre_counselling: true,
      post_counselling: true,
      confirmation_referral: false,
      result_counted: 'non_reactive',
      municipality_code: '016120',
    }
    expect(await code(here.operator.act('outreach.record-hiv-test', hiv))).toBe('core.not-allowed')
    await accepted(here.nurse.act('outreach.record-hiv-test', hiv))
    expect((await page(here.nurse, outing.shift_id)).tests).toEqual([
      { test_kind: 'hiv', done: 1, reactive: 0, counselled: 1, referred: 0 },
    ])
    expect((await page(here.operator, outing.shift_id)).tests).toEqual([])
    expect((await page(here.coordinator, outing.shift_id)).tests).toEqual([])
  })

  test('a test without a lot is refused alone; with another test’s lot too', async () => {
    const test = {
      test_id: newId(),
      contact_id,
      shift_id: outing.shift_id,
      van_location_id: outing.van_location_id,
      movement_seed: timelessId(),
      test_kind: 'hcv_antibody',
      consent: true,
      pre_counselling: true,
      post_counselling: true,
      confirmation_referral: false,
      result: 'reactive',
    }
    expect(await code(here.nurse.act('outreach.record-rapid-test', test))).toBe('outreach.test-lot-missing')
    const wrong = { ...test, item_id: night.item('hiv_test'), lot_id: night.lots.hiv_test }
    expect(await code(here.nurse.act('outreach.record-rapid-test', wrong))).toBe(
      'outreach.test-lot-of-other-kind',
    )
    const right = { ...test, item_id: night.item('hcv_test'), lot_id: night.lots.hcv_test }
    expect(await code(here.operator.act('outreach.record-rapid-test', right))).toBe('core.not-allowed')
    await accepted(here.nurse.act('outreach.record-rapid-test', right))
    const [seen] = await list(here.operator, outing.shift_id)
    expect(seen?.tests).toEqual([{ test_kind: 'hcv_antibody', result: 'reactive' }])
  })

  test('an operator cannot validate or reopen', async () => {
    const { shift_id } = outing
    expect(
      await code(
        here.operator.act('outreach.validate-shift', validationOf(outing, { contacts: 2, headcount: 2 })),
      ),
    ).toBe('core.not-allowed')
    expect(await code(here.operator.act('outreach.reopen-shift', { shift_id, reason: 'manca' }))).toBe(
      'core.not-allowed',
    )
  })

  test('a shift still out cannot be validated', async () => {
    const answer = here.coordinator.act(
      'outreach.validate-shift',
      validationOf(outing, { contacts: 2, headcount: 2 }),
    )
    expect(await code(answer)).toBe('outreach.shift-not-in-state')
  })
})

describe('the calendar', () => {
  test('the week shows my units and what lacks; the neighbour sees theirs only', async () => {
    const outing = night.outing({
      crew: [],
      starts_at: '2026-12-01T20:00:00.000Z',
      ends_at: '2026-12-02T00:00:00.000Z',
    })
    await plannedShift(outing)
    const asked = { from_day: '2026-12-01', to_day: '2026-12-07' }
    type Week = z.infer<(typeof week)['output']>
    const mine = (await here.coordinator.ask(weekAnswering, asked)) as Week
    expect(mine.units.map((unit) => unit.unit_id).sort()).toEqual([here.mobile_id, here.street_id].sort())
    expect(mine.shifts).toHaveLength(1)
    expect(mine.shifts[0]).toMatchObject({
      state: 'planned',
      stops: ['Parcheggio del mercato', 'Lungofiume', 'Stazione'],
    })
    expect(mine.shifts[0]?.gaps).toContain('crew')
    const theirs = (await here.neighbour.ask(weekAnswering, asked)) as Week
    expect(theirs.units.map((unit) => unit.unit_id)).toEqual([here.street_id])
    expect(theirs.shifts).toEqual([])
  })

  test('today tells the coordinator what waits to be validated, and a late one as late', async () => {
    const starts = new Date(Date.now() - 10 * 86_400_000).toISOString()
    const ends = new Date(Date.parse(starts) + 4 * 3_600_000).toISOString()
    const outing = night.outing({
      starts_at: starts,
      ends_at: ends,
      stock_list: [{ item_id: night.item('syringe'), quantity: 1 }],
    })
    await startedShift(outing)
    await accepted(
      here.operator.act(
        'outreach.close-shift',
        closingOf(outing, [{ item_id: night.item('syringe'), counted: 1 }]),
      ),
    )
    type Today = z.infer<(typeof today)['output']>
    const told = (await here.coordinator.ask(todayAnswering)) as Today
    expect(told.to_validate.find((card) => card.shift_id === outing.shift_id)).toMatchObject({
      is_late: true,
    })
    expect(((await here.operator.ask(todayAnswering)) as Today).to_validate).toEqual([])
  })
})

test('a unit without places in the store cannot be planned for', async () => {
  const plan = aPlan({ unit_id: here.other_unit_id, organisation_id: here.other_id })
  expect(await code(here.stranger.act('outreach.plan-shift', plan))).toBe('outreach.unit-without-places')
})
