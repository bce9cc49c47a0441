// Words of a night are kept twenty-four months; what was counted is kept.
import { afterAll, expect, test } from 'vitest'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import type { House } from '#core/http'
import { newId, timelessId } from '#core/kernel'
import { aPerson, meetSomeone } from '#people/makers'
import { accepted, closingOf } from './makers.ts'
import { forgetWords } from './server.ts'
import { full, list, meet, openStage, page } from './testing/stage.ts'

const database = await openTestDatabase()
afterAll(() => database.close())

test('words, the numbers of the crew and who did what go at night after two years; an alarm nobody settled waits', async () => {
  const stage = await openStage(database)
  const { here } = stage
  const outing = await stage.startNight()
  const met = meet(outing, { note: 'Ha freddo.' })
  await accepted(here.operator.act('outreach.record-contact', met, { at: '2026-11-20T21:30:00.000Z' }))
  await accepted(here.operator.act('outreach.close-shift', closingOf(outing, stage.counting(full))))
  const alarm = `insert into outreach.alarms (network_id, alarm_id, shift_id, unit_id, organisation_id, due_at, raised_at, reading, state)
    values ($1, $2, $3, $4, $5, $6, $6, 'missed', $7)`
  for (const [n, state] of ['open', 'settled'].entries())
    await fromBelow(database, alarm, [
      ...[here.network_id, newId(), outing.shift_id, here.mobile_id, here.lead_id],
      ...[`2026-11-20T22:0${n}:00Z`, state],
    ])
  const check = { check_id: newId(), shift_id: outing.shift_id, unit_id: here.mobile_id }
  await fromBelow(
    database,
    `insert into outreach.safety_checks (network_id, check_id, shift_id, unit_id, worker_id, at, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $6)`,
    [here.network_id, ...Object.values(check), here.operator.worker_id, '2026-11-20T22:00:00Z'],
  )
  const kept = () =>
    fromBelow(
      database,
      `select (select count(*) from outreach.contact_notes where contact_id = $2)::int as notes,
         (select narrative from outreach.shifts where network_id = $1 and shift_id = $3) as narrative,
         (select count(phone) from outreach.crew where network_id = $1 and shift_id = $3)::int as phones,
         (select count(*) from outreach.shift_steps where network_id = $1 and shift_id = $3)::int as steps,
         (select count(*) from outreach.safety_checks where network_id = $1 and shift_id = $3)::int as checks,
         (select array_agg(state order by state) from outreach.alarms where network_id = $1 and shift_id = $3) as alarms`,
      [here.network_id, met.contact_id, outing.shift_id],
    )
  const nightAfter = (at: string) =>
    forgetWords.run({ database, clock: { now: () => Date.parse(at) } } as unknown as House)
  const [before] = await kept()
  expect(before).toMatchObject({ notes: 1, narrative: 'Serata tranquilla.', checks: 1 })
  expect(Number(before?.steps)).toBeGreaterThan(1)
  expect(before?.alarms).toEqual(['open', 'settled'])
  expect(Number(before?.phones)).toBeGreaterThan(0)
  await nightAfter('2028-11-20T03:00:00Z')
  expect(await kept()).toEqual([before])
  await nightAfter('2028-11-22T03:00:00Z')
  expect(await kept()).toEqual([
    { notes: 0, narrative: null, phones: 0, steps: 0, checks: 0, alarms: ['open'] },
  ])
  expect((await page(here.operator, outing.shift_id)).totals).toMatchObject({ contacts: 1 })
  expect(await list(here.operator, outing.shift_id)).toHaveLength(1)
})

test('a rapid test loses its meeting after two years, and at once when the person is forgotten; it stays to be counted', async () => {
  const stage = await openStage(database)
  const { here } = stage
  const outing = await stage.startNight()
  const person_id = await meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id))
  const [known, nobody] = [meet(outing, { person_id }), meet(outing)]
  const at = '2026-11-20T21:40:00.000Z'
  for (const met of [known, nobody]) await accepted(here.operator.act('outreach.record-contact', met, { at }))
  const testOf = async (contact_id: string): Promise<string> => {
    const test = {
      ...{ test_id: newId(), contact_id, shift_id: outing.shift_id, van_location_id: outing.van_location_id },
      ...{ movement_seed: timelessId(), test_kind: 'hcv_antibody', result: 'reactive', consent: true },
      ...{ pre_counselling: true, post_counselling: true, confirmation_referral: false },
      ...{ item_id: stage.item('hcv_test'), lot_id: stage.lots.hcv_test },
    }
    await accepted(here.nurse.act('outreach.record-rapid-test', test))
    return test.test_id
  }
  const [hers, theirs] = [await testOf(known.contact_id), await testOf(nobody.contact_id)]
  await accepted(
    here.operator.act('outreach.close-shift', closingOf(outing, stage.counting({ ...full, hcv_test: 0 }))),
  )
  const tie = async (test_id: string) => {
    const [row] = await fromBelow(
      database,
      `select contact_id, movement_id, at = (on_day::timestamp at time zone 'Europe/Rome') as is_of_the_day, result
       from outreach.rapid_tests where network_id = $1 and test_id = $2`,
      [here.network_id, test_id],
    )
    return row
  }
  const untied = { contact_id: null, movement_id: null, is_of_the_day: true, result: 'reactive' }
  expect(await tie(hers)).toMatchObject({ contact_id: known.contact_id, is_of_the_day: false })
  const tests = async () => (await page(here.nurse, outing.shift_id)).tests
  const counted = await tests()
  expect(counted).not.toEqual([])
  await database.as('jobs', (run) =>
    run({ text: `select outreach.forget_person($1, $2, 'erase')`, values: [here.network_id, person_id] }),
  )
  expect(await tie(hers)).toEqual(untied)
  expect(await tie(theirs)).toMatchObject({ contact_id: nobody.contact_id, is_of_the_day: false })
  const nightAfter = (day: string) =>
    forgetWords.run({ database, clock: { now: () => Date.parse(day) } } as unknown as House)
  await nightAfter('2028-11-20T03:00:00Z')
  expect(await tie(theirs)).toMatchObject({ contact_id: nobody.contact_id })
  await nightAfter('2028-11-22T03:00:00Z')
  expect(await tie(theirs)).toEqual(untied)
  expect(await tests()).toEqual(counted)
})
