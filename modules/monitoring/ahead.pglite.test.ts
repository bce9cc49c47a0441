// Months summed ahead say exactly what counting each month by itself says: of who is met once, of who stays for years, of bodies apart
// and together, from every side; and the night, counting from the beginning, finds the same.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { newId, type Row } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'

let database: Database
let here: Territory
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
}, 90_000)
afterAll(() => database.close())

const rules = [
  { label: 'met', how: 'once', measures: ['persons_met'] },
  { label: 'in_charge', how: 'once', measures: ['persons_in_charge'] },
  { label: 'six_months', how: 'once', measures: ['persons_in_charge'], least_days: 61 },
  { label: 'reached', how: 'once', measures: ['persons_met', 'persons_in_charge'] },
  {
    label: 'women_housed',
    how: 'once',
    measures: ['persons_in_charge'],
    kinds: ['housing'],
    genders: ['woman'],
  },
]
const months = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06', '2025-07']
const dimensions = ['all', 'gender', 'age_band', 'citizenship', 'identity', 'district', 'kind']
const ask = async (hand: Hand, text: string, values: unknown[]): Promise<Row[]> =>
  (await database.read(hand.token, [{ name: '', text, values: [here.network_id, ...values] }])).rows[0] ?? []

type Counts = Record<string, [number, number]>
const lastOf = (month: string) =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10)

const byMonth = async (hand: Hand): Promise<Counts> => {
  const counts: Counts = {}
  for (const month of months) {
    const rows = await ask(
      hand,
      'select label, dimension, code, subjects, new_subjects from monitoring.count_subjects($1, $2, $3, $4, null, true)',
      [JSON.stringify(rules), `${month}-01`, lastOf(month)],
    )
    for (const row of rows)
      if (dimensions.includes(String(row.dimension)))
        counts[`${row.label} ${row.dimension} ${row.code} ${month}`] = [
          Number(row.subjects),
          Number(row.new_subjects),
        ]
  }
  return counts
}

const fromAhead = async (hand: Hand, asked: unknown = rules): Promise<Counts> => {
  const counts: Counts = {}
  for (const dimension of dimensions) {
    const rows = await ask(hand, 'select * from monitoring.read_months($1, $2, $3, $4, $5) order by month', [
      JSON.stringify(asked),
      months[0],
      months.at(-1),
      dimension,
    ])
    const standing = new Map<string, number>()
    for (const month of months) {
      const now = rows.filter((row) => row.month === month)
      for (const row of now) {
        const place = `${row.label} ${dimension} ${row.code}`
        if (row.is_running) standing.set(place, (standing.get(place) ?? 0) + Number(row.quantity))
        else counts[`${place} ${month}`] = [Number(row.quantity), Number(row.newcomers)]
      }
      for (const [place, quantity] of standing) {
        const newcomers = now.find((row) => `${row.label} ${dimension} ${row.code}` === place)?.newcomers ?? 0
        if (quantity > 0) counts[`${place} ${month}`] = [quantity, Number(newcomers)]
      }
    }
  }
  return counts
}
const ahead = async (name: 'keep_ahead' | 'recount_months', second: unknown): Promise<number> => {
  const [row] = await database.as('jobs', (run) =>
    run({ text: `select monitoring.${name}($1, $2) as n`, values: [here.network_id, second] }),
  )
  return Number(row?.n)
}

const subjects = Array.from({ length: 6 }, () => newId())
const day = fc
  .integer({ min: -60, max: 200 })
  .map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10))
const seenRow = fc.record({
  is_met: fc.boolean(),
  day,
  lasts: fc.option(fc.nat(150), { nil: undefined }),
  subject: fc.constantFrom(...subjects),
  is_elsewhere: fc.boolean(),
  gender: fc.constantFrom('woman', 'man'),
  district_key: fc.constantFrom('amb_nord', 'amb_sud'),
  kind: fc.constantFrom('housing', 'income'),
  is_validated: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
})

type SeenRow = typeof seenRow extends fc.Arbitrary<infer Row> ? Row : never

