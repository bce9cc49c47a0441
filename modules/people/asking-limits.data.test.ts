// What stands behind looking for people cannot be read by anybody, and looking itself has an end.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { ask } from '#core/http'
import type { Answering } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import type { SearchAnswer } from './queries/search.ts'
import { possibleAtPartnerAnswering, searchPeopleAnswering } from './server.ts'

let database: Database
let here: Territory
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
}, 60_000)
afterAll(() => database.close())

const asking = async <T>(hand: Hand, answering: Answering, raw: object = {}): Promise<T> =>
  (await ask(
    database,
    { token: hand.token, now: new Date().toISOString(), purpose: 'quality' },
    { answering, raw },
  )) as T
const problemOf = async (asked: Promise<unknown>): Promise<string | undefined> => {
  try {
    await asked
  } catch (error) {
    return (error as { problem?: { code: string } }).problem?.code
  }
}
const search = async (hand: Hand, text: string) =>
  (await asking<SearchAnswer>(hand, searchPeopleAnswering, { text })).persons

test('fingerprints cannot be read, and asking has an end: 20 an hour for partners, 60 a minute for names', async () => {
  for (const table of [
    'fingerprints',
    'fingerprint_keys',
    'duplicate_pairs',
    'search_counts',
    'match_cursors',
  ]) {
    const look = {
      name: '',
      text: `select 1 from people.${table} where network_id = $1`,
      values: [here.network_id],
    }
    await expect(database.read(here.admin.token, [look])).rejects.toMatchObject({
      problem: { code: 'core.not-allowed' },
    })
  }
  const eager = await here.enlist('social_worker', here.lead_id, here.mobile_id)
  const told = { given_name: 'Prova', family_name: 'Provetti', birth_date: '1980-01-01' }
  const asked: (string | undefined)[] = []
  for (let i = 0; i < 21; i++) asked.push(await problemOf(asking(eager, possibleAtPartnerAnswering, told)))
  expect(asked.filter((code) => code === undefined)).toHaveLength(20)
  expect(asked.at(-1)).toBe('people.partner-too-often')
  const minute = new Date().getMinutes()
  const searched: (string | undefined)[] = []
  for (let i = 0; i < 61; i++) searched.push(await problemOf(search(eager, 'prova')))
  if (new Date().getMinutes() === minute) expect(searched.at(-1)).toBe('people.search-too-often')
})
