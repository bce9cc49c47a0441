// What is set aside, closed, explained, validated and opened again, and what arrives too late.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { newId, timelessId } from '#core/kernel'
import type { Territory } from '#network/makers'
import { accepted, closingOf, validationOf } from './makers.ts'
import { code, full, meet, openStage, page, type Stage } from './testing/stage.ts'

let database: Database
let here: Territory
let stage: Stage
beforeAll(async () => {
  database = await openTestDatabase()
  stage = await openStage(database)
  here = stage.here
}, 60_000)
afterAll(() => database.close())

test('an annulled contact counts no more and its things are back on the van', async () => {
  const outing = await stage.startNight()
  const { shift_id, van_location_id } = outing
  const wrong = meet(outing, {
    handouts: stage.kit('cold_kit', 2),
    harm_reduction: [stage.syringes('distributed', 3)],
  })
  await accepted(here.operator.act('outreach.record-contact', wrong))
  expect([await stage.held('cold_kit'), await stage.held('syringe')]).toEqual([2, 17])
  const annul = {
    contact_id: wrong.contact_id,
    shift_id,
    van_location_id,
    movement_seed: timelessId(),
    reason: 'recorded_twice',
  }
  await accepted(here.operator.act('outreach.annul-contact', annul))
  expect([await stage.held('cold_kit'), await stage.held('syringe')]).toEqual([4, 20])
  expect((await page(here.operator, shift_id)).totals).toMatchObject({ contacts: 0, annulled: 1 })
  expect(
    await code(here.operator.act('outreach.annul-contact', { ...annul, movement_seed: timelessId() })),
  ).toBe('outreach.contact-annulled')
})

