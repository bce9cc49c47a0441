import { beforeEach, describe, expect, it } from 'vitest'
import type { Device } from './device.ts'
import { type PhoneKit, phoneKit, readyPhone } from './testing/phone-kit.ts'
import { openServerModel, type ServerModel } from './testing/server-model.ts'
import { Note, otherWorkerId, roundId, unitId } from './testing/town.ts'

let server: ServerModel
let kit: PhoneKit
let device: Device
const write = (words: string, on = device) => on.act('rehearsal.write-note', { round_id: roundId, words })
const wordsThere = () =>
  server
    .rows(Note)
    .map((row) => String(row.words))
    .sort()

beforeEach(async () => {
  server = await openServerModel()
  kit = phoneKit(server)
  device = await readyPhone(kit)
})

describe('what the server refuses', () => {
  const refusedInTheMiddle = async () => {
    kit.air.is_offline = true
    await write('uno')
    const second = await device.act(
      'rehearsal.write-note',
      { round_id: otherWorkerId, words: 'due' },
      { force: true },
    )
    await write('tre')
    await device.sync()
    kit.air.is_offline = false
    await device.sync()
    return second.intent_id
  }

  it('does not stop the others and stays with its problem', async () => {
    const id = await refusedInTheMiddle()
    expect(wordsThere()).toEqual(['tre', 'uno'])
    expect(device.unsent()).toBe(1)
    expect((await device.list())[0]).toMatchObject({
      id,
      state: 'refused',
      problem: { code: 'core.not-found' },
      input: { words: 'due' },
    })
  })

  it('can be corrected: a new intent at the same hour, the old one gone', async () => {
    const id = await refusedInTheMiddle()
    const before = (await device.list())[0]
    kit.clock.advance(3600_000)
    const wrong = await device.correct(id, { round_id: otherWorkerId, words: 'ancora' })
    expect(wrong.problem?.code).toBe('core.not-found')
    expect((await device.list())[0]?.id).toBe(id)
    const right = await device.correct(id, { round_id: roundId, words: 'due' })
    expect(right.is_queued).toBe(true)
    expect(right.intent_id).not.toBe(id)
    await device.sync()
    expect(wordsThere()).toEqual(['due', 'tre', 'uno'])
    expect(server.rows(Note).find((row) => row.words === 'due')?.written_at).toBe(before?.at)
    expect(device.unsent()).toBe(0)
  })

  it('can be handed over to a colleague, sealed, and thrown away only by hand', async () => {
    const id = await refusedInTheMiddle()
    kit.air.is_offline = true
    expect((await device.handOver(id, otherWorkerId))?.code).toBe('sync.needs-network')
    expect(device.unsent()).toBe(1)
    kit.air.is_offline = false
    expect(await device.handOver(id, otherWorkerId)).toBeNull()
    expect(server.parked).toMatchObject([
      { id, to: otherWorkerId, unit_id: unitId, opened: { input: { words: 'due' } } },
    ])
    expect(device.unsent()).toBe(0)
    const again = await refusedInTheMiddle()
    expect(await device.discard(again)).toBeNull()
    expect((await device.discard(again))?.code).toBe('sync.not-refused')
    expect(device.unsent()).toBe(0)
  })

  it('sets aside the one that breaks the server and sends the rest', async () => {
    kit.air.is_offline = true
    for (const words of ['a', 'b', 'guasto', 'c', 'd']) await write(words)
    await device.sync()
    kit.air.is_offline = false
    server.state.breaks_on = 'guasto'
    for (let i = 0; i < 4; i++) await device.sync()
    expect(wordsThere()).toEqual(['a', 'b', 'c', 'd'])
    expect(device.unsent()).toBe(1)
    server.state.breaks_on = undefined
    await device.sync()
    expect(device.unsent()).toBe(0)
  })

  it('does not bring back half a record that is gone meanwhile', async () => {
    const { answer } = await write('di prima')
    await device.sync()
    server.state.breaks_on = 'guasto'
    await device.act('rehearsal.reword-note', { note_id: answer?.note_id, words: 'guasto' })
    server.forget(Note, String(answer?.note_id))
    for (let i = 0; i < 4; i++) await device.sync()
    expect(device.standing()).toMatchObject({ waiting: 1, last_problem: { status: 500 } })
    expect(await device.read(Note)).toEqual([])
  })
})
