// The phone of a street worker: opened by its owner, filled before the shift, written on all night, emptied
// when there is network. This is the one door the field application uses.
import type { Me, Noun, Of, Problem, Where } from '../../kernel/index.ts'
import type { OutboxFile } from '../wire.ts'
import { type Acted, type ActOptions, act, actSealed, correct } from './act.ts'
import { inTurn } from './in-turn.ts'
import { heardNeighbour, type Listening, newPhone, show } from './listening.ts'
import { type Carried, type Listed, listOutbox, readRecords } from './look.ts'
import { noticeEviction, readMark } from './mark.ts'
import { entryNamed, remove } from './outbox.ts'
import { leave, outboxFile, parkEntries } from './park.ts'
import { forgetKeys, type Phone } from './phone.ts'
import type { DevicePorts } from './ports.ts'
import { notRefused, phoneLocked, serverUnclear } from './problems.ts'
import { meOf } from './pull.ts'
import type { Sent } from './send.ts'
import { blankStanding, type Standing } from './standing.ts'
import { probeRoom } from './store.ts'
import { traffic } from './traffic.ts'
import { type EnrolWish, enrol, unlockWithPasskey, unlockWithPin } from './unlock.ts'

export interface Device {
  /** The same object until something changes. */
  standing(): Standing
  /** Coarse: something of standing, records or outbox may be different. Gives back how to stop. */
  subscribe(listener: () => void): () => void
  unsent(): number
  /** Grows when records or outbox were written: at the same age reading again tells nothing new. */
  age(): number

  enrol(wish: EnrolWish): Promise<Problem | null>
  unlockWithPasskey(): Promise<Problem | null>
  /** Offline, without the share in memory, the phone becomes `sealed` and this gives why. */
  unlockWithPin(pin: string): Promise<Problem | null>
  lock(): Promise<void>

  me(): Promise<Me | undefined>
  /** The whole satchel anew. Sends first. */
  carry(): Promise<Problem | null>
  /** Throws Refusal `sync.phone-locked`, `sync.nothing-carried`, `sync.carried-too-old`. */
  read<N extends Noun>(noun: N, where?: Where): Promise<Carried<Of<N>>[]>
  /** Ask before a form opens: `sync.phone-full` or null. */
  checkRoom(): Promise<Problem | null>

  act(action: string, input: unknown, options?: ActOptions): Promise<Acted>
  actSealed(action: string, input: unknown, options?: ActOptions): Promise<Acted>
  list(): Promise<Listed[]>
  correct(intentId: string, input: unknown, options?: ActOptions): Promise<Acted>
  /** To one colleague, or to the unit when null. Needs network. */
  handOver(intentId: string, to: string | null): Promise<Problem | null>
  discard(intentId: string): Promise<Problem | null>
  exportOutbox(): Promise<OutboxFile | null>

  send(): Promise<Sent>
  pull(): Promise<Problem | null>
  /** Sends, then pulls when open. */
  sync(): Promise<Problem | null>
  /** Gives the phone back: envelopes for the unit, then nothing is left here. */
  leave(): Promise<Problem | null>
  close(): void
}

const discard = async (phone: Phone, id: string): Promise<Problem | null> => {
  const entry = await entryNamed(phone, id)
  if (entry?.state !== 'refused') return notRefused()
  await remove(phone, [id])
  await phone.changed()
  return null
}

const handOver = async (phone: Phone, id: string, to: string | null): Promise<Problem | null> => {
  const entry = await entryNamed(phone, id)
  if (entry?.state !== 'refused') return notRefused()
  const problem = await parkEntries(phone, [entry], to)
  await phone.changed()
  return problem ?? ((await entryNamed(phone, id)) ? serverUnclear() : null)
}

const giveBack = async (phone: Phone): Promise<Problem | null> => {
  const problem = await leave(phone)
  await phone.changed()
  return problem
}

const lock = async (phone: Phone): Promise<void> => {
  forgetKeys(phone)
  phone.is_sealed = false
  await phone.changed()
}

