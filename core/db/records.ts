// From nouns to SQL, once for every room: load what intents need, save what they decided. A batch of a
// hundred contacts leaves as a handful of statements, one per table, each with its rows as arrays.
import {
  type Change,
  type Need,
  type Noun,
  nounNamed,
  orderOf,
  type Row,
  type Statement,
  type World,
} from '#core/kernel'

const quoted = (noun: Noun) => noun.columns.map((column) => column.name).join(', ')

/** PostgreSQL keeps 63 characters of a statement's name: two long lists of columns must not look alike. */
const named = (verb: string, noun: Noun, columns: string[]): string => {
  const list = columns.join()
  let sum = 7
  for (let i = 0; i < list.length; i++) sum = (Math.imul(sum, 31) + list.charCodeAt(i)) >>> 0
  return `${verb} ${noun.name} ${sum.toString(36)}`
}

interface Load {
  noun: Noun
  where: Map<string, Set<string>>
  lock: boolean
}

/** Needs of many intents, joined by table and columns. Each load may bring more than one intent asked for. */
export const loadsFor = (needs: Need[]): Load[] => {
  const loads = new Map<string, Load>()
  for (const need of needs) {
    const columns = Object.keys(need.where)
    const key = `${need.noun.name}|${columns.join()}|${need.lock}`
    const load = loads.get(key) ?? { noun: need.noun, where: new Map(), lock: need.lock }
    loads.set(key, load)
    for (const column of columns) {
      const values = load.where.get(column) ?? new Set()
      load.where.set(column, values)
      const wanted = need.where[column]
      for (const value of Array.isArray(wanted) ? wanted : [wanted]) if (value != null) values.add(value)
    }
  }
  return [...loads.values()]
}

const typeOf = (noun: Noun, column: string): string =>
  noun.columns.find((each) => each.name === column)?.sql ?? 'uuid'

export const loadStatement = (load: Load, networkId: string): Statement => {
  const { noun, where, lock } = load
  const columns = [...where.keys()]
  const tests = columns.map((column, i) => `and ${column} = any($${i + 2}::${typeOf(noun, column)}[])`)
  const tail = lock ? ` order by ${noun.key.join(', ')} for update` : ''
  return {
    name: named(lock ? 'lock' : 'load', noun, columns),
    text: `select ${quoted(noun)} from ${noun.table} where network_id = $1 ${tests.join(' ')}${tail}`,
    values: [networkId, ...columns.map((column) => [...(where.get(column) ?? [])])],
  }
}

export const fill = (world: World, loads: Load[], rows: Row[][]): void => {
  loads.forEach((load, i) => world.put(load.noun, rows[i] ?? []))
}

/** Arrays of arrays do not travel through unnest: they go as the text Postgres itself would write. */
const carried = (sql: string) => (sql.endsWith('[]') || sql === 'jsonb' ? 'text' : sql)
const unpacked = (column: string, sql: string): string =>
  carried(sql) === sql ? `r.${column}` : `r.${column}::${sql}`
const arrayText = (values: unknown[]): string =>
  `{${values.map((value) => (value == null ? 'NULL' : `"${String(value).replace(/["\\]/g, '\\$&')}"`)).join(',')}}`
const packed = (value: unknown, sql: string): unknown => {
  if (value === undefined || value === null) return null
  if (sql === 'jsonb') return JSON.stringify(value)
  return Array.isArray(value) && sql.endsWith('[]') ? arrayText(value) : value
}

const insertStatement = (noun: Noun, rows: Row[], networkId: string): Statement => {
  const names = noun.columns.map((column) => column.name)
  const arrays = noun.columns.map((column, i) => `$${i + 2}::${carried(column.sql)}[]`)
  return {
    name: `insert ${noun.name}`,
    text:
      `insert into ${noun.table} (network_id, ${names.join(', ')}) ` +
      `select $1, ${noun.columns.map((column) => unpacked(column.name, column.sql)).join(', ')} ` +
      `from unnest(${arrays.join(', ')}) as r(${names.join(', ')}) returning 1`,
    values: [
      networkId,
      ...noun.columns.map((column) => rows.map((row) => packed(row[column.name], column.sql))),
    ],
  }
}

/** What a batch says of one record, together: later words win, nobody reads in between. */
const mergedUpdates = (updates: Update[]): Update[] => {
  const merged = new Map<string, Update>()
  for (const change of updates) {
    const key = `${change.noun}|${nounNamed(change.noun)
      .key.map((column) => change.key[column])
      .join('/')}`
    const before = merged.get(key)
    merged.set(key, before ? { ...before, fields: { ...before.fields, ...change.fields } } : change)
  }
  return [...merged.values()]
}

const sameShape = ({ noun, fields }: Update): string => `${noun}|${Object.keys(fields).sort().join()}`

