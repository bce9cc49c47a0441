// Rows for an evaluation: written down before they leave, of persons only a code of that project, five behind all words, all of them
// once, and a last line that says so.
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { randomFrom } from '#network/territory'
import { leastAlike, type RowClass, rowColumns, safeClasses } from './domain/safe-rows.ts'
import { drawDistricts } from './makers.ts'
import { hasRows, rowsAsCsv } from './store/rows.ts'
import './index.ts'
import { type CountedRow, safeRow } from './testing/one-row.ts'

let database: Database
let here: Territory
let project_id: string
const people = Array.from({ length: 60 }, () => newId())
const key = Buffer.from('00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff', 'hex')
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  project_id = await drawDistricts(here)
  const seen = Array.from({ length: 6000 }, (_, n) => ({
    ...place(),
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
    ...place(),
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
  await write('seen', seen)
  await write('facts', facts)
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
  expect([answer.outcome, answer.problem]).toEqual(['accepted', undefined])
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
  const codes = people.map(pseudonymOf)
  expect(persons.filter((row) => !codes.includes(String(row[5])))).toEqual([])
  const whole = lines.join()
  expect(people.some((each) => whole.includes(each))).toBe(false)
  expect(whole).not.toContain('hiv')
  expect(whole).toContain("'=cmd|x")
  // Asked for again while it is fresh, it is the same and whole: what broke off is not continued as if it were all.
  expect(await fileOf(here.monitor, row_release_id)).toEqual(lines)
})

const strange = ['', 'it', '=1+1', '-due', '"detto"', 'a;b', 'a,b', 'riga\nnuova', '@x', '+39', '\tz', '\rx']
const random = randomFrom(20261129)
const oneOf = (words: readonly string[]) => String(words[Math.floor(random() * words.length)])
const few = () => oneOf(strange.slice(0, 4))
const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex')
const pseudonymOf = (id: string) =>
  createHmac('sha256', key).update(bytesOf(project_id)).update(bytesOf(id)).digest('hex').slice(0, 32)

const place = () => ({
  town: 'amb_nord',
  ...{ network_id: here.network_id, organisation_id: here.lead_id, unit_id: here.mobile_id },
  ...{ source: 'outreach', cause_id: newId(), told_at: '2026-01-01T00:00:00Z', is_validated: true },
  ...{ district_key: few(), gender: few(), age_band: few(), citizenship: oneOf(strange) },
})
const write = (table: string, rows: object[]) =>
  fromBelow(
    database,
    `insert into monitoring.${table} select * from jsonb_populate_recordset(null::monitoring.${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  )

/** How many stand behind the same words, counted here as slowly as one likes. */
const alike = (rows: (CountedRow & { subject?: string })[]): RowClass[] => {
  const last = new Map(rows.map((row) => [row.subject, row]))
  const classes = new Map<string, RowClass & { who: Set<unknown>; kinds: string[] }>()
  for (const row of rows) {
    const { gender, age_band, citizenship, district_key } = (row.subject && last.get(row.subject)) || row
    const traits = { measure: row.subject ? '' : row.measure, gender, age_band, citizenship, district_key }
    const each = classes.get(JSON.stringify(traits)) ?? { ...traits, many: 0, who: new Set(), kinds: [] }
    each.who.add(row.subject ?? row)
    classes.set(JSON.stringify(traits), {
      ...each,
      many: each.who.size,
      kinds: [...each.kinds, `${row.measure} ${row.kind}`],
    })
    Object.assign(row, row.subject ? traits : {}, { measure: row.measure })
  }
  return [...classes.values()]
}

test('whatever the words are, each line is what the rule says of its row alone', async () => {
  const rows = Array.from({ length: 900 }, (_, n) => ({
    ...place(),
    ...{
      measure: `m${n % 3}`,
      kind: n % 3 ? oneOf(strange) : 'hiv',
      on_day: `2024-${n % 2 ? '03' : '04'}-01`,
    },
    ...{ month: n % 2 ? '2024-03' : '2024-04', quarter: '2024-Q2', quantity: n % 7 },
  }))
  const seen = Array.from({ length: 600 }, (_, n) => ({
    ...place(),
    ...{
      measure: `p${n % 2}`,
      kind: n % 5 ? 'solo' : oneOf(strange),
      on_day: `2024-02-${10 + Math.floor(n / 60)}`,
    },
    ...{ until_day: n % 4 ? null : '2024-05-06', subject: people[n % 60], identity: oneOf(strange) },
  }))
  await write('facts', rows)
  await write('seen', seen)
  const facts = rows.map((row) => ({ ...row, until_month: '', identity: '', pseudonym: '' }))
  const persons = seen.map((row) => ({
    ...{ ...row, quantity: 1, month: '2024-02', until_month: row.until_day?.slice(0, 7) ?? '' },
    pseudonym: pseudonymOf(String(row.subject)),
  }))
  const classes = safeClasses([...alike(facts), ...alike(persons)])
  const expected = [...facts, ...persons].flatMap((row) => safeRow(row, classes) ?? [])
  const { row_release_id } = await release(here.monitor, { from_month: '2024-01', to_month: '2024-12' })
  const lines = await fileOf(here.monitor, row_release_id)
  expect(lines[0]).toBe(rowColumns.join(','))
  expect(lines.slice(1, -1).sort()).toEqual(expected.sort())
  expect(expected.length).toBeGreaterThan(300)
  expect(expected.some((line) => /^[mp]\d,\*,/.test(line))).toBe(true)
  expect(1500 - expected.length).toBeGreaterThan(0)
  expect(lines.at(-1)).toBe(`# fine: ${expected.length} righe, ${1500 - expected.length} non date`)
})

