// A phone told in plain maps: what the wire says it must hold, and nothing cleverer. It reads independently of the
// product's own phone store, so that both can be wrong only separately.
import { createHash } from 'node:crypto'
import { canonical } from '#core/http'
import { keyOf, nounNamed, type Row } from '#core/kernel'
import type { CarryReply, EnrolReply, PullReply, PushReply, WireIntent } from '#core/sync'
import { syncPaths } from '#core/sync'

export interface Told {
  status: number
  body: unknown
  type?: string
}
export type Call = (
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Told>

export class Unanswered extends Error {
  readonly told: Told
  constructor(told: Told) {
    super(`${told.status} ${JSON.stringify(told.body)?.slice(0, 300)}`)
    this.told = told
  }
}

export const must = async <T>(asking: Promise<Told>): Promise<T> => {
  const told = await asking
  if (told.status !== 200) throw new Unanswered(told)
  return told.body as T
}

export interface Phone {
  device: string
  deposit: string
  cursor: number
  scope: string
  epoch: string
  rows: Map<string, Map<string, Row>>
  enrol(device?: string): Promise<EnrolReply>
  carry(): Promise<CarryReply>
  pull(limit?: number): Promise<number>
  push(intents: WireIntent[], more?: object): Promise<PushReply>
  records(noun: string): Row[]
  /** Same facts, same bytes. */
  print(): string
}

const shelfOf = (phone: Phone, name: string): Map<string, Row> => {
  const shelf = phone.rows.get(name) ?? new Map<string, Row>()
  phone.rows.set(name, shelf)
  return shelf
}

const forget = (phone: Phone, name: string, firsts: Set<string>): void => {
  const noun = nounNamed(name)
  const shelf = shelfOf(phone, name)
  for (const [key, row] of shelf) if (firsts.has(String(row[noun.key[0] as string]))) shelf.delete(key)
}

const place = (phone: Phone, { records, gone }: Pick<PullReply, 'records' | 'gone'>): void => {
  for (const [name, ids] of Object.entries(gone)) forget(phone, name, new Set(ids))
  for (const [name, rows] of Object.entries(records)) {
    const noun = nounNamed(name)
    forget(phone, name, new Set(rows.map((row) => String(row[noun.key[0] as string]))))
    for (const row of rows) shelfOf(phone, name).set(keyOf(noun, row), row)
  }
}

const carryWith = async (phone: Phone, call: Call): Promise<CarryReply> => {
  const reply = await must<CarryReply>(call('POST', syncPaths.carry, {}))
  phone.rows.clear()
  place(phone, { records: reply.records, gone: {} })
  Object.assign(phone, { cursor: reply.next, scope: reply.scope, epoch: reply.epoch })
  return reply
}

/** Pages until nothing is new; gives how many pages it took. */
const pullWith = async (phone: Phone, call: Call, limit: number): Promise<number> => {
  for (let pages = 1; pages < 5000; pages++) {
    const reply = await must<PullReply>(call('GET', `${syncPaths.pull}?since=${phone.cursor}&limit=${limit}`))
    if (reply.scope !== phone.scope || reply.epoch !== phone.epoch) {
      await carryWith(phone, call)
      return pages
    }
    place(phone, reply)
    const isLast = Object.keys(reply.records).length + Object.keys(reply.gone).length === 0
    phone.cursor = reply.next
    if (isLast) return pages
  }
  throw new Error('The pull never came to an end')
}

/** A lot of which the last piece left the van says nothing any more, whether it is still there or not. */
const withoutEmptyLots = (phone: Phone): [string, Map<string, Row>][] => {
  const named = new Set(phone.records('goods.balance').map((row) => row.lot_id))
  const isNamed = ([, row]: [string, Row]) => named.has(row.lot_id)
  return [...phone.rows].map(([name, shelf]) => [
    name,
    name === 'goods.lot' ? new Map([...shelf].filter(isNamed)) : shelf,
  ])
}

const printOf = (phone: Phone): string => {
  const told = withoutEmptyLots(phone).map(([name, shelf]) => [
    name,
    [...shelf].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
  ])
  const kept = told
    .filter(([, rows]) => (rows as Row[]).length > 0)
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  return createHash('sha256').update(canonical(kept)).digest('hex')
}

export const phoneWith = (call: Call): Phone => {
  const phone: Phone = {
    device: '',
    deposit: '',
    cursor: 0,
    scope: '',
    epoch: '',
    rows: new Map(),
    enrol: async (device) => {
      const reply = await must<EnrolReply>(
        call('POST', syncPaths.enrol, { label: 'Telefono di prova', ...(device ? { device } : {}) }),
      )
      Object.assign(phone, { device: reply.device, deposit: reply.deposit })
      return reply
    },
    carry: () => carryWith(phone, call),
    pull: (limit = 500) => pullWith(phone, call, limit),
    push: (intents, more = {}) =>
      must<PushReply>(call('POST', syncPaths.push, { device: phone.device, intents, ...more })),
    records: (name) => [...(phone.rows.get(name)?.values() ?? [])],
    print: () => printOf(phone),
  }
  return phone
}
