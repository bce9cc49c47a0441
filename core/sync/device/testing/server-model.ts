// What a server must do, in the fewest words: plain maps, the same rules, no database. Phones are rehearsed
// against it, with answers that get lost, arrive twice or come from a restored past.
import {
  actionNamed,
  type Change,
  clockAt,
  isRefusal,
  judge,
  nounNamed,
  type Problem,
  type Row,
  unknownAction,
  World,
} from '../../../kernel/index.ts'
import type { Envelope, OpenedIntent, OrganisationKey, PushAnswer, WireIntent } from '../../wire.ts'
import { randomBytes, toBase64 } from '../bytes.ts'
import type { Ask, Reply } from '../ports.ts'
import { newOrganisationKeys, openIntent, privateKeyFrom } from '../seal.ts'
import { keyRow } from '../shelves.ts'
import { Note, Round, roundId, streetWorker, Tally, unitId, workerId } from './town.ts'

interface Told {
  print: string
  answer: PushAnswer
}
interface Heard {
  seq: number
  noun: string
  first: string
}
interface Memory {
  rows: Record<string, Row[]>
  told: Map<string, Told>
  log: Heard[]
  seq: number
}

const nouns = [Round, Note, Tally]
const problem = (code: string, status: number): Reply => ({ status, date: null, body: { code, status } })

export interface ServerModel {
  ask(ask: Ask): Promise<Reply>
  /** Every intent ever judged, in order of its first judging. */
  order: string[]
  pushes: { intents: WireIntent[]; lost?: unknown }[]
  parked: (Envelope & { opened: OpenedIntent })[]
  rows(noun: { name: string }): Row[]
  change(changes: Change[]): void
  forget(noun: { name: string }, first: string): void
  remember(): Memory
  restore(memory: Memory): void
  state: {
    epoch: string
    scope: string
    worker_id: string
    answers?: Reply
    breaks_on?: string
    until: string
  }
  asked: string[]
}

