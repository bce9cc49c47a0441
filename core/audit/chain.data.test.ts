// Nobody mends the book unseen: whatever is changed, taken out, put in or moved, the first bad entry is named.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, findBroken } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'

const entries = 9
const worker = newId()
/** Two bodies; the second one's book is the one somebody lays hands on. */
const [network, first, second] = [newId(), newId(), newId()].sort() as [string, string, string]
let database: Database

const ask = (text: string, values: unknown[] = []) => fromBelow(database, text, values)

beforeAll(async () => {
  database = await openTestDatabase()
  for (const organisation of [first, second]) {
    for (let i = 1; i <= entries; i++) {
      await ask('select audit.append($1, $2, $3, now(), $4)', [
        network,
        organisation,
        worker,
        `{"deed":${i}}`,
      ])
    }
  }
  await ask('create table audit.copy_of_entries as select * from audit.entries')
  await ask('create table audit.copy_of_chains as select * from audit.chains')
}, 60_000)
afterAll(() => database.close())

const mend = async (): Promise<void> => {
  for (const table of ['entries', 'chains']) {
    await ask(`delete from audit.${table}`)
    await ask(`insert into audit.${table} select * from audit.copy_of_${table}`)
  }
}

const at = `organisation_id = '${second}' and position`
const tampers: [string, number, string[]][] = [
  ['a word changed', 4, [`update audit.entries set body = '{"deed":40}' where ${at} = 4`]],
  ['an entry taken out', 5, [`delete from audit.entries where ${at} = 5`]],
  ['the first entry taken out', 1, [`delete from audit.entries where ${at} = 1`]],
  ['the last entry taken out', entries, [`delete from audit.entries where ${at} = ${entries}`]],
  [
    'an entry put in at the end',
    entries + 1,
    [
      `insert into audit.entries select network_id, organisation_id, ${entries + 1}, worker_id, recorded_at, body, hash from audit.entries where ${at} = 3`,
    ],
  ],
  [
    'two entries exchanged',
    2,
    [
      `update audit.entries set position = -3 where ${at} = 3`,
      `update audit.entries set position = 3 where ${at} = 2`,
      `update audit.entries set position = 2 where ${at} = -3`,
    ],
  ],
  [
    'a hash written anew',
    6,
    [`update audit.entries set hash = encode(sha256(body::bytea), 'hex') where ${at} = 6`],
  ],
  [
    'an entry taken out and the rest moved up',
    7,
    [
      `delete from audit.entries where ${at} = 7`,
      `update audit.entries set position = position - 1 where ${at} > 7`,
    ],
  ],
  [
    'the head of the chain changed',
    entries + 1,
    [`update audit.chains set head = repeat('1', 64) where organisation_id = '${second}'`],
  ],
]

test('an untouched book holds, and every link is the hash of the one before and of what it says', async () => {
  expect(await findBroken(database)).toEqual({ checked: 2 * entries })
  const rows = await ask(
    'select position, body, hash from audit.entries where organisation_id = $1 order by position',
    [second],
  )
  let before = '0'.repeat(64)
  for (const { position, body, hash } of rows) {
    before = createHash('sha256').update(`${before} ${position} ${body}`).digest('hex')
    expect(hash).toBe(before)
  }
})

test.each(tampers)('%s: entry %i is named', async (_, position, statements) => {
  for (const statement of statements) await ask(statement)
  const { broken } = await findBroken(database)
  expect(broken).toMatchObject({ network_id: network, organisation_id: second, position })
  expect(broken?.why).toBeTruthy()
  await mend()
  expect((await findBroken(database)).broken).toBeUndefined()
})

test('nobody in the house may touch it: neither the application nor jobs nor accounts', async () => {
  for (const role of ['app', 'jobs', 'auth'] as const) {
    for (const deed of [
      'update audit.entries set body = $1',
      'delete from audit.entries where body <> $1',
      'update audit.chains set head = $1',
    ]) {
      await expect(database.as(role, (run) => run({ text: deed, values: ['x'] }))).rejects.toMatchObject({
        code: '42501',
      })
    }
    await expect(
      database.as(role, (run) =>
        run({ text: `select audit.append($1, $1, $1, now(), '{}')`, values: [network] }),
      ),
    ).rejects.toMatchObject({ code: '42501' })
  }
})
