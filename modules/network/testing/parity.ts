// The two nets must catch the same fish: what a policy says in TypeScript and what the row policies say in SQL are
// compared on random workers, record by record. A room adds one line per noun; a disagreement is a sentence.
import { type Database, savesFor, type Token } from '#core/db'
import {
  type Change,
  everyNoun,
  type Me,
  may,
  type Noun,
  newId,
  Refusal,
  type Row,
  ruleOf,
  type Statement,
  type Target,
} from '#core/kernel'
import { everyRole } from '../policy.ts'
import { randomFrom } from '../territory/index.ts'
import type { Hand, Territory } from './hands.ts'

/** Where a sample record belongs. */
export interface ParityPlace {
  organisation_id: string
  unit_id: string
  worker_id: string
}

export interface ParityLine {
  noun: Noun
  /** Verbs under which a record is born, changed, seen: any one is enough, none means nobody. */
  insert: string[]
  update: string[]
  select: string[]
  record(place: ParityPlace): Row
  /** What an update writes. */
  change: Row
  /** Rows that must be there before the record can; written by the network's administrator. */
  parents?(record: Row, place: ParityPlace): Change[]
  /** Policies of the table also ask this compartment. */
  compartment?: string
  /** Verbs whose road asks no compartment. */
  uncleared?: string[]
  /** The record belongs to no organisation: one place is enough. */
  is_everywhere?: boolean
}

export interface Parity {
  database: Database
  territory: Territory
  lines: ParityLine[]
  seed?: number
  workers?: number
}

interface Somebody {
  hand: Hand
  me: Me
}

/** Nouns of the given rooms without a line: a forgotten table is the most dangerous one. */
export const nounsWithoutLine = (lines: ParityLine[], rooms: string[], except: string[] = []): string[] => {
  const told = new Set([...lines.map((line) => line.noun.name), ...except])
  return everyNoun()
    .map((noun) => noun.name)
    .filter((name) => rooms.includes(name.split('.')[0] ?? '') && !told.has(name))
}

class Undone extends Error {
  readonly rows: Row[]
  constructor(rows: Row[]) {
    super('undone')
    this.rows = rows
  }
}

/** Tries a statement as somebody and takes it back: how many rows it touched, or null when it was refused. */
const attempt = async (database: Database, token: Token, statement: Statement): Promise<number | null> => {
  try {
    await database.change(token, [statement], (_, [rows = []]) => {
      throw new Undone(rows)
    })
  } catch (error) {
    if (error instanceof Undone) return error.rows.length
    if (error instanceof Refusal && error.problem.code === 'core.not-allowed') return null
    throw error
  }
  return null
}

const write = (database: Database, token: Token, changes: Change[]): Promise<void> =>
  database.change(token, [], (me) => ({ saves: savesFor(changes, me.network_id), answer: () => undefined }))

const keyIn = (noun: Noun, record: Row): Row =>
  Object.fromEntries(noun.key.map((column) => [column, record[column]]))

const selection = (noun: Noun, record: Row, network_id: string): Statement => ({
  name: `parity ${noun.name}`,
  text: `select 1 from ${noun.table} where network_id = $1 ${noun.key.map((column, i) => `and ${column}::text = $${i + 2}`).join(' ')}`,
  values: [network_id, ...noun.key.map((column) => String(record[column]))],
})

const targetOf = ({ organisation_id, unit_id, worker_id, person_id }: Row): Target => ({
  ...(organisation_id ? { organisation_id: String(organisation_id) } : {}),
  ...(unit_id ? { unit_id: String(unit_id) } : {}),
  ...(worker_id ? { worker_id: String(worker_id) } : {}),
  ...(person_id ? { person_id: String(person_id) } : {}),
})

const mayAny = (me: Me, verbs: string[], { line, record }: { line: ParityLine; record: Row }): boolean =>
  verbs.some(
    (verb) =>
      may(me, verb, targetOf(record)) &&
      (!line.compartment || line.uncleared?.includes(verb) || me.clearance.includes(line.compartment)),
  )

/** Roles that may write: each is worn by somebody, so that no comparison passes for want of a person. */
const rolesIn = (lines: ParityLine[]): string[] => {
  const verbs = lines.flatMap((line) => [...line.insert, ...line.update])
  const roles = verbs.flatMap((verb) => {
    const rule = ruleOf(verb)
    return [...rule.roles, ...(rule.also?.roles ?? [])]
  })
  return [...new Set(roles)]
}

const placesOf = (here: Territory): ParityPlace[] => [
  { organisation_id: here.lead_id, unit_id: here.mobile_id, worker_id: here.operator.worker_id },
  { organisation_id: here.lead_id, unit_id: here.street_id, worker_id: here.neighbour.worker_id },
  { organisation_id: here.other_id, unit_id: here.other_unit_id, worker_id: here.stranger.worker_id },
]

interface Thrown {
  role: string
  organisation_id: string
  unit_id: string | null
}

