// Work that nobody waits for: reactions read the event log after commit, chores follow the clock. Each reader
// keeps its cursor in the database, so nothing is lost when the process stops and nothing is done twice at once.

import type { Database, Run } from '#core/db'
import type { Chore, Happened, House, Reaction, Room, Watch } from '#core/http'
import { type Clock, instant, type Row } from '#core/kernel'

export interface Jobs {
  /** Runs everything that is due now; for tests and for the end of a demo. */
  settle(): Promise<void>
  stop(): Promise<void>
}

const batch = 50

interface Page {
  happenings: Happened[]
  is_last: boolean
}

/** A page never splits a commit: it ends where the commit of its fiftieth happening ends. */
const nextFor = async (run: Run, network: string, reader: string): Promise<Page> => {
  await run({
    text: 'insert into sync.cursors values ($1, $2, 0) on conflict do nothing',
    values: [network, reader],
  })
  const unread = `from sync.happenings h where h.network_id = $1
    and h.seq > (select seq from sync.cursors where network_id = $1 and reader = $2)`
  const rows = await run({
    text: `select h.network_id, h.seq, h.name, h.data ${unread}
           and h.seq <= (select max(seq) from (select h.seq ${unread} order by h.seq limit ${batch}) page)
           order by h.seq, h.position`,
    values: [network, reader],
  })
  const happenings = rows.map((row: Row) => ({ ...row, seq: Number(row.seq) })) as unknown as Happened[]
  return { happenings, is_last: happenings.length < batch }
}

const advance = (
  database: Database,
  { network, reader, seq }: { network: string; reader: string; seq: number },
) =>
  database.as('jobs', (run) =>
    run({
      text: 'update sync.cursors set seq = $3 where network_id = $1 and reader = $2 and seq < $3',
      values: [network, reader, seq],
    }),
  )

/** Read is what a reaction has finished with: the cursor moves past a commit after the last happening of it. */
const catchUp = async (house: House, reaction: Reaction, network: string): Promise<void> => {
  for (;;) {
    const { happenings, is_last } = await house.database.as('jobs', (run) =>
      nextFor(run, network, reaction.name),
    )
    for (const [i, happened] of happenings.entries()) {
      if (happened.name === reaction.on) await reaction.run(happened, house)
      if (happenings[i + 1]?.seq !== happened.seq) {
        await advance(house.database, { network, reader: reaction.name, seq: happened.seq })
      }
    }
    if (is_last) return
  }
}

const commitsAtOnce = 500

interface Changes {
  /** The last commit looked at, whether or not it changed any of these nouns: nothing is looked through twice. */
  seq: number
  is_last: boolean
  ids: Map<string, string[]>
}

const changesFor = async (run: Run, network: string, { name, nouns }: Watch): Promise<Changes> => {
  await run({
    text: 'insert into sync.cursors values ($1, $2, 0) on conflict do nothing',
    values: [network, name],
  })
  const rows = await run({
    text: `with page as (
             select c.seq as after, least(h.seq, c.seq + ${commitsAtOnce}) as seq, h.seq <= c.seq + ${commitsAtOnce} as is_last
             from sync.cursors c join sync.heads h on h.network_id = c.network_id where c.network_id = $1 and c.reader = $2
           )
           select p.seq, p.is_last, e.noun, array_agg(distinct i.id) as ids from page p
           left join sync.events e on e.network_id = $1 and e.seq > p.after and e.seq <= p.seq and e.noun = any ($3)
           left join lateral unnest(e.ids) i (id) on true group by p.seq, p.is_last, e.noun`,
    values: [network, name, nouns],
  })
  const [first] = rows
  const changed = rows.filter((row: Row) => row.noun !== null)
  return {
    seq: Number(first?.seq ?? 0),
    is_last: first?.is_last !== false,
    ids: new Map(changed.map((row: Row) => [String(row.noun), row.ids as string[]])),
  }
}

const watchOn = async (house: House, watch: Watch, network: string): Promise<void> => {
  for (;;) {
    const { seq, is_last, ids } = await house.database.as('jobs', (run) => changesFor(run, network, watch))
    if (ids.size > 0) await watch.run({ network_id: network, ids }, house)
    await advance(house.database, { network, reader: watch.name, seq })
    if (is_last) return
  }
}

const networks = async (database: Database): Promise<string[]> => {
  const rows = await database.as('jobs', (run) => run({ text: 'select network_id from sync.heads' }))
  return rows.map((row) => String(row.network_id))
}

const log = (what: string, error: unknown): void => {
  // Names of our own parts only: a database message may quote a row.
  console.error(
    `${what} failed and will be tried again (${(error as { code?: string }).code ?? (error as Error).name})`,
  )
}

export const startJobs = (
  rooms: Room[],
  house: House & { clock: Clock },
  options: { isQuiet?: boolean } = {},
): Jobs => {
  const reactions = rooms.flatMap((room) => room.reactions ?? [])
  const watches = rooms.flatMap((room) => room.watches ?? [])
  const chores = rooms.flatMap((room) => room.chores ?? [])
  let turn = Promise.resolve()
  let isStopped = false
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    turn = turn.then(() => (isStopped ? undefined : work())).then(() => undefined)
    return turn
  }
  const reactAll = async () => {
    for (const network of await networks(house.database)) {
      for (const reaction of reactions) {
        await catchUp(house, reaction, network).catch((error) => log(reaction.name, error))
      }
      for (const watch of watches) {
        await watchOn(house, watch, network).catch((error) => log(watch.name, error))
      }
    }
  }
  const doChore = (chore: Chore) => chore.run(house).catch((error) => log(chore.name, error))
  const timers = options.isQuiet
    ? []
    : chores.map((chore) => setInterval(() => void inTurn(() => doChore(chore)), chore.every_s * 1000))
  if (!options.isQuiet) {
    let isPlanned = false
    house.database.listen('prossima', () => {
      if (isPlanned) return
      isPlanned = true
      setTimeout(() => {
        isPlanned = false
        void inTurn(reactAll)
      }, 200)
    })
    timers.push(setInterval(() => void inTurn(reactAll), 60_000))
  }
  return {
    settle: () =>
      inTurn(async () => {
        await reactAll()
        for (const chore of chores) await doChore(chore)
      }),
    stop: async () => {
      for (const timer of timers) clearInterval(timer)
      isStopped = true
      await turn
    },
  }
}

export const stampOf = (clock: Clock): string => instant(clock)
