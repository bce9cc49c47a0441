// A folder holds one house at a time; whatever keeps it shut is said in one sentence.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { embeddedTemplate, projectRoot } from '#core/db/testing'
import { FolderInUse, NewerDatabase, openDatabase } from './index.ts'

const sentence = async (opening: Promise<unknown>): Promise<{ error: Error; told: string }> => {
  const error = (await opening.then(
    () => new Error('it opened'),
    (reason: unknown) => reason,
  )) as Error
  expect(error.message.includes('\n')).toBe(false)
  expect(error.message.length).toBeLessThan(260)
  return { error, told: error.message }
}

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'prossima-opening-'))
})
afterEach(() => rmSync(place, { recursive: true }))
const open = async (how: { isNew?: boolean } = {}) =>
  openDatabase({
    root: projectRoot,
    folder: join(place, 'database'),
    ...(how.isNew ? { template: await embeddedTemplate() } : {}),
  })

test('in use: it names who uses it; a note left by the dead is taken away; a newer version is left alone', async () => {
  const database = await open({ isNew: true })
  const inUse = await sentence(open())
  expect(inUse.error).toBeInstanceOf(FolderInUse)
  expect(inUse.told).toMatch(new RegExp(`in use by process ${process.pid}`))
  await database.as('jobs', async (run) => {
    await run({ text: 'set local session authorization postgres' })
    await run({ text: `insert into migrations.applied values ('29991231-2359-tomorrow', 'x', now())` })
  })
  await database.close()
  // No process has this number: the kernel gives smaller ones.
  writeFileSync(join(place, 'database.lock'), '4194303\nhttp://127.0.0.1:1\n')
  const newer = await sentence(open())
  expect(newer.error).toBeInstanceOf(NewerDatabase)
  expect(newer.told).toMatch(/29991231-2359-tomorrow/)
}, 90_000)