export const openServerModel = async (): Promise<ServerModel> => {
  const clock = clockAt('2026-11-21T20:00:00.000Z')
  const keys = await newOrganisationKeys()
  const privateKey = await privateKeyFrom(keys.private_key)
  const share = toBase64(randomBytes(32))
  let world = new World()
  let told = new Map<string, Told>()
  let log: Heard[] = []
  let seq = 0
  world.put(nounNamed(Round.name), [{ id: roundId, unit_id: unitId, status: 'open', title: 'Stazione' }])

  const model: ServerModel = {
    order: [],
    pushes: [],
    parked: [],
    asked: [],
    state: { epoch: 'first', scope: 'unit', worker_id: workerId, until: '2026-11-24T20:00:00.000Z' },
    rows: (noun) => world.find(nounNamed(noun.name), {}),
    change(changes) {
      world.apply(changes)
      seq += 1
      for (const change of changes) hear(change)
    },
    forget(noun, first) {
      const rest = model.rows(noun).filter((row) => row[nounNamed(noun.name).key[0] as string] !== first)
      world = worldOf({ ...allRows(), [noun.name]: rest })
      seq += 1
      log.push({ seq, noun: noun.name, first })
    },
    remember: () => ({ rows: allRows(), told: new Map(told), log: [...log], seq }),
    restore(memory) {
      world = worldOf(memory.rows)
      told = new Map(memory.told)
      log = [...memory.log]
      seq = memory.seq
      model.state.epoch += '+'
    },
    ask: (ask) => answer(ask),
  }
  const allRows = () => Object.fromEntries(nouns.map((noun) => [noun.name, model.rows(noun)]))
  const worldOf = (rows: Record<string, Row[]>): World => {
    const made = new World()
    for (const [name, some] of Object.entries(rows)) made.put(nounNamed(name), some)
    return made
  }
  const hear = (change: Change) => {
    const first = String(keyRow(change)[nounNamed(change.noun).key[0] as string])
    log.push({ seq, noun: change.noun, first })
  }

  const judged = (id: string, opened: OpenedIntent): PushAnswer => {
    try {
      const action = actionNamed(opened.action) ?? unknownAction(opened.action)
      const me = streetWorker(model.state.worker_id)
      const now = new Date(clock.now()).toISOString()
      const { decision } = judge(action, { id, ...opened }, { me, now, world })
      seq += 1
      for (const change of decision.changes) hear(change)
      return { id, outcome: 'accepted', seq }
    } catch (error) {
      if (isRefusal(error)) return { id, outcome: 'refused', problem: error.problem }
      throw error
    }
  }
  const walk = async (intent: WireIntent): Promise<PushAnswer> => {
    const { epoch } = model.state
    const opened: OpenedIntent = 'sealed' in intent ? await openIntent(privateKey, intent) : intent
    // A restore ends every conversation: nothing of before it is answered after it.
    if (epoch !== model.state.epoch) throw new TypeError('the server was restarted')
    const print = JSON.stringify([opened.action, opened.at, opened.input])
    const known = told.get(intent.id)
    if (known?.print === print) return { ...known.answer, again: true }
    if (known)
      return { id: intent.id, outcome: 'refused', problem: { code: 'sync.intent-changed', status: 409 } }
    if (!model.order.includes(intent.id)) model.order.push(intent.id)
    const answer = judged(intent.id, opened)
    if (answer.outcome === 'accepted') told.set(intent.id, { print, answer })
    else if ('sealed' in intent) answer.opened = { action: opened.action, at: opened.at, input: opened.input }
    return answer
  }
  const push = async (body: { intents: WireIntent[]; lost?: unknown }) => {
    if (JSON.stringify(body).includes(model.state.breaks_on ?? '\u0000')) return problem('core.broken', 500)
    model.pushes.push(body)
    const answers: PushAnswer[] = []
    const { epoch } = model.state
    for (const intent of body.intents) {
      answers.push(await walk(intent))
      if (epoch !== model.state.epoch) throw new TypeError('the server was restarted')
    }
    return ok({ epoch, answers })
  }
  const pull = (path: string) => {
    const asked = new URL(path, 'https://town.test').searchParams
    const since = Number(asked.get('since'))
    const limit = Number(asked.get('limit'))
    const fresh = log.filter((heard) => heard.seq > since)
    const lastSeq = fresh[limit - 1]?.seq ?? seq
    const records: Record<string, Row[]> = {}
    const gone: Record<string, string[]> = {}
    for (const heard of fresh.filter((one) => one.seq <= lastSeq)) {
      const noun = nounNamed(heard.noun)
      const rows = model.rows(noun).filter((row) => row[noun.key[0] as string] === heard.first)
      if (rows.length === 0) gone[noun.name] = [...(gone[noun.name] ?? []), heard.first]
      const others = (records[noun.name] ?? []).filter((row) => row[noun.key[0] as string] !== heard.first)
      records[noun.name] = [...others, ...rows]
    }
    return ok({ epoch: model.state.epoch, next: lastSeq, scope: model.state.scope, records, gone })
  }
  const ok = (body: unknown): Reply => ({ status: 200, date: null, body: JSON.parse(JSON.stringify(body)) })
  const organisation_key: OrganisationKey = keys.public_key
  const carry = () =>
    ok({
      epoch: model.state.epoch,
      next: seq,
      scope: model.state.scope,
      until: model.state.until,
      me: streetWorker(model.state.worker_id),
      organisation_key,
      records: allRows(),
      open: { unit_id: unitId, round_id: roundId },
    })
  const park = async (envelopes: Envelope[]) => {
    for (const envelope of envelopes) {
      if (model.parked.some((one) => one.id === envelope.id)) continue
      model.parked.push({ ...envelope, opened: await openIntent(privateKey, envelope) })
    }
    return ok({ parked: envelopes.map((envelope) => envelope.id) })
  }
  const answer = async ({ path, body, deposit }: Ask): Promise<Reply> => {
    model.asked.push(path)
    if (path === '/api/sync/park') {
      if (!deposit?.endsWith('.a-secret-that-only-deposits')) return problem('core.not-signed-in', 401)
      return park((body as { envelopes: Envelope[] }).envelopes)
    }
    if (model.state.answers) return model.state.answers
    if (path === '/api/sync/enrol') {
      const device = (body as { device?: string }).device ?? crypto.randomUUID()
      return ok({ device, share, deposit: 'a-secret-that-only-deposits', organisation_key })
    }
    if (path === '/api/sync/share') return ok({ share })
    if (path === '/api/sync/carry') return carry()
    if (path === '/api/sync/push') return push(body as { intents: WireIntent[] })
    return pull(path)
  }
  return model
}

export const refusal = (code: string, status: number): Reply => {
  const body: Problem = { code, status }
  return { status, date: null, body }
}
