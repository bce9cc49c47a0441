// What a server must do, in the fewest words: plain maps, the same rules, no database. Phones are rehearsed
// against it, with answers that get lost, arrive twice or come from a restored past.
import {
  actionNamed,
  type Change,
  isRefusal,
  judge,
  nounNamed,
  type Row,
  unknownAction,
} from '../../../kernel/index.ts'
import type { Envelope, OpenedIntent, OrganisationKey, PushAnswer, WireIntent } from '../../wire.ts'
import { randomBytes, toBase64 } from '../bytes.ts'
import type { Ask, Reply } from '../ports.ts'
import { newOrganisationKeys, openIntent, privateKeyFrom } from '../seal.ts'
import { Books, type Memory } from './books.ts'
import { Round, roundId, streetWorker, unitId, workerId } from './town.ts'

interface Pushed {
  intents: WireIntent[]
  lost?: unknown
}

const now = '2026-11-21T20:00:00.000Z'
const ok = (body: unknown): Reply => ({ status: 200, date: null, body: JSON.parse(JSON.stringify(body)) })
export const refusal = (code: string, status: number): Reply => ({
  status,
  date: null,
  body: { code, status },
})
const printOf = ({ action, at, input }: OpenedIntent): string => JSON.stringify([action, at, input])

export class ServerModel {
  /** Every intent ever judged, in order of its first judging. */
  readonly order: string[] = []
  readonly pushes: Pushed[] = []
  readonly parked: (Envelope & { opened: OpenedIntent })[] = []
  readonly asked: string[] = []
  state: {
    epoch: string
    scope: string
    worker_id: string
    until: string
    answers?: Reply
    breaks_on?: string
  } = {
    epoch: 'first',
    scope: 'unit',
    worker_id: workerId,
    until: '2026-11-24T20:00:00.000Z',
  }
  private readonly books = new Books()
  private readonly share = toBase64(randomBytes(32))
  private readonly keys: { organisation_key: OrganisationKey; private_key: CryptoKey }

  constructor(keys: { organisation_key: OrganisationKey; private_key: CryptoKey }) {
    this.keys = keys
    this.books.world.put(nounNamed(Round.name), [
      { id: roundId, unit_id: unitId, status: 'open', title: 'Stazione' },
    ])
  }

  rows(noun: { name: string }): Row[] {
    return this.books.rows(noun)
  }

  change(changes: Change[]): void {
    this.books.world.apply(changes)
    this.books.commit(changes)
  }

  forget(noun: { name: string }, first: string): void {
    this.books.forget(noun.name, first)
  }

  remember(): Memory {
    return this.books.remember()
  }

  restore(memory: Memory): void {
    this.books.restore(memory)
    this.state.epoch += '+'
  }

  async ask({ path, body, deposit }: Ask): Promise<Reply> {
    this.asked.push(path)
    if (path === '/api/sync/park') return this.park(body as { envelopes: Envelope[] }, deposit)
    if (this.state.answers) return this.state.answers
    if (path === '/api/sync/enrol') return this.enrol(body as { device?: string })
    if (path === '/api/sync/share') return ok({ share: this.share })
    if (path === '/api/sync/carry') return this.carry()
    if (path === '/api/sync/push') return this.push(body as Pushed)
    return this.pull(path)
  }

  private enrol({ device = crypto.randomUUID() }: { device?: string }): Reply {
    const { organisation_key } = this.keys
    return ok({ device, share: this.share, deposit: 'a-secret-that-only-deposits', organisation_key })
  }

  private carry(): Reply {
    const { epoch, scope, until, worker_id } = this.state
    return ok({
      epoch,
      next: this.books.seq,
      scope,
      until,
      me: streetWorker(worker_id),
      organisation_key: this.keys.organisation_key,
      records: this.books.allRows(),
      open: { unit_id: unitId, round_id: roundId },
    })
  }

  private pull(path: string): Reply {
    const asked = new URL(path, 'https://town.test').searchParams
    const page = this.books.page(Number(asked.get('since')), Number(asked.get('limit')))
    return ok({ epoch: this.state.epoch, scope: this.state.scope, ...page })
  }

  private async push(body: Pushed): Promise<Reply> {
    if (JSON.stringify(body).includes(this.state.breaks_on ?? '\u0000')) return refusal('core.broken', 500)
    this.pushes.push(body)
    const { epoch } = this.state
    const answers: PushAnswer[] = []
    for (const intent of body.intents) answers.push(await this.walk(intent, epoch))
    return ok({ epoch, answers })
  }

  private async walk(intent: WireIntent, epoch: string): Promise<PushAnswer> {
    const opened: OpenedIntent = 'sealed' in intent ? await openIntent(this.keys.private_key, intent) : intent
    // A restore ends every conversation: nothing of before it is answered after it.
    if (epoch !== this.state.epoch) throw new TypeError('the server was restarted')
    const print = printOf(opened)
    const known = this.books.told.get(intent.id)
    if (known?.print === print) return { ...known.answer, again: true }
    if (known)
      return { id: intent.id, outcome: 'refused', problem: { code: 'sync.intent-changed', status: 409 } }
    if (!this.order.includes(intent.id)) this.order.push(intent.id)
    const answer = this.judged(intent.id, opened)
    if (answer.outcome === 'accepted') this.books.told.set(intent.id, { print, answer })
    else if ('sealed' in intent) answer.opened = { action: opened.action, at: opened.at, input: opened.input }
    return answer
  }

  private judged(id: string, opened: OpenedIntent): PushAnswer {
    try {
      const action = actionNamed(opened.action) ?? unknownAction(opened.action)
      const context = { me: streetWorker(this.state.worker_id), now, world: this.books.world }
      this.books.commit(judge(action, { id, ...opened }, context).decision.changes)
      return { id, outcome: 'accepted', seq: this.books.seq }
    } catch (error) {
      if (isRefusal(error)) return { id, outcome: 'refused', problem: error.problem }
      throw error
    }
  }

  private async park({ envelopes }: { envelopes: Envelope[] }, deposit: string | undefined): Promise<Reply> {
    if (!deposit?.endsWith('.a-secret-that-only-deposits')) return refusal('core.not-signed-in', 401)
    for (const envelope of envelopes) {
      const opened = await openIntent(this.keys.private_key, envelope)
      if (!this.parked.some((one) => one.id === envelope.id)) this.parked.push({ ...envelope, opened })
    }
    return ok({ parked: envelopes.map((envelope) => envelope.id) })
  }
}

export const openServerModel = async (): Promise<ServerModel> => {
  const { public_key, private_key } = await newOrganisationKeys()
  return new ServerModel({ organisation_key: public_key, private_key: await privateKeyFrom(private_key) })
}
