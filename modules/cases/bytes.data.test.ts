// After erasure no byte of a paper stays in the store, and none comes back with an old copy: the row says that it was there.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromBelow } from '#core/db/testing'
import { newId } from '#core/kernel'
import { removeBytes, removeBytesAgain } from './reactions/remove-bytes.ts'
import { openPlanStage, type PlanStage, shownPlan } from './testing/plan-stage.ts'

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
let stage: PlanStage
beforeAll(async () => {
  stage = await openPlanStage()
}, 90_000)
afterAll(() => stage.close())

const upload = async (file_id: string) => {
  const about = {
    document_id: newId(),
    file_id,
    compartment: 'social',
    kind: 'identity',
    title: 'Carta',
    name: 'x.png',
  }
  const sent = await stage.knock(stage.marta, '/api/cases/upload-document', {
    bytes: dot,
    headers: { 'x-document': encodeURIComponent(JSON.stringify(about)) },
  })
  expect(sent.status).toBe(200)
  return about.document_id
}
const rowsOf = (file_id: string) =>
  fromBelow(
    stage.database,
    `select storage_key, title as words, sha256, size, removed_at is not null as is_removed from cases.documents where network_id = $1 and file_id = $2
     union all select storage_key, paper, sha256, size, removed_at is not null from cases.plan_documents where network_id = $1 and file_id = $2`,
    [stage.here.network_id, file_id],
  )
const forget = async (file_id: string) => {
  const [file] = await fromBelow(stage.database, 'select person_id from cases.files where file_id = $1', [
    file_id,
  ])
  await stage.database.as('jobs', (run) =>
    run({
      text: 'select cases.forget_person($1, $2, $3)',
      values: [stage.here.network_id, file?.person_id, 'erase'],
    }),
  )
}

test('erased: the chore takes the bytes of papers and plans; other files keep theirs', async () => {
  const [gone, living] = [stage.file_id, await stage.newFile()]
  for (const file_id of [gone, living]) {
    await upload(file_id)
    await shownPlan(stage, file_id)
  }
  expect(await rowsOf(gone)).toHaveLength(2)
  expect(stage.stored()).toHaveLength(4)
  await removeBytes.run(stage.house)
  expect(stage.stored()).toHaveLength(4)

  await forget(gone)
  const copies = await Promise.all(
    (await rowsOf(gone)).map(async (row) => ({
      key: String(row.storage_key),
      kept: await stage.house.files?.get(String(row.storage_key)),
    })),
  )
  await removeBytes.run(stage.house)
  expect(stage.stored()).toHaveLength(2)
  for (const { key } of copies) expect(await stage.house.files?.get(key)).toBeNull()
  for (const row of await rowsOf(gone))
    expect(row).toMatchObject({ words: '', sha256: '0'.repeat(64), size: 0, is_removed: true })
  for (const row of await rowsOf(living)) {
    expect(row.is_removed).toBe(false)
    expect(await stage.house.files?.get(String(row.storage_key))).not.toBeNull()
  }

  // An old copy of the store brings the bytes back: when the erasures are told again they go again.
  for (const { key, kept } of copies) if (kept) await stage.house.files?.put(key, kept.bytes, kept.type)
  expect(stage.stored()).toHaveLength(4)
  const happened = { network_id: stage.here.network_id, seq: 1, name: 'erasures-told', data: { count: 1 } }
  await removeBytesAgain.run(happened, stage.house)
  expect(stage.stored()).toHaveLength(2)
})
