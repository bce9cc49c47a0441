import fc from 'fast-check'
import { expect, it } from 'vitest'
import { update } from '../../kernel/index.ts'
import type { WireIntent } from '../wire.ts'
import type { Device } from './device.ts'
import { type PhoneKit, phoneKit, readyPhone, reopened, type Weather } from './testing/phone-kit.ts'
import { openServerModel, type ServerModel } from './testing/server-model.ts'
import { Note, Round, roundId, Tally, unitId } from './testing/town.ts'

interface Story {
  server: ServerModel
  kit: PhoneKit
  device: Device
  notes: { intent_id: string; note_id: string }[]
  tallies: number
  past: ReturnType<ServerModel['remember']>[]
}
type Step = (story: Story) => Promise<void>

const step = (name: string, run: Step): Step => Object.assign(run, { toString: () => name })

const writes = (n: number) =>
  step(`writes ${n}`, async (story) => {
    const told = await story.device.act('rehearsal.write-note', { round_id: roundId, words: `nota ${n}` })
    if (told.is_queued) story.notes.push({ intent_id: told.intent_id, note_id: String(told.answer?.note_id) })
  })
const rewords = (n: number) =>
  step(`rewords ${n}`, async (story) => {
    const note = story.notes[n % Math.max(1, story.notes.length)]
    const told =
      note &&
      (await story.device.act('rehearsal.reword-note', { note_id: note.note_id, words: `altra ${n}` }))
    if (told?.is_queued) story.notes.push({ intent_id: told.intent_id, note_id: note?.note_id ?? '' })
  })
const tallies = step('tallies', async (story) => {
  const input = { unit_id: unitId, day: '2026-11-21', kind: 'tea' }
  const told = await story.device.act('rehearsal.tally-one', input, { timeless: true })
  if (told.is_queued) story.tallies += 1
})
const under = (weather: Weather[]) =>
  step(`weather ${weather.join()}`, async ({ kit }) => void kit.weather.push(...weather))
const syncs = step('syncs', async ({ device }) => void (await device.sync()))
const sends = step('sends', async ({ device }) => void (await device.send()))
const offline = (is: boolean) =>
  step(`offline ${is}`, async ({ kit }) => {
    kit.air.is_offline = is
  })
const closes = step('closes', async ({ device }) => device.lock())
const opens = step('opens', async ({ device }) => void (await device.unlockWithPasskey()))
const restarts = step('restarts', async (story) => {
  story.device = await reopened(story.kit, story.device)
})
const townChanges = step('town changes', async ({ server }) =>
  server.change([update(Round, { id: roundId }, { title: `Stazione ${server.order.length}` })]),
)
const lateCopy = (n: number) =>
  step(`late copy ${n}`, async ({ server }) => {
    const old = server.pushes[n % Math.max(1, server.pushes.length)]
    if (old)
      await server.ask({
        method: 'POST',
        path: '/api/sync/push',
        body: { intents: old.intents as WireIntent[] },
      })
  })
const remembers = step('remembers', async (story) => void story.past.push(story.server.remember()))
const restores = (n: number) =>
  step(`restores ${n}`, async ({ server, past }) => {
    const memory = past[n % Math.max(1, past.length)]
    if (memory) server.restore(memory)
  })

const weather = fc.array(fc.constantFrom<Weather>('fine', 'not-delivered', 'answer-lost', 'twice'), {
  maxLength: 5,
})
const anyStep = fc.oneof(
  { weight: 6, arbitrary: fc.nat(99).map(writes) },
  { weight: 3, arbitrary: fc.nat(20).map(rewords) },
  { weight: 3, arbitrary: fc.constant(tallies) },
  { weight: 3, arbitrary: weather.map(under) },
  { weight: 4, arbitrary: fc.constant(syncs) },
  { weight: 2, arbitrary: fc.constant(sends) },
  { weight: 2, arbitrary: fc.boolean().map(offline) },
  { weight: 1, arbitrary: fc.constantFrom(closes, restarts) },
  { weight: 2, arbitrary: fc.constant(opens) },
  { weight: 1, arbitrary: fc.constant(townChanges) },
  { weight: 2, arbitrary: fc.nat(20).map(lateCopy) },
  { weight: 1, arbitrary: fc.constant(remembers) },
  { weight: 1, arbitrary: fc.nat(5).map(restores) },
)

const quietMorning = async (story: Story): Promise<void> => {
  const { kit, device } = story
  kit.air.is_offline = false
  kit.weather.length = 0
  await device.unlockWithPasskey()
  for (let i = 0; i < 3; i++) expect(await device.sync()).toBeNull()
}

const byId = (rows: Record<string, unknown>[]) =>
  [...rows].map((row) => JSON.stringify(row, Object.keys(row).sort())).sort()

const holds = async ({ server, device, notes, tallies: counted }: Story): Promise<void> => {
  expect(device.unsent()).toBe(0)
  for (const noun of [Note, Tally, Round] as const) {
    const here = (await device.read<typeof Note>(noun as typeof Note)).map(({ record }) => record)
    expect(byId(here)).toEqual(byId(server.rows(noun)))
  }
  const there = server.rows(Note).map((row) => row.id)
  expect([...there].sort()).toEqual([...new Set(notes.map((note) => note.note_id))].sort())
  expect(Number(server.rows(Tally)[0]?.amount ?? 0)).toBe(counted)
  const ordinary = new Set(notes.map((note) => note.intent_id))
  expect(server.order.filter((id) => ordinary.has(id))).toEqual(notes.map((note) => note.intent_id))
  for (const { intents } of server.pushes) {
    const timeless = intents.filter((intent) => intent.id[14] === '4')
    if (timeless.length > 0) expect(intents).toHaveLength(1)
  }
}

it('whatever the night does to the network, the morning finds everything once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 40 }), async (steps) => {
      const server = await openServerModel()
      const kit = phoneKit(server)
      const story: Story = {
        server,
        kit,
        device: await readyPhone(kit),
        notes: [],
        tallies: 0,
        past: [server.remember()],
      }
      for (const run of steps) await run(story)
      await quietMorning(story)
      await holds(story)
      story.device.close()
    }),
    { numRuns: Number(process.env.SCHEDULES ?? 300) },
  )
}, 240_000)