describe('closing and what comes after', () => {
  test('a closing without its count, or by someone who does not lead, is refused', async () => {
    const outing = await stage.startNight()
    expect(await code(here.operator.act('outreach.close-shift', closingOf(outing, [])))).toBe(
      'outreach.closing-count-missing',
    )
    expect(
      await code(here.operator2.act('outreach.close-shift', closingOf(outing, stage.counting(full)))),
    ).toBe('outreach.only-the-leader')
  })

  test('a difference needs a reason; then the books follow the van and nothing stays unexplained', async () => {
    const outing = await stage.startNight()
    await accepted(
      here.operator.act('outreach.close-shift', closingOf(outing, stage.counting({ ...full, syringe: 17 }))),
    )
    const bare = validationOf(outing, { contacts: 0, headcount: 0 })
    const refused = await here.coordinator.act('outreach.validate-shift', bare)
    expect(refused.problem).toMatchObject({ code: 'outreach.difference-unexplained', details: { items: 1 } })
    const explanations = [{ item_id: stage.item('syringe'), reason: 'damaged', note: 'scatola bagnata' }]
    await accepted(here.coordinator.act('outreach.validate-shift', { ...bare, explanations }))
    expect(await stage.held('syringe')).toBe(17)
    expect(
      (await page(here.coordinator, outing.shift_id)).stock.find(
        (row) => row.item_id === stage.item('syringe'),
      ),
    ).toMatchObject({
      adjusted: -3,
      counted: 17,
      difference: 0,
    })
  })

  test('totals that are no longer true are refused with the true ones', async () => {
    const outing = await stage.startNight()
    await accepted(
      here.operator.act('outreach.record-contact', meet(outing, { headcount: 3, topics: ['health'] })),
    )
    await accepted(here.operator.act('outreach.close-shift', closingOf(outing, stage.counting(full))))
    const refused = await here.coordinator.act(
      'outreach.validate-shift',
      validationOf(outing, { contacts: 0, headcount: 0 }),
    )
    expect(refused.problem).toMatchObject({
      code: 'outreach.totals-differ',
      details: { contacts: 1, headcount: 3 },
    })
  })

  test('a phone that was out: its contact explains the count, and the shift asks to be looked at', async () => {
    const outing = await stage.startNight()
    const { shift_id } = outing
    const closing = closingOf(outing, stage.counting({ ...full, cold_kit: 3 }), {
      phones_out: [here.operator2.worker_id],
    })
    await accepted(here.operator.act('outreach.close-shift', closing))
    expect((await page(here.coordinator, shift_id)).phones_out).toEqual(['Prova outreach_operator'])
    const late = await here.operator2.act(
      'outreach.record-contact',
      meet(outing, { handouts: stage.kit('cold_kit') }),
    )
    expect(late.outcome).toBe('accepted')
    const told = await page(here.coordinator, shift_id)
    expect(told.shift.needs_recount).toBe(true)
    expect(told.stock.every((row) => row.difference === 0)).toBe(true)
    await accepted(
      here.coordinator.act('outreach.validate-shift', validationOf(outing, { contacts: 1, headcount: 1 })),
    )
  })

  test('after validation a contact is kept as provisional; reopening and validating makes it count', async () => {
    const outing = await stage.startNight()
    const { shift_id } = outing
    await accepted(
      here.operator.act('outreach.record-contact', meet(outing, { handouts: stage.kit('cold_kit') })),
    )
    await accepted(
      here.operator.act('outreach.close-shift', closingOf(outing, stage.counting({ ...full, cold_kit: 3 }))),
    )
    await accepted(
      here.coordinator.act('outreach.validate-shift', validationOf(outing, { contacts: 1, headcount: 1 })),
    )
    await accepted(here.operator2.act('outreach.record-contact', meet(outing, { topics: ['housing'] })))
    const told = await page(here.coordinator, shift_id)
    expect(told.shift).toMatchObject({ state: 'validated', needs_recount: true })
    expect(told.totals.provisional).toBe(1)
    expect((await stage.factsOf(here.coordinator, shift_id)).filter((row) => row.is_validated)).toHaveLength(
      1,
    )
    const stop = { shift_id, stop_id: newId(), label: 'Bar', municipality_code: '016120' }
    expect(await code(here.operator2.act('outreach.add-stop', stop))).toBe('outreach.shift-validated')

    await accepted(
      here.coordinator.act('outreach.reopen-shift', { shift_id, reason: 'arrivato un telefono' }),
    )
    await accepted(
      here.coordinator.act('outreach.validate-shift', validationOf(outing, { contacts: 2, headcount: 2 })),
    )
    const after = await page(here.coordinator, shift_id)
    expect(after.shift).toMatchObject({ revision: 1, needs_recount: false })
    expect((await stage.factsOf(here.coordinator, shift_id)).filter((row) => row.is_validated)).toHaveLength(
      2,
    )
    const reopenings = after.steps.filter((step) => step.event === 'reopen')
    expect(reopenings).toMatchObject([
      { from_state: 'validated', to_state: 'closed', reason: 'arrivato un telefono' },
    ])
  })

  test('a validated contact cannot be annulled, and a closed shift can go on', async () => {
    const outing = await stage.startNight()
    const { shift_id, van_location_id } = outing
    const contact = meet(outing)
    await accepted(here.operator.act('outreach.record-contact', contact))
    await accepted(here.operator.act('outreach.close-shift', closingOf(outing, stage.counting(full))))
    await accepted(here.coordinator.act('outreach.reopen-shift', { shift_id, reason: 'siamo ancora fuori' }))
    expect((await page(here.operator, shift_id)).shift.state).toBe('in_progress')
    await accepted(here.operator.act('outreach.close-shift', closingOf(outing, stage.counting(full))))
    await accepted(
      here.coordinator.act('outreach.validate-shift', validationOf(outing, { contacts: 1, headcount: 1 })),
    )
    const annul = {
      contact_id: contact.contact_id,
      shift_id,
      van_location_id,
      movement_seed: timelessId(),
      reason: 'mistyped',
    }
    expect(await code(here.operator.act('outreach.annul-contact', annul))).toBe('outreach.contact-locked')
  })
})
