// The night of story 1, told by two phones and a nurse, closed, counted and validated; and what happens when things
// arrive in another order, twice, or wrong.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { newId, timelessId } from '#core/kernel'
import type { Hand, Territory } from '#network/makers'
import { aPerson, meetSomeone } from '#people/makers'
import { accepted, closingOf, validationOf } from './makers.ts'
import { carryOutreach, openOutreach } from './server.ts'
import { code, list, meet, openStage, page, type Stage } from './testing/stage.ts'

let database: Database
let here: Territory
let stage: Stage
beforeAll(async () => {
  database = await openTestDatabase()
  stage = await openStage(database)
  here = stage.here
}, 60_000)
afterAll(() => database.close())

test('story 1: ten contacts, four cold kits, two health kits, twelve syringes out and eight back', async () => {
  const outing = await stage.startNight()
  const { shift_id } = outing
  const person_id = await meetSomeone(
    here.operator,
    aPerson(here.mobile_id, here.lead_id, { nickname: 'Falco' }),
  )
  const at = (minutes: number) => new Date(Date.parse(outing.plan.starts_at) + minutes * 60_000).toISOString()
  const first = [
    meet(outing, {
      phase: 'interception',
      gender: 'woman',
      age_band: 'from_18_to_29',
      handouts: stage.kit('cold_kit'),
    }),
    meet(outing, { phase: 'interception', handouts: stage.kit('cold_kit') }),
    meet(outing, { phase: 'interception', harm_reduction: [stage.syringes('distributed', 4)] }),
    meet(outing, {
      person_id,
      harm_reduction: [stage.syringes('distributed', 4), stage.syringes('returned_used', 4)],
    }),
    meet(outing, { handouts: stage.kit('health_kit') }),
  ]
  const second = [
    meet(outing, { handouts: stage.kit('cold_kit') }),
    meet(outing, { handouts: stage.kit('cold_kit') }),
    meet(outing, { harm_reduction: [stage.syringes('distributed', 4), stage.syringes('returned_used', 4)] }),
    meet(outing, { handouts: stage.kit('health_kit') }),
    meet(outing, { topics: ['housing'] }),
  ]
  const intents = (contacts: typeof first) =>
    contacts.map((input, i) => ({ action: 'outreach.record-contact', at: at(10 + i * 9), input }))
  const stop_id = outing.plan.stops?.[0]?.stop_id
  const walked = await here.operator.actMany([
    { action: 'outreach.arrive-at-stop', at: at(5), input: { shift_id, stop_id } },
    ...intents(first),
    { action: 'outreach.safety-ok', at: at(55), input: { check_id: newId(), shift_id } },
    {
      action: 'outreach.leave-stop',
      at: at(70),
      input: { shift_id, stop_id, people_seen: 9, tags: ['parking'], syringes_collected: 3 },
    },
  ])
  expect(walked.map((answer) => answer.problem)).toEqual(walked.map(() => undefined))
  for (const answer of await here.operator2.actMany(intents(second))) expect(answer.outcome).toBe('accepted')
  const used = {
    shift_id,
    van_location_id: outing.van_location_id,
    consent: true,
    pre_counselling: true,
    post_counselling: true,
    confirmation_referral: false,
  }
  await accepted(
    here.nurse.act('outreach.record-rapid-test', {
      ...used,
      test_id: newId(),
      contact_id: first[3]?.contact_id,
      movement_seed: timelessId(),
      test_kind: 'hcv_antibody',
      item_id: stage.item('hcv_test'),
      lot_id: stage.lots.hcv_test,
      result: 'non_reactive',
    }),
  )
  await accepted(
    here.nurse.act('outreach.record-hiv-test', {
      ...used,
      hiv_test_id: timelessId(),
      movement_seed: timelessId(),
      municipality_code: '016120',
      item_id: stage.item('hiv_test'),
      lot_id: stage.lots.hiv_test,
      result_counted: 'non_reactive',
    }),
  )

  const told = await page(here.nurse, shift_id)
  expect(told.totals).toMatchObject({
    contacts: 10,
    headcount: 10,
    persons: 1,
    people_seen: 9,
    syringes_collected: 3,
  })
  const byPhase = (phase: string) =>
    told.counts.filter((row) => row.phase === phase).reduce((sum, row) => sum + row.contacts, 0)
  expect([byPhase('interception'), byPhase('follow_up')]).toEqual([3, 7])
  expect(told.handouts.map((row) => [row.name_it, row.quantity, row.unexplained])).toEqual([
    ['kit freddo', 4, 0],
    ['kit sanitario', 2, 0],
  ])
  expect(told.harm_reduction).toEqual([{ hr_item: 'syringe_1ml', distributed: 12, returned_used: 8 }])
  expect(told.return_rate).toBe(0.67)
  expect(told.tests.map((row) => [row.test_kind, row.done])).toEqual([
    ['hcv_antibody', 1],
    ['hiv', 1],
  ])

  const left = { cold_kit: 0, health_kit: 0, syringe: 8, hcv_test: 1, hiv_test: 1 }
  for (const [key, quantity] of Object.entries(left))
    expect([key, await stage.held(key)]).toEqual([key, quantity])
  const closing = closingOf(outing, stage.counting(left), {
    returned: [{ item_id: stage.item('syringe'), quantity: 8 }],
  })
  await accepted(here.operator.act('outreach.close-shift', closing))
  expect(await stage.held('syringe')).toBe(0)
  const closed = await page(here.coordinator, shift_id)
  expect(closed.stock.every((row) => row.difference === 0)).toBe(true)
  expect(closed.stock.find((row) => row.item_id === stage.item('syringe'))).toMatchObject({
    planned: 20,
    loaded: 20,
    given: 12,
    brought_back: 8,
    counted: 8,
  })
  await accepted(
    here.coordinator.act('outreach.validate-shift', validationOf(outing, { contacts: 10, headcount: 10 })),
  )
  expect((await list(here.operator, shift_id)).map((contact) => contact.state)).toEqual(
    Array.from({ length: 10 }, () => 'locked'),
  )

  const facts = await stage.factsOf(here.coordinator, shift_id)
  expect(facts).toHaveLength(10)
  expect(facts.every((row) => row.is_validated && !('person_id' in row) && !('cell' in row))).toBe(true)
})

