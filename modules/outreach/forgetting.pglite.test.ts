// Words of a night are kept twenty-four months; what was counted is kept.
import { afterAll, expect, test } from 'vitest'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import type { House } from '#core/http'
import { accepted, closingOf } from './makers.ts'
import { forgetWords } from './server.ts'
import { full, list, meet, openStage, page } from './testing/stage.ts'

const database = await openTestDatabase()
afterAll(() => database.close())

test('notes, the story of the evening and the numbers of the crew go at night after two years', async () => {
  const stage = await openStage(database)
  const { here } = stage
  const outing = await stage.startNight()
  const met = meet(outing, { note: 'Ha freddo.' })
  await accepted(here.operator.act('outreach.record-contact', met, { at: '2026-11-20T21:30:00.000Z' }))
  await accepted(here.operator.act('outreach.close-shift', closingOf(outing, stage.counting(full))))
  const kept = () =>
    fromBelow(
      database,
      `select (select count(*) from outreach.contact_notes where contact_id = $2)::int as notes,
         (select narrative from outreach.shifts where network_id = $1 and shift_id = $3) as narrative,
         (select count(phone) from outreach.crew where network_id = $1 and shift_id = $3)::int as phones`,
      [here.network_id, met.contact_id, outing.shift_id],
    )
  const nightAfter = (at: string) =>
    forgetWords.run({ database, clock: { now: () => Date.parse(at) } } as unknown as House)
  const [before] = await kept()
  expect(before).toMatchObject({ notes: 1, narrative: 'Serata tranquilla.' })
  expect(Number(before?.phones)).toBeGreaterThan(0)
  await nightAfter('2028-11-20T03:00:00Z')
  expect(await kept()).toEqual([before])
  await nightAfter('2028-11-22T03:00:00Z')
  expect(await kept()).toEqual([{ notes: 0, narrative: null, phones: 0 }])
  expect((await page(here.operator, outing.shift_id)).totals).toMatchObject({ contacts: 1 })
  expect(await list(here.operator, outing.shift_id)).toHaveLength(1)
})