/** Records of one noun whose same fields change, in one statement; every one of them must be there. */
const updateStatement = (run: Update[], networkId: string): Statement => {
  const { noun: name, fields } = run[0] as Update
  const noun = nounNamed(name)
  const names = Object.keys(fields).sort()
  const columns = [
    ...noun.key.map((column) => ({ from: `key_${column}`, column })),
    ...names.map((column) => ({ from: column, column })),
  ]
  const arrays = columns.map(({ column }, i) => `$${i + 2}::${carried(typeOf(noun, column))}[]`)
  const values = (change: Update) => [
    ...noun.key.map((column) => change.key[column]),
    ...names.map((column) => change.fields[column]),
  ]
  const rows = run.map(values)
  return {
    name: named('update', noun, names),
    text:
      `with done as (update ${noun.table} t set ${names.map((column) => `${column} = ${unpacked(column, typeOf(noun, column))}`).join(', ')} ` +
      `from unnest(${arrays.join(', ')}) as r(${columns.map(({ from }) => from).join(', ')}) ` +
      `where t.network_id = $1 ${noun.key.map((column) => `and t.${column} = r.key_${column}`).join(' ')} returning 1) ` +
      `select access.expect_count(count(*), $${columns.length + 2}::bigint) from done`,
    values: [
      networkId,
      ...columns.map(({ column }, i) => rows.map((row) => packed(row[i], typeOf(noun, column)))),
      run.length,
    ],
  }
}
const jsonSafe = (value: unknown, sql: string) =>
  sql === 'jsonb' && value != null ? JSON.stringify(value) : value

interface Sum {
  record: Row
  amounts: Record<string, number>
}

const addStatement = (noun: Noun, sums: Sum[], networkId: string): Statement => {
  const amounts = Object.keys(sums[0]?.amounts ?? {})
  const rows = sums.map(({ record, amounts: by }) => ({ ...record, ...by }))
  const whole = insertStatement(noun, rows, networkId)
  const table = noun.table.split('.')[1]
  return {
    name: named('add', noun, amounts),
    text: whole.text.replace(
      ' returning 1',
      ` order by ${noun.key.map((name) => `r.${name}`).join(', ')} on conflict (network_id, ${noun.key.join(', ')}) do update set ` +
        `${amounts.map((name) => `${name} = ${table}.${name} + excluded.${name}`).join(', ')} returning 1`,
    ),
    values: whole.values,
  }
}

const grouped = <T>(items: T[], key: (item: T) => string): T[][] => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const name = key(item)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return [...groups.values()]
}

type Insert = Extract<Change, { kind: 'insert' }>
type Update = Extract<Change, { kind: 'update' }>
type Add = Extract<Change, { kind: 'add' }>

const ofKind = <K extends Change['kind']>(changes: Change[], kind: K) =>
  changes.filter((change) => change.kind === kind) as Extract<Change, { kind: K }>[]

/** Inserts first (parents before children), then updates in order, counters last and sorted. */
export const savesFor = (changes: Change[], networkId: string): Statement[] => {
  const made = grouped<Insert>(ofKind(changes, 'insert'), (change) => change.noun)
  const inserts = parentsFirst(made).map((group) => {
    const noun = nounNamed(group[0]?.noun ?? '')
    const rows = group.map((change) => change.record)
    return noun.by === 'person' || noun.by === 'file'
      ? blindInsert(noun, rows, networkId)
      : insertStatement(noun, rows, networkId)
  })
  const updates = grouped(mergedUpdates(ofKind(changes, 'update')), sameShape).map((run) =>
    updateStatement(run, networkId),
  )
  const adds = grouped<Add>(ofKind(changes, 'add'), (change) => change.noun).map((group) => {
    const noun = nounNamed(group[0]?.noun ?? '')
    return addStatement(noun, summed(group, noun), networkId)
  })
  return [...inserts, ...updates, ...adds]
}

const roomOf = (noun: Noun): string => noun.name.slice(0, noun.name.indexOf('.'))

/** Inside one room a record that carries the key of another noun hangs on it; rooms themselves only look down. */
const hangsOn = (noun: Noun, other: Noun): boolean => {
  const [key] = other.key
  if (noun === other || other.key.length !== 1 || roomOf(noun) !== roomOf(other)) return false
  const isSame = noun.key.length === 1 && noun.key[0] === key
  return !isSame && noun.columns.some((column) => column.name === key)
}

/** What points down comes after what it points to; else in the order in which the nouns were made. */
const parentsFirst = (groups: Insert[][]): Insert[][] => {
  const nounOf = (group: Insert[]) => nounNamed(group[0]?.noun ?? '')
  const left = [...groups].sort((a, b) => orderOf(nounOf(a).name) - orderOf(nounOf(b).name))
  const sorted: Insert[][] = []
  while (left.length > 0) {
    const free = left.findIndex((group) => !left.some((other) => hangsOn(nounOf(group), nounOf(other))))
    sorted.push(...left.splice(Math.max(free, 0), 1))
  }
  return sorted
}

/** A person or a file is not readable before its access is derived, so these rows come in without RETURNING. */
const blindInsert = (noun: Noun, rows: Row[], networkId: string): Statement => {
  const values: unknown[] = [networkId]
  const tuples = rows.map((row) => {
    const places = noun.columns.map((column) => {
      values.push(jsonSafe(row[column.name] ?? null, column.sql))
      return `$${values.length}::${column.sql}`
    })
    return `($1, ${places.join(', ')})`
  })
  return {
    name: `blind ${noun.name} ${rows.length}`,
    text: `insert into ${noun.table} (network_id, ${quoted(noun)}) values ${tuples.join(', ')}`,
    values,
  }
}

const summed = (group: Add[], noun: Noun): Sum[] => {
  const sums = new Map<string, Sum>()
  for (const change of group) {
    const key = noun.key.map((name) => change.record[name]).join('/')
    const sum = sums.get(key) ?? { record: change.record, amounts: {} }
    for (const [name, amount] of Object.entries(change.amounts)) {
      sum.amounts[name] = (sum.amounts[name] ?? 0) + amount
    }
    sums.set(key, sum)
  }
  return [...sums.values()]
}