test('two phones in any order leave the same stock and the same totals', async () => {
  const told: unknown[] = []
  for (const order of ['ab', 'ba', 'mixed']) {
    const outing = await stage.startNight()
    const a = [1, 2, 3].map((quantity) =>
      meet(outing, {
        handouts: stage.kit('cold_kit'),
        harm_reduction: [stage.syringes('distributed', quantity)],
      }),
    )
    const b = [4, 5].map((quantity) =>
      meet(outing, {
        handouts: stage.kit('health_kit', 2),
        harm_reduction: [stage.syringes('distributed', quantity)],
      }),
    )
    const send = (hand: Hand, contacts: typeof a) =>
      hand.actMany(contacts.map((input) => ({ action: 'outreach.record-contact', input })))
    if (order === 'ab') await send(here.operator, a).then(() => send(here.operator2, b))
    if (order === 'ba') await send(here.operator2, b).then(() => send(here.operator, a))
    if (order === 'mixed')
      await Promise.all([
        ...a.map((one) => send(here.operator, [one])),
        ...b.map((one) => send(here.operator2, [one])),
      ])
    const { totals, handouts, stock } = await page(here.coordinator, outing.shift_id)
    const van = await Promise.all(['cold_kit', 'health_kit', 'syringe'].map(stage.held))
    told.push({ contacts: totals.contacts, handouts, van, given: stock.map((row) => row.given) })
  }
  expect(told[0]).toMatchObject({ contacts: 5, van: [1, 0, 5] })
  expect(told[1]).toEqual(told[0])
  expect(told[2]).toEqual(told[0])
})

test('what no lot covers is given all the same, and waits to be explained', async () => {
  const outing = await stage.startNight()
  const [answer] = await here.operator.actMany([
    { action: 'outreach.record-contact', input: meet(outing, { handouts: stage.kit('cold_kit', 6) }) },
  ])
  expect(answer).toMatchObject({ outcome: 'accepted', answer: { unexplained: 2 } })
  const { handouts } = await page(here.operator, outing.shift_id)
  expect(handouts).toMatchObject([{ quantity: 6, unexplained: 2 }])
})

