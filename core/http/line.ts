// The line of a request: receive, recognise, load, permit, decide, save, reply. Every change of the product
// walks it: one action from a desk, a night's outbox from a phone, the demo told by its own actions.
import {
  type Database,
  fill,
  isConstraint,
  isPassing,
  loadStatement,
  loadsFor,
  savesFor,
  type Token,
} from '#core/db'
import {
  type AnyAction,
  actionNamed,
  type Derivation,
  type Intent,
  isRefusal,
  judge,
  type Me,
  type Problem,
  type RoomDerivation,
  type Row,
  readInput,
  type Statement,
  unknownAction,
  World,
} from '#core/kernel'
import { type Accepted, fingerprint, sealStatement } from './seal.ts'
import { keysStatement, sealChanges } from './sealing.ts'

export interface Answer {
  id: string
  outcome: 'accepted' | 'refused'
  problem?: Problem
  seq?: number
  /** Already accepted before: the same answer again. */
  again?: true
  answer?: Row
}

export interface Envelope {
  token: Token
  device: string | null
  /** The server's clock, or the day being told by the demo. */
  now: string
}

interface Ready {
  intent: Intent
  action: AnyAction
  input: unknown
}

const refused = (id: string, problem: Problem): Answer => ({ id, outcome: 'refused', problem })

const prepare = (intent: Intent): Ready | Answer => {
  try {
    const action = actionNamed(intent.action) ?? unknownAction(intent.action)
    return { intent, action, input: readInput(action, intent.input) }
  } catch (error) {
    if (isRefusal(error)) return refused(intent.id, error.problem)
    throw error
  }
}

const isReady = (each: Ready | Answer): each is Ready => 'action' in each

/** Judges intents in order. A refused one wrote nothing and blocks nobody. Answers come in the same order. */
export const perform = async (
  database: Database,
  envelope: Envelope,
  intents: Intent[],
): Promise<Answer[]> => {
  const prepared = intents.map(prepare)
  const answers = new Map<string, Answer>()
  for (const each of prepared) if (!isReady(each)) answers.set(each.id, each)
  for (const group of groupsOf(prepared.filter(isReady))) {
    for (const answer of await performGroup(database, envelope, group)) answers.set(answer.id, answer)
  }
  return intents.map((intent) => answers.get(intent.id) as Answer)
}

const groupsOf = (ready: Ready[]): Ready[][] => {
  const groups: Ready[][] = []
  const seen = new Set<string>()
  for (const each of ready) {
    if (seen.has(each.intent.id)) continue
    seen.add(each.intent.id)
    const last = groups[groups.length - 1]
    const isApart = each.action.is_alone || last?.[0]?.action.is_alone
    if (last && !isApart) last.push(each)
    else groups.push([each])
  }
  return groups
}

const performGroup = async (database: Database, envelope: Envelope, group: Ready[]): Promise<Answer[]> => {
  try {
    return await once(database, envelope, group)
  } catch (error) {
    if (isPassing(error)) return once(database, envelope, group)
    if (!isRefusal(error) && !isConstraint(error)) throw error
    if (isRefusal(error) && error.problem.status === 401) throw error
    if (group.length > 1) return bisect(database, envelope, group)
    return oneLastTime(database, envelope, group)
  }
}

/** Something in the group broke a constraint: halves find it without hurting the others. */
const bisect = async (database: Database, envelope: Envelope, group: Ready[]): Promise<Answer[]> => {
  const half = Math.ceil(group.length / 2)
  const first = await performGroup(database, envelope, group.slice(0, half))
  return [...first, ...(await performGroup(database, envelope, group.slice(half)))]
}

/** Alone and refused by the database: perhaps another tab was first, so look once more before saying no. */
const oneLastTime = async (database: Database, envelope: Envelope, group: Ready[]): Promise<Answer[]> => {
  try {
    return await once(database, envelope, group)
  } catch (error) {
    if (isRefusal(error) && error.problem.status !== 401)
      return [refused(group[0]?.intent.id ?? '', error.problem)]
    throw error
  }
}

const knownStatement = (networkId: string, group: Ready[]): Statement => ({
  name: 'known intents',
  text: 'select intent_id, fingerprint, seq, answer from sync.intents where network_id = $1 and intent_id = any($2::uuid[])',
  values: [networkId, group.map((each) => each.intent.id)],
})