const enlistWith = async (territory: Territory, [first, ...more]: [Thrown, ...Thrown[]]): Promise<Hand> => {
  const hand = await territory.enlist(first.role, first.organisation_id, first.unit_id ?? undefined)
  await territory.admin.actMany(
    more.map((each) => ({
      action: 'network.give-role',
      input: { grant_id: newId(), worker_id: hand.worker_id, ...each },
    })),
  )
  return hand
}

/** One worker for each role that writes, then some with one to three roles of any kind; places at random. */
const throwWorkers = async ({ territory, lines, seed = 1, workers = 10 }: Parity): Promise<Hand[]> => {
  const random = randomFrom(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const thrown = (role: string): Thrown => {
    const { organisation_id, unit_id } = pick(placesOf(territory))
    return { role, organisation_id, unit_id: random() < 0.5 ? unit_id : null }
  }
  const weighty = rolesIn(lines)
  const anyRole = () => (random() < 0.7 ? pick(weighty) : pick(everyRole))
  const wearing: [Thrown, ...Thrown[]][] = weighty.map((role) => [thrown(role)])
  for (let i = 0; i < workers; i++) {
    wearing.push([
      thrown(anyRole()),
      ...Array.from({ length: Math.floor(random() * 3) }, () => thrown(anyRole())),
    ])
  }
  const hands: Hand[] = []
  for (const roles of wearing) hands.push(await enlistWith(territory, roles))
  return hands
}

const gather = async (parity: Parity): Promise<Somebody[]> => {
  const { territory } = parity
  const { admin, coordinator, operator, nurse, peer, neighbour, stranger, warehouse, monitor, dpo } =
    territory
  const hands = [
    admin,
    coordinator,
    operator,
    nurse,
    peer,
    neighbour,
    stranger,
    warehouse,
    monitor,
    dpo,
    ...(await throwWorkers(parity)),
  ]
  return Promise.all(
    hands.map(async (hand) => ({ hand, me: (await parity.database.read(hand.token, [])).me })),
  )
}

const rolesTold = (me: Me): string =>
  me.grants.map((grant) => `${grant.role}${grant.is_whole ? '' : ' of a unit'}`).join(', ')

interface Trial {
  what: 'insert' | 'update' | 'select'
  verbs: string[]
  statement: Statement
}

const compareOne = async (
  parity: Parity,
  line: ParityLine,
  trial: { record: Row; people: Somebody[]; each: Trial },
): Promise<string[]> => {
  const { record, people, each } = trial
  const faults: string[] = []
  for (const { hand, me } of people) {
    const says = mayAny(me, each.verbs, { line, record })
    const touched = await attempt(parity.database, hand.token, each.statement)
    const does = each.what === 'select' ? (touched ?? 0) > 0 : touched !== null
    if (says !== does)
      faults.push(
        `${each.what} ${line.noun.name}: the policy says ${says ? 'yes' : 'no'}, the rows say ${does ? 'yes' : 'no'} (${rolesTold(me)})`,
      )
  }
  return faults
}

const first = (statements: Statement[]): Statement => statements[0] as Statement

const compareLine = async (parity: Parity, line: ParityLine, people: Somebody[]): Promise<string[]> => {
  const { database, territory } = parity
  const { network_id } = territory
  const faults: string[] = []
  const places = line.is_everywhere ? placesOf(territory).slice(0, 1) : placesOf(territory)
  for (const place of places) {
    const record = line.record(place)
    await write(database, territory.admin.token, line.parents?.(record, place) ?? [])
    const birth: Change = { kind: 'insert', noun: line.noun.name, record }
    const change: Change = {
      kind: 'update',
      noun: line.noun.name,
      key: keyIn(line.noun, record),
      fields: line.change,
    }
    faults.push(
      ...(await compareOne(parity, line, {
        record,
        people,
        each: { what: 'insert', verbs: line.insert, statement: first(savesFor([birth], network_id)) },
      })),
    )
    const parent = people.find(({ me }) => mayAny(me, line.insert, { line, record }))
    if (!parent)
      throw new Error(`Nobody here may write ${line.noun.name}: the comparison would prove nothing`)
    await write(database, parent.hand.token, [birth])
    faults.push(
      ...(await compareOne(parity, line, {
        record,
        people,
        each: { what: 'update', verbs: line.update, statement: first(savesFor([change], network_id)) },
      })),
    )
    faults.push(
      ...(await compareOne(parity, line, {
        record,
        people,
        each: { what: 'select', verbs: line.select, statement: selection(line.noun, record, network_id) },
      })),
    )
  }
  return faults
}

/** Every case in which the two nets differ, in words. Empty is what a test expects. */
export const disagreements = async (parity: Parity): Promise<string[]> => {
  const people = await gather(parity)
  const faults: string[] = []
  for (const line of parity.lines) faults.push(...(await compareLine(parity, line, people)))
  return faults
}