test('one refused intent in the middle blocks nobody, and the batch sent twice changes nothing', async () => {
  const outing = await stage.startNight()
  const good = [
    meet(outing, { handouts: stage.kit('cold_kit') }),
    meet(outing, { handouts: stage.kit('cold_kit') }),
  ]
  const { shift_id, van_location_id } = outing
  const intents = [
    { id: newId(), action: 'outreach.record-contact', at: outing.plan.starts_at, input: good[0] },
    {
      id: newId(),
      action: 'outreach.record-contact',
      at: outing.plan.starts_at,
      input: meet(outing, { topics: [] }),
    },
    {
      id: newId(),
      action: 'outreach.record-rapid-test',
      at: outing.plan.starts_at,
      input: {
        test_id: newId(),
        contact_id: good[0]?.contact_id,
        shift_id,
        van_location_id,
        movement_seed: timelessId(),
        test_kind: 'hcv_antibody',
        consent: true,
        pre_counselling: true,
        post_counselling: false,
        confirmation_referral: false,
        result: 'reactive',
      },
    },
    { id: newId(), action: 'outreach.record-contact', at: outing.plan.starts_at, input: good[1] },
  ]
  const answers = await here.nurse.actMany(intents)
  expect(answers.map((answer) => answer.problem?.code ?? answer.outcome)).toEqual([
    'accepted',
    'outreach.contact-empty',
    'outreach.test-lot-missing',
    'accepted',
  ])
  const again = await here.nurse.actMany(intents)
  expect(again[0]).toMatchObject({ outcome: 'accepted', again: true })
  expect((await page(here.operator, outing.shift_id)).totals.contacts).toBe(2)
  expect(await stage.held('cold_kit')).toBe(2)
})

test('a new stop and a contact there reach the server in one batch, after other contacts', async () => {
  const outing = await stage.startNight()
  const stop = {
    shift_id: outing.shift_id,
    stop_id: newId(),
    label: 'Sottopasso',
    municipality_code: '016120',
    cell: null,
  }
  const answers = await here.operator.actMany([
    { action: 'outreach.record-contact', input: meet(outing) },
    { action: 'outreach.add-stop', input: stop },
    { action: 'outreach.record-contact', input: meet(outing, { stop_id: stop.stop_id }) },
  ])
  expect(answers.map((answer) => answer.outcome)).toEqual(['accepted', 'accepted', 'accepted'])
  const { stops } = await page(here.operator, outing.shift_id)
  expect(stops.find((each) => each.stop_id === stop.stop_id)).toMatchObject({ contacts: 1 })
})

test('a known person of another unit cannot be tied to a contact', async () => {
  const outing = await stage.startNight()
  const person_id = await meetSomeone(
    here.neighbour,
    aPerson(here.street_id, here.lead_id, { nickname: 'Lupo' }),
  )
  expect(await code(here.operator.act('outreach.record-contact', meet(outing, { person_id })))).toBe(
    'core.not-found',
  )
})

test('a phone’s clock does not move the server’s: both times are kept', async () => {
  const outing = await stage.startNight()
  const input = meet(outing)
  const [at, now] = ['2026-11-25T03:00:00.000Z', '2026-11-20T22:00:00.000Z']
  await accepted(here.operator.act('outreach.record-contact', input, { at, now }))
  const { rows } = await database.read(here.operator.token, [
    {
      name: 'times',
      text: 'select at, recorded_at, on_day from outreach.contacts where network_id = $1 and contact_id = $2',
      values: [here.network_id, input.contact_id],
    },
  ])
  expect(rows[0]).toEqual([{ at, recorded_at: now, on_day: '2026-11-20' }])
})

test('the satchel holds tonight’s shift of my units, whole, and nothing of the neighbours', async () => {
  const starts_at = new Date(Date.now() + 3_600_000).toISOString()
  const ends_at = new Date(Date.now() + 5 * 3_600_000).toISOString()
  const outing = await stage.startNight({ starts_at, ends_at })
  await accepted(here.operator.act('outreach.record-contact', meet(outing)))
  const carried = async (hand: Hand, unit_ids: string[]) => {
    const context = {
      network_id: here.network_id,
      worker_id: hand.worker_id,
      unit_ids,
      me: (await database.read(hand.token, [])).me,
      now: new Date().toISOString(),
    }
    const { rows } = await database.read(
      hand.token,
      carryOutreach.map((each) => each.statement(context)),
    )
    return Object.fromEntries(carryOutreach.map((each, i) => [each.noun.name, rows[i] ?? []]))
  }
  const mine = await carried(here.operator, [here.mobile_id])
  expect(mine['outreach.shift']?.map((row) => row.shift_id)).toContain(outing.shift_id)
  expect(Object.keys(mine['outreach.shift']?.[0] ?? {})).toHaveLength(
    carryOutreach[0]?.noun.columns.length ?? 0,
  )
  expect(mine['outreach.crew-member']?.filter((row) => row.shift_id === outing.shift_id)).toHaveLength(3)
  expect(mine['outreach.contact']).toHaveLength(1)
  expect(openOutreach(mine)).toMatchObject({
    shift_id: outing.shift_id,
    van_location_id: outing.van_location_id,
  })
  const theirs = await carried(here.neighbour, [here.street_id, here.mobile_id])
  expect(Object.values(theirs).flat()).toEqual([])
})