/** What was seen is these rows and nothing else, and its months are kept. */
const keep = async (rows: readonly SeenRow[]): Promise<void> => {
  await fromBelow(database, 'delete from monitoring.seen where network_id = $1', [here.network_id])
  const told = rows.map((row, at) => ({
    ...{
      network_id: here.network_id,
      source: 'test',
      cause_id: newId(),
      told_at: '2026-01-01T00:00:00Z',
    },
    organisation_id: row.is_elsewhere ? here.other_id : here.lead_id,
    unit_id: here.mobile_id,
    ...{
      district_key: row.district_key,
      town: row.district_key,
      on_day: row.day,
      is_validated: row.is_validated,
      gender: row.gender,
    },
    until_day:
      row.is_met || row.lasts === undefined
        ? null
        : new Date(Date.parse(row.day) + row.lasts * 86_400_000).toISOString().slice(0, 10),
    measure: row.is_met ? 'persons_met' : 'persons_in_charge',
    // One order of the last words of somebody in a month: no two causes of a day.
    kind: row.is_met ? '' : row.kind,
    ...{
      age_band: `band_${at % 3}`,
      citizenship: 'it',
      identity: at % 2 ? 'code' : 'identified',
      subject: row.subject,
    },
  }))
  const days = new Set<string>()
  const once = told.filter(({ on_day, subject }) => !days.has(on_day + subject) && days.add(on_day + subject))
  await fromBelow(
    database,
    'insert into monitoring.seen select * from jsonb_populate_recordset(null::monitoring.seen, $1::jsonb)',
    [JSON.stringify(once)],
  )
  await ahead('keep_ahead', '[]')
  expect(await ahead('keep_ahead', JSON.stringify(rules))).toBe(rules.length)
  expect(await ahead('recount_months', new Date().toISOString())).toBe(0)
}

/** Of both bodies, so that whoever sees one of them sees less than the whole. */
const ofBoth: SeenRow[] = [false, true].map((is_elsewhere, at) => ({
  ...{ is_met: false, day: '2025-01-10', lasts: 150, subject: subjects[at] ?? '', is_elsewhere },
  ...{ gender: 'woman', district_key: 'amb_nord', kind: 'housing', is_validated: true },
}))

test('each month kept is the month counted by itself, for the network and for a body', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(seenRow, { minLength: 3, maxLength: 16 }), async (rows) => {
      await keep(rows)
      for (const hand of [here.monitor, here.coordinator]) {
        const counted = await byMonth(hand)
        expect(await fromAhead(hand)).toEqual(counted)
        // A rule nobody keeps is counted on the spot.
        expect(
          await fromAhead(
            hand,
            rules.map((rule) => ({ ...rule, districts: ['amb_nord', 'amb_sud'] })),
          ),
        ).toEqual(counted)
      }
    }),
    { numRuns: 15 },
  )
  await keep(ofBoth)
  expect(Object.keys(await fromAhead(here.monitor)).length).toBeGreaterThan(10)
  expect(await fromAhead(here.stranger)).not.toEqual(await fromAhead(here.monitor))
  await expect(
    database.read(here.monitor.token, [
      {
        name: '',
        text: 'select monitoring.once_by_month($1, $2, null, null)',
        values: [here.network_id, '[]'],
      },
    ]),
  ).rejects.toMatchObject({ problem: { code: 'core.not-allowed' } })
}, 120_000)

test('a month somebody spoiled is found at night, listed and put right', async () => {
  await fromBelow(
    database,
    "update monitoring.month_cells set quantity = quantity + 1 where network_id = $1 and dimension = 'all'",
    [here.network_id],
  )
  expect(await ahead('recount_months', '2026-11-29T03:00:00Z')).toBeGreaterThan(0)
  const [row] = await fromBelow(
    database,
    "select count(*)::int as n from monitoring.differences where network_id = $1 and place = 'month' and stored = recounted + 1",
    [here.network_id],
  )
  expect(Number(row?.n)).toBeGreaterThan(0)
  expect(await ahead('recount_months', '2026-11-30T03:00:00Z')).toBe(0)
})