const enrolPhone = async (phone: Phone, wish: EnrolWish): Promise<Problem | null> => {
  const former = (await phone.store.fact('device'))?.id ?? readMark(phone)?.device
  const isEnded = (await phone.store.fact('parking')) === true
  const problem = await enrol(phone, wish, isEnded ? undefined : former)
  if (!problem) phone.persisted = await phone.ports.disk.persist()
  await phone.changed()
  return problem
}

interface Parts {
  phone: Phone
  listening: Listening
  doing: ReturnType<typeof inTurn>
  lines: ReturnType<typeof traffic>
}

const watching = ({ phone, listening }: Parts) => ({
  standing: () => listening.standing,
  unsent: () => listening.standing.unsent,
  age: () => phone.store.memory.age(),
  subscribe(listener: () => void) {
    listening.listeners.add(listener)
    return () => void listening.listeners.delete(listener)
  },
  me: () => meOf(phone),
  list: () => listOutbox(phone),
  checkRoom: () => probeRoom(phone.store, phone.ports.disk),
  exportOutbox: async () => (await outboxFile(phone)) ?? null,
})

const opening = ({ phone, doing, lines }: Parts) => {
  const opened = async (unlocking: Promise<Problem | null>): Promise<Problem | null> => {
    const problem = await unlocking
    if (!problem) lines.soon()
    return problem
  }
  return {
    enrol: (wish: EnrolWish) => doing(() => enrolPhone(phone, wish)),
    unlockWithPasskey: () => opened(doing(() => unlockWithPasskey(phone))),
    unlockWithPin: (pin: string) => opened(doing(() => unlockWithPin(phone, pin))),
    lock: () => doing(() => lock(phone)),
    leave: () => lines.inLine(() => giveBack(phone)),
  }
}

const recording = ({
  phone,
  doing,
  lines,
}: Parts): Pick<Device, 'act' | 'actSealed' | 'correct' | 'handOver' | 'discard'> => {
  const thenSend = async (acted: Promise<Acted>): Promise<Acted> => {
    const done = await acted
    if (done.is_queued) lines.soon()
    return done
  }
  return {
    act: (action, input, options = {}) => thenSend(doing(() => act(phone, action, { input, options }))),
    actSealed: (action, input, options = {}) =>
      thenSend(doing(() => actSealed(phone, action, { input, options }))),
    correct: (id, input, options = {}) => thenSend(doing(() => correct(phone, id, { input, options }))),
    handOver: (id, to) => doing(() => handOver(phone, id, to)),
    discard: (id) => doing(() => discard(phone, id)),
  }
}

const speaking = ({ phone, lines }: Parts): Pick<Device, 'carry' | 'send' | 'pull' | 'sync'> => {
  const withTruth = async () => (await lines.run({ pulls: true, carries: false })).stopped
  return {
    carry: async () =>
      phone.keys ? (await lines.run({ pulls: false, carries: true })).stopped : phoneLocked(),
    send: () => lines.run({ pulls: false, carries: false }),
    pull: withTruth,
    sync: withTruth,
  }
}

export const openDevice = async (ports: DevicePorts): Promise<Device> => {
  const listening: Listening = { listeners: new Set(), standing: blankStanding, is_closed: false }
  const phone = newPhone(ports, listening)
  await noticeEviction(phone)
  await show(phone, listening)
  const parts: Parts = { phone, listening, doing: inTurn(), lines: traffic(phone, listening) }
  const hushes = [
    ports.wakes(parts.lines.soon),
    ports.neighbours.hear(() => void heardNeighbour(phone, listening)),
  ]
  return {
    ...watching(parts),
    ...opening(parts),
    ...recording(parts),
    ...speaking(parts),
    read: (noun, where = {}) => readRecords(phone, noun, where),
    close() {
      listening.is_closed = true
      parts.lines.stop()
      for (const hush of hushes) hush()
      forgetKeys(phone)
      phone.store.close()
    },
  }
}