test('a few persons of whom much is told are still few', async () => {
  const seen = Array.from({ length: 24 }, (_, n) => ({
    ...{ ...place(), gender: 'woman', age_band: 'from_55', citizenship: 'it', district_key: 'amb_nord' },
    ...{ measure: 'persons_in_charge', kind: `kind_${n % 6}`, on_day: '2023-05-05', until_day: null },
    ...{ subject: people[n % 4], identity: 'code' },
  }))
  await write('seen', seen)
  const { row_release_id } = await release(here.monitor, { from_month: '2023-01', to_month: '2023-12' })
  expect((await fileOf(here.monitor, row_release_id)).at(-1)).toBe('# fine: 0 righe, 24 non date')
})

test('who asks again begins anew, and the file begun before is cut, not short', async () => {
  const { row_release_id } = await release(here.monitor)
  const asked = { database, token: here.monitor.token, row_release_id }
  const first = rowsAsCsv(asked)
  expect([(await first.next()).done, (await first.next()).done]).toEqual([false, false])
  const lines = await fileOf(here.monitor, row_release_id)
  expect(lines.at(-1)).toMatch(/^# fine: 10748 righe/)
  await expect(first.next()).rejects.toThrow()
})

test('a file that was cut has no end; the release is nobody else’s, and asks why', async () => {
  const { row_release_id } = await release(here.monitor)
  const cut = rowsAsCsv({ database, token: here.monitor.token, row_release_id })
  const pages = [await cut.next(), await cut.next()].map(({ value }) => String(value))
  await cut.return(undefined)
  expect(pages.join('')).not.toContain('# fine')
  const theirs = await here.enlist('monitoring_officer', here.lead_id)
  for (const hand of [theirs, here.admin, here.coordinator, here.stranger]) {
    const asked = { database, token: hand.token, row_release_id }
    expect(await hasRows(asked)).toBe(false)
    const got = rowsAsCsv(asked)
    expect((await got.next()).value).toBe(`${rowColumns.join(',')}\r\n`)
    await expect(got.next()).rejects.toThrow()
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
