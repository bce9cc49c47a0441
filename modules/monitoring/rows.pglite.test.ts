// Rows for an evaluation: written down before they leave, of persons only a code of that project, five behind all words, all of them
// once, and a last line that says so.
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { leastAlike } from './domain/safe-rows.ts'
import { drawDistricts } from './makers.ts'
import { rowsAsCsv } from './server.ts'

let database: Database
let here: Territory
let project_id: string
const people = Array.from({ length: 60 }, () => newId())
const key = Buffer.from('00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff', 'hex')
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  project_id = await drawDistricts(here)
  const place = {
    town: 'amb_nord',
    network_id: here.network_id,
    organisation_id: here.lead_id,
    unit_id: here.mobile_id,
    told_at: '2026-01-01T00:00:00Z',
  }
  const seen = Array.from({ length: 6000 }, (_, n) => ({
    ...place,
    ...{
      source: 'cases',
      cause_id: newId(),
      district_key: n % 3 ? 'amb_nord' : 'amb_sud',
      until_day: null,
      is_validated: true,
    },
    on_day: `2026-0${1 + (n % 6)}-1${n % 9}`,
    ...{
      measure: 'persons_in_charge',
      kind: n % 2 ? 'housing' : 'income',
      citizenship: n % 60 < 50 ? 'it' : `land_${n % 60}`,
    },
    ...{
      gender: n % 60 === 59 ? 'other' : 'woman',
      age_band: 'from_30_to_54',
      subject: people[n % 60],
      identity: 'code',
    },
  }))
  const facts = Array.from({ length: 5200 }, (_, n) => ({
    ...place,
    ...{
      source: 'outreach',
      cause_id: newId(),
      district_key: 'amb_nord',
      on_day: '2026-02-03',
      month: '2026-02',
      quarter: '2026-Q1',
      is_validated: true,
    },
    ...{
      measure: n % 100 ? 'kits' : 'hiv_tests',
      kind: n % 100 ? '=cmd|x' : 'hiv',
      gender: '',
      age_band: '',
      citizenship: '',
      quantity: 2,
    },
  }))
  for (const [table, rows] of [
    ['seen', seen],
    ['facts', facts],
  ] as const)
    await fromBelow(
      database,
      `insert into monitoring.${table} select * from jsonb_populate_recordset(null::monitoring.${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    )
  await fromBelow(
    database,
    'insert into monitoring.keys values ($1, $2) on conflict (network_id) do update set key = excluded.key',
    [here.network_id, key],
  )
}, 90_000)
afterAll(() => database.close())

const release = async (hand: Hand, more: object = {}) => {
  const row_release_id = newId()
  const answer = await hand.act('monitoring.release-rows', {
    ...{ row_release_id, project_id, from_month: '2026-01', to_month: '2026-06' },
    ...{ purpose: 'valutazione intermedia, chiesta dal finanziatore', ...more },
  })
  return { row_release_id, answer }
}
const fileOf = async (hand: Hand, row_release_id: string): Promise<string[]> => {
  const pages: string[] = []
  for await (const page of rowsAsCsv({ database, token: hand.token, row_release_id })) pages.push(page)
  expect(pages.length).toBeGreaterThan(1)
  return pages.join('').trimEnd().split('\r\n')
}

test('every row leaves once, with five behind all its words, and the end says how many', async () => {
  const { row_release_id, answer } = await release(here.monitor)
  expect(answer.outcome).toBe('accepted')
  const lines = await fileOf(here.monitor, row_release_id)
  const rows = lines.slice(1, -1).map((line) => line.split(','))
  // Four persons are too few whatever is left out of them: their hundred rows each stay.
  expect(rows.length).toBe(5600 + 5148)
  expect(lines.at(-1)).toBe(`# fine: ${rows.length} righe, 400 non date`)
  const persons = rows.filter((row) => row[5] !== '')
  expect(persons.length).toBe(5600)
  const behind = new Map<string, Set<string>>()
  for (const row of persons) {
    const words = row.slice(7).join()
    behind.set(words, (behind.get(words) ?? new Set()).add(String(row[5])))
  }
  for (const [words, all] of behind) expect([words, all.size >= leastAlike]).toEqual([words, true])
  expect(new Set(persons.map((row) => row[5])).size).toBe(56)
  const bytes = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex')
  const codes = people.map((each) =>
    createHmac('sha256', key).update(bytes(project_id)).update(bytes(each)).digest('hex').slice(0, 32),
  )
  expect(persons.filter((row) => !codes.includes(String(row[5])))).toEqual([])
  const whole = lines.join()
  expect(people.some((each) => whole.includes(each))).toBe(false)
  expect(whole).not.toContain('hiv')
  expect(whole).toContain("'=cmd|x")
  // All has left: nothing more comes.
  const again = rowsAsCsv({ database, token: here.monitor.token, row_release_id })
  const rest: string[] = []
  for await (const page of again) rest.push(page)
  expect(rest.at(-1)).toContain('# fine: 0 righe')
})

test('a file that was cut has no end; the release is nobody else’s, and asks why', async () => {
  const { row_release_id } = await release(here.monitor)
  const cut = rowsAsCsv({ database, token: here.monitor.token, row_release_id })
  const pages = [await cut.next(), await cut.next()].map(({ value }) => String(value))
  await cut.return(undefined)
  expect(pages.join('')).not.toContain('# fine')
  const theirs = await here.enlist('monitoring_officer', here.lead_id)
  for (const hand of [theirs, here.admin, here.coordinator, here.stranger]) {
    const got: string[] = []
    for await (const page of rowsAsCsv({ database, token: hand.token, row_release_id })) got.push(page)
    expect(got.length).toBe(2)
    expect(got.at(-1)).toContain('# fine: 0 righe')
  }
  for (const hand of [here.admin, here.coordinator, here.operator])
    expect((await release(hand)).answer).toMatchObject({
      outcome: 'refused',
      problem: { code: 'core.not-allowed' },
    })
  expect((await release(here.monitor, { purpose: ' boh ' })).answer).toMatchObject({
    problem: { code: 'monitoring.rows-without-purpose' },
  })
  expect((await release(here.monitor, { from_month: '2026-07' })).answer).toMatchObject({
    problem: { code: 'monitoring.months-out-of-order' },
  })
  expect((await release(here.monitor, { project_id: newId() })).answer).toMatchObject({
    problem: { code: 'core.not-found' },
  })
})
