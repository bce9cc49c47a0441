// The two things that happen: an action changes, a query answers. An action's `decide` is pure: the same
// function runs on the phone at night and on the server; clock, ids and records come in as arguments.
import type { z } from 'zod'
import type { Me, Target } from './me.ts'
import type { Noun, Row } from './noun.ts'
import type { Change, Loaded, Needs } from './world.ts'

export interface Moment {
  me: Me
  intent_id: string
  /** When it happened, by the clock of the device. */
  at: string
  /** When the one who judges received it: the server's clock, or the phone's while offline. */
  now: string
  /** The n-th id born of this intent. */
  born(n: number): string
}

export interface Happening {
  name: string
  data: Row
}

/** Work of the house named by a room, `room.work`; the statement (`derives`) is said by its store, or by a room above. */
export type RoomDerivation = `${string}.${string}`

/** Derived rows to make anew after saving; the house alone writes them. */
export interface Derivation {
  kind: 'sessions' | 'person' | 'forget' | 'seal' | 'shares' | 'restrict' | 'release' | RoomDerivation
  /** A worker, a person or file; for `shares`, the cause they rest on. */
  id: string
  /** For `shares`: the last day they hold. */
  day?: string
}

/** A row that did not change, and yet comes to phones that may carry it now, or leaves those that may no longer. */
export interface Heard {
  noun: Noun
  record: Row
}

export const heardOf = (noun: unknown, record: Row): Heard => ({ noun: noun as Noun, record })

export interface Decision {
  changes: Change[]
  derive?: Derivation[]
  heard?: Heard[]
  events?: Happening[]
  answer?: Row
}

export interface Action<I extends z.ZodType = z.ZodType, N extends Needs = Needs> {
  kind: 'action'
  name: string
  verb: string
  input: I
  offline: boolean
  /** Judged in a transaction and an audit entry of its own, so that nothing near it tells whose it is. */
  is_alone?: boolean
  /** The persons or files whose key is needed to seal what is written. */
  seals?(input: z.infer<I>): string[]
  needs(input: z.infer<I>): N
  /** What the verb is asked on; its organisation owns the audit entry. */
  on(loaded: Loaded<N>, input: z.infer<I>, me: Me): Target
  decide(loaded: Loaded<N>, input: z.infer<I>, moment: Moment): Decision
}

export type AnyAction = Action<z.ZodType, Needs>

const actions = new Map<string, AnyAction>()

export const action = <I extends z.ZodType, N extends Needs>(
  name: string,
  body: Omit<Action<I, N>, 'kind' | 'name' | 'offline'> & { offline?: boolean },
): Action<I, N> => {
  const made: Action<I, N> = { kind: 'action', name, offline: false, ...body }
  actions.set(name, made as unknown as AnyAction)
  return made
}

export const actionNamed = (name: string): AnyAction | undefined => actions.get(name)
export const everyAction = (): AnyAction[] => [...actions.values()]

/** One named statement. `$1` is always the network. */
export interface Statement {
  name: string
  text: string
  values: unknown[]
}

export interface Query<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  kind: 'query'
  name: string
  /** Asked before the statements run, on what the input names. Rows are then held by their policies. */
  verb: string
  input: I
  output: O
  /** True when the input may name a person: asked by POST, so that its words stay out of the address. */
  is_private?: boolean
  /** Reading of persons is written down: the ids this answer showed. */
  reads?(answer: z.infer<O>): string[]
  /** True when the answer shows somebody by name: it is told only to who said why they ask (domain 7). */
  needs_purpose?(answer: z.infer<O>): boolean
  on?(input: z.infer<I>, me: Me): Target
}

export type AnyQuery = Query<z.ZodType, z.ZodType>
const queries = new Map<string, AnyQuery>()

export const query = <I extends z.ZodType, O extends z.ZodType>(
  name: string,
  body: Omit<Query<I, O>, 'kind' | 'name'>,
): Query<I, O> => {
  const made: Query<I, O> = { kind: 'query', name, ...body }
  queries.set(name, made as unknown as AnyQuery)
  return made
}

export const queryNamed = (name: string): AnyQuery | undefined => queries.get(name)
export const everyQuery = (): AnyQuery[] => [...queries.values()]

export interface Telling<I = unknown> {
  me: Me
  input: I
  now: string
  /** Opens a sealed column of a row that carries its key (`subject_key`); null when empty or erased. */
  unseal(noun: Noun, row: Row, column: string): string | null
}

/** The SQL of a query, bound by name in the room's server door. `tell` shapes rows into the answer. */
export interface Answering<I = unknown, O = unknown> {
  query: Query
  /** `mark`: a word as the hashed columns of this network keep it, to find it again. */
  statements(input: I, me: { network_id: string; now: string }, mark?: (text: string) => string): Statement[]
  tell(rows: Row[][], context: Telling<I>): O
  /** Persons the answer speaks of without naming them: written down as read, never told. */
  about?(rows: Row[][]): string[]
}

export const answering = <I extends z.ZodType, O extends z.ZodType>(
  of: Query<I, O>,
  body: Omit<Answering<z.infer<I>, z.infer<O>>, 'query'>,
): Answering => ({ query: of as unknown as Query, ...body }) as unknown as Answering
