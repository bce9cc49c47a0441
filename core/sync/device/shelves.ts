// Reading and placing what the phone carries. Rows are opened one by one and remembered only while the phone
// is open; what was done tonight and not yet pulled is laid over them, change by change.
import type { PromiseExtended } from 'dexie'
import { type Change, everyNoun, keyOf, type Noun, type Row, type Where, World } from '../../kernel/index.ts'
import type { Records } from '../wire.ts'
import type { Drawer, Store, StoredRecord } from './store.ts'
import { type DataKey, openedIfOurs } from './vault.ts'

/** A change of an intent that has not come back from the server as truth. */
export interface Laid {
  intent_id: string
  /** False when the server said yes and only the pull is missing. */
  is_unsent: boolean
  change: Change
}

const knownNoun = (name: string): Noun | undefined => everyNoun().find((noun) => noun.name === name)
const firstKey = (noun: Noun): string => noun.key[0] as string
const groupWords = (noun: Noun, first: unknown): string => `${noun.name}|${String(first)}`

/** The record a change is about, as far as its key. */
export const keyRow = (change: Change): Row => (change.kind === 'update' ? change.key : change.record)

export const groupMark = (data: DataKey, noun: Noun, first: unknown): Promise<string> =>
  data.blind(`group|${groupWords(noun, first)}`)

const storedRow = async (data: DataKey, noun: Noun, row: Row): Promise<StoredRecord> => {
  const [id, group, shelf] = await Promise.all([
    data.blind(`row|${noun.name}|${keyOf(noun, row)}`),
    groupMark(data, noun, row[firstKey(noun)]),
    data.blind(`shelf|${noun.name}`),
  ])
  return { id, group, shelf, ...(await data.encrypt(`records|${id}`, row)) }
}

export interface Placing {
  rows: StoredRecord[]
  /** Groups these rows replace whole. */
  groups: string[]
}

/** Encrypts rows for placing. Nouns this version of the app does not know are left out. */
export const placingOf = async (data: DataKey, records: Records): Promise<Placing> => {
  const placing: Placing = { rows: [], groups: [] }
  for (const [name, rows] of Object.entries(records)) {
    const noun = knownNoun(name)
    if (!noun) continue
    placing.rows.push(...(await Promise.all(rows.map((row) => storedRow(data, noun, row)))))
  }
  placing.groups = [...new Set(placing.rows.map((row) => row.group))]
  return placing
}

export const goneGroups = async (data: DataKey, gone: Record<string, string[]>): Promise<string[]> => {
  const marks = Object.entries(gone).flatMap(([name, firsts]) => {
    const noun = knownNoun(name)
    return noun ? firsts.map((first) => groupMark(data, noun, first)) : []
  })
  return Promise.all(marks)
}

/** Inside a transaction: what is gone goes, what is placed replaces its group. */
export const place = (drawer: Drawer, placing: Placing, gone: string[]): PromiseExtended<string> => {
  const groups = [...placing.groups, ...gone]
  const put = () => drawer.records.bulkPut(placing.rows)
  return groups.length > 0 ? drawer.records.where('group').anyOf(groups).delete().then(put) : put()
}

export const readRows = (
  kept: { store: Store; data: DataKey },
  noun: Noun,
  firsts?: string[],
): Promise<Row[]> => {
  if (firsts?.length === 0) return Promise.resolve([])
  const whole = `rows|${noun.name}|`
  const all = firsts && kept.store.memory.known<Row[]>(whole)
  // The shelf was opened a moment ago for a screen: what is asked of it is already in the hand.
  if (all) return Promise.resolve(all.filter((row) => firsts.includes(String(row[firstKey(noun)]))))
  const name = firsts ? whole + firsts.join('|') : whole
  return kept.store.memory.of(name, () => readShelf(kept, noun, firsts))
}

const readShelf = async (
  kept: { store: Store; data: DataKey },
  noun: Noun,
  firsts?: string[],
): Promise<Row[]> => {
  const { store, data } = kept
  const { records } = store.drawer
  const found = firsts
    ? await records
        .where('group')
        .anyOf(await Promise.all(firsts.map((first) => groupMark(data, noun, first))))
        .toArray()
    : await records
        .where('shelf')
        .equals(await data.blind(`shelf|${noun.name}`))
        .toArray()
  const rows = await Promise.all(found.map((stored) => openedIfOurs(data, `records|${stored.id}`, stored)))
  return rows.filter((row) => row !== undefined) as Row[]
}

const firstsOf = (noun: Noun, where: Where): string[] | undefined => {
  const wanted = where[firstKey(noun)]
  if (typeof wanted === 'string') return [wanted]
  return Array.isArray(wanted) ? wanted : undefined
}

/** Truth first, then tonight's changes; a change of a record that is no longer here changes nothing. */
export const fillWorld = async (
  kept: { store: Store; data: DataKey },
  wanted: { noun: Noun; where: Where }[],
  laid: Laid[],
): Promise<World> => {
  const world = new World()
  for (const { noun, where } of wanted) {
    const firsts = firstsOf(noun, where)
    const touched = laid
      .filter(({ change }) => change.noun === noun.name)
      .map(({ change }) => String(keyRow(change)[firstKey(noun)]))
    world.put(noun, await readRows(kept, noun, firsts && [...new Set([...firsts, ...touched])]))
  }
  for (const noun of new Set(wanted.map((one) => one.noun))) {
    for (const { change } of laid) layChange(world, noun, change)
  }
  return world
}

const layChange = (world: World, noun: Noun, change: Change): void => {
  if (change.noun !== noun.name) return
  if (change.kind === 'update' && !isThere(world, noun, change.key)) return
  world.apply([change])
}

const isThere = (world: World, noun: Noun, key: Row): boolean => {
  const wanted = keyOf(noun, key)
  const where = { [firstKey(noun)]: key[firstKey(noun)] } as Where
  return world.find(noun, where).some((row) => keyOf(noun, row) === wanted)
}