const answerKnown = (intent: Intent, known: Row): Answer =>
  known.fingerprint === fingerprint(intent)
    ? {
        id: intent.id,
        outcome: 'accepted',
        seq: Number(known.seq),
        again: true,
        answer: (known.answer as Row) ?? undefined,
      }
    : refused(intent.id, { code: 'sync.intent-changed', status: 409 })

const derivations: Record<Exclude<Derivation['kind'], RoomDerivation>, string> = {
  person: 'select access.derive_person($1, $2)',
  sessions: 'select access.derive_sessions($1, $2)',
  forget: 'select access.forget_subject($1, $2)',
  seal: 'select access.seal_subject($1, $2)',
  shares: 'select access.end_shares($1, $2, $3)',
  restrict: 'select access.restrict_subject($1, $2, true)',
  release: 'select access.restrict_subject($1, $2, false)',
}

const ofRooms = new Map<RoomDerivation, string>()
/**
 * A room's statement ($1 network, $2 id), run after the saves of the decision that asks for it. A higher room may answer for
 * a kind that a lower one names: where nobody does, nothing more is done.
 */
export const derives = (kind: RoomDerivation, text: string): void => void ofRooms.set(kind, text)

const textOf = (kind: Derivation['kind']): string | undefined =>
  kind in derivations ? derivations[kind as keyof typeof derivations] : ofRooms.get(kind as RoomDerivation)

const derivation = (networkId: string, derive: Derivation): Statement[] => {
  const text = textOf(derive.kind)
  const values = [networkId, derive.id, ...(derive.day ? [derive.day] : [])]
  return text === undefined ? [] : [{ name: `derive ${derive.kind}`, text, values }]
}

interface Judged {
  answers: Answer[]
  accepted: Accepted[]
  derive: Derivation[]
}

const judgeAll = (group: Ready[], known: Row[], bench: { me: Me; now: string; world: World }): Judged => {
  const judged: Judged = { answers: [], accepted: [], derive: [] }
  const before = new Map(known.map((row) => [row.intent_id, row]))
  for (const { intent, action, input } of group) {
    const found = before.get(intent.id)
    if (found) {
      judged.answers.push(answerKnown(intent, found))
      continue
    }
    try {
      const { decision, target } = judge(action, intent, { ...bench, input })
      judged.accepted.push({
        intent,
        target,
        changes: decision.changes,
        heard: decision.heard ?? [],
        events: decision.events ?? [],
        answer: decision.answer,
      })
      judged.derive.push(...(decision.derive ?? []))
      judged.answers.push({ id: intent.id, outcome: 'accepted', answer: decision.answer })
    } catch (error) {
      if (!isRefusal(error)) throw error
      judged.answers.push(refused(intent.id, error.problem))
    }
  }
  return judged
}

const once = (database: Database, envelope: Envelope, group: Ready[]): Promise<Answer[]> => {
  const networkId = envelope.token.network_id
  const loads = loadsFor(group.flatMap(({ action, input }) => Object.values(action.needs(input))))
  const sealing = [...new Set(group.flatMap(({ action, input }) => action.seals?.(input) ?? []))]
  const statements = [
    knownStatement(networkId, group),
    ...(sealing.length > 0 ? [keysStatement(networkId, sealing)] : []),
    ...loads.map((load) => loadStatement(load, networkId)),
  ]
  return database.change(envelope.token, statements, (me, [known = [], ...more]) => {
    const [keys = [], ...rows] = sealing.length > 0 ? more : [[], ...more]
    const world = new World()
    fill(world, loads, rows)
    const { answers, accepted, derive } = judgeAll(group, known, { me, now: envelope.now, world })
    if (accepted.length === 0) return { saves: [], answer: () => answers }
    const house = { network_id: networkId, secrets: database.secrets }
    const all = accepted.flatMap((each) => each.changes)
    const { changes, born } = sealChanges(house, all, keys)
    const subjects = changes.filter((each) => each.noun === 'access.subject')
    const saves = [
      ...savesFor(subjects, networkId),
      ...born,
      ...savesFor(
        changes.filter((each) => each.noun !== 'access.subject'),
        networkId,
      ),
      ...derive.flatMap((each) => derivation(networkId, each)),
      sealStatement({ accepted, world, me, now: envelope.now, device: envelope.device }),
    ]
    return { saves, answer: (saved) => withSeq(answers, Number(saved[saved.length - 1]?.[0]?.seq)) }
  })
}

const withSeq = (answers: Answer[], seq: number): Answer[] =>
  answers.map((answer) =>
    answer.outcome === 'accepted' && answer.seq === undefined ? { ...answer, seq } : answer,
  )
