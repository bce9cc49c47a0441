// A copy taken while people work is one moment of the truth; a damaged one is refused before anything is written;
// one put back begins a new epoch, so that phones offer again what it does not know.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromBelow, openTestDatabase, projectRoot } from '#core/db/testing'
import { newId } from '#core/kernel'
import {
  BrokenBackup,
  type Database,
  findBroken,
  openDatabase,
  packBackup,
  restoreInto,
  unpackBackup,
  writeFiles,
} from './index.ts'

const key = randomBytes(32)
const organisation = newId()
let folder: string
let database: Database
let network_id: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'prossima-backup-'))
  mkdirSync(join(folder, 'files', 'ab'), { recursive: true })
  writeFileSync(join(folder, 'files', 'ab', 'photo'), 'pixels')
  database = await openTestDatabase()
  network_id = newId()
  await fromBelow(database, 'insert into access.networks values ($1, now())', [network_id])
  await fromBelow(database, 'insert into sync.heads values ($1, 7, gen_random_uuid())', [network_id])
}, 60_000)
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

const work = async (times: number): Promise<void> => {
  for (let i = 0; i < times; i++) {
    await fromBelow(database, 'select audit.append($1, $2, $3, now(), $4)', [
      network_id,
      organisation,
      newId(),
      `{"deed":${i}}`,
    ])
  }
}
const epochOf = async (of: Database) =>
  (await of.as('jobs', (run) => run({ text: 'select seq, epoch from sync.heads' })))[0]

test('taken while people work, put back: one moment, a whole audit chain, the files, a new epoch', async () => {
  await work(5)
  const working = work(60)
  const packed = packBackup(await database.dump(), join(folder, 'files'), key)
  await working
  const unpacked = unpackBackup(packed, key)
  const dump = join(folder, 'dump.tar.gz')
  writeFileSync(dump, unpacked.database)
  await restoreInto(join(folder, 'database'), dump)
  writeFiles(join(folder, 'files-again'), unpacked.files)
  expect(readFileSync(join(folder, 'files-again', 'ab', 'photo'), 'utf8')).toBe('pixels')
  const again = await openDatabase({ root: projectRoot, folder: join(folder, 'database') })
  const { checked, broken } = await findBroken(again)
  const [before, after] = [await epochOf(database), await epochOf(again)]
  await again.close()
  expect(broken).toBeUndefined()
  expect(checked).toBeGreaterThanOrEqual(5)
  expect(checked).toBeLessThanOrEqual(65)
  expect(after?.seq).toBe(before?.seq)
  expect(after?.epoch).not.toBe(before?.epoch)
}, 120_000)

test('one byte flipped in two hundred places: found every time, before anything is written', async () => {
  const packed = packBackup(randomBytes(400_000), join(folder, 'files'), key)
  let found = 0
  for (let i = 0; i < 200; i++) {
    const at = Math.floor((i * (packed.length - 1)) / 199)
    packed[at] = (packed[at] ?? 0) ^ (1 << (i % 8))
    try {
      unpackBackup(packed, key)
    } catch (error) {
      if (error instanceof BrokenBackup) found += 1
    }
    packed[at] = (packed[at] ?? 0) ^ (1 << (i % 8))
  }
  expect(found).toBe(200)
  expect(unpackBackup(packed, key).files.length).toBe(1)
})

test('cut short, empty, or of another house: the same one sentence', () => {
  const packed = packBackup(randomBytes(1000), join(folder, 'files'), key)
  for (const [bytes, other] of [
    [packed.subarray(0, packed.length - 1), key],
    [Buffer.alloc(0), key],
    [packed.subarray(0, 20), key],
    [packed, randomBytes(32)],
  ] as const) {
    expect(() => unpackBackup(bytes, other)).toThrow(BrokenBackup)
  }
})

test('a name that leads out of the folder is refused', () => {
  for (const name of ['../out', '../files-again-beside/out']) {
    expect(() => writeFiles(join(folder, 'files-again'), [{ name, bytes: Buffer.from('x') }])).toThrow(
      BrokenBackup,
    )
    expect(existsSync(join(folder, 'files-again', name))).toBe(false)
  }
})

test('nothing of the keys or of what is stored can be read from a copy', async () => {
  await fromBelow(database, 'select audit.append($1, $2, $3, now(), $4)', [
    network_id,
    organisation,
    newId(),
    '{"canary":"lanterna"}',
  ])
  const packed = packBackup(await database.dump(), join(folder, 'files'), key)
  for (const word of ['lanterna', 'pixels', 'database.tar.gz', key.toString('hex'), key.toString('base64')]) {
    expect(packed.includes(word)).toBe(false)
  }
  expect(packed.includes(key)).toBe(false)
})
