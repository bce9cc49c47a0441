// What of a room may be on a phone is said once, by its carry: a pull gives exactly those rows of it that changed,
// so that a phone kept fresh all night holds what a phone that carried anew would hold.
import type { Carry, CarryContext, Room } from '#core/http'
import type { Noun, Row, Statement } from '#core/kernel'

/** A noun some room lets travel, with the statements that say which of its rows. */
export interface Carried {
  noun: Noun
  room: string
  carries: Carry[]
}

export const carriedBy = (rooms: Room[]): Map<string, Carried> => {
  const found = new Map<string, Carried>()
  for (const room of rooms) {
    for (const carry of room.carry ?? []) {
      const { noun } = carry
      const before = found.get(noun.name) ?? { noun, room: room.name, carries: [] }
      found.set(noun.name, { ...before, carries: [...before.carries, carry] })
    }
  }
  return found
}

export const firstKey = (noun: Noun): string => noun.key[0] as string
const typeOf = (noun: Noun, column: string): string =>
  noun.columns.find((each) => each.name === column)?.sql ?? 'uuid'
const hasColumn = (noun: Noun, name: string): boolean => noun.columns.some((column) => column.name === name)

/** Of what the carry gives, the groups with these first keys: whole, because a phone replaces them whole. */
export const rowsOf = ({ noun, carries }: Carried, context: CarryContext, ids: string[]): Statement[] =>
  carries.map((carry) => {
    const { name, text, values } = carry.statement(context)
    const key = firstKey(noun)
    return {
      name: `${name} of`.slice(0, 63),
      text: `select carried.* from (${text}) carried where carried.${key} = any ($${values.length + 1}::${typeOf(noun, key)}[])`,
      values: [...values, ids],
    }
  })

/** Records with a life bring along what hangs on them: an outing that comes near brings its stops and its crew. */
export const childrenOf = (parent: Carried, all: Map<string, Carried>): Carried[] =>
  parent.noun.conflict === 'append' || parent.noun.key.length !== 1
    ? []
    : [...all.values()].filter(
        (child) =>
          child.room === parent.room && child !== parent && hasColumn(child.noun, firstKey(parent.noun)),
      )

const childIds = (child: Noun, parent: Noun): string =>
  `select distinct d.${firstKey(child)} from ${child.table} d where d.network_id = $1 and d.${firstKey(parent)} = any`

/** First keys of everything that hangs on these records, whether it travels or not. */
export const childIdsStatement = (
  child: Carried,
  parent: Carried,
  context: { network_id: string; ids: string[] },
): Statement => ({
  name: `hanging ${child.noun.name} ${firstKey(parent.noun)}`.slice(0, 63),
  text: `select x.${firstKey(child.noun)} as first from (${childIds(child.noun, parent.noun)} ($2::${typeOf(parent.noun, firstKey(parent.noun))}[])) x`,
  values: [context.network_id, context.ids],
})

/** What these rows name of the same room and is not among them: a balance names its lot. */
export const namedBy = (rows: Row[], child: Carried, parent: Carried): string[] => {
  const key = firstKey(parent.noun)
  if (
    child === parent ||
    child.room !== parent.room ||
    parent.noun.key.length !== 1 ||
    !hasColumn(child.noun, key)
  )
    return []
  return [
    ...new Set(
      rows
        .map((row) => row[key])
        .filter((id) => id !== null && id !== undefined)
        .map(String),
    ),
  ]
}
