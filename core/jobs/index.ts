// Work that nobody waits for: reactions read the event log after commit, chores follow the clock. Each reader
// keeps its cursor in the database, so nothing is lost when the process stops and nothing is done twice at once.

import type { Database, Run } from '#core/db'
import type { Chore, Happened, House, Reaction, Room } from '#core/http'
import { type Clock, instant, type Row } from '#core/kernel'

export interface Jobs {
  /** Runs everything that is due now; for tests and for the end of a demo. */
  settle(): Promise<void>
  stop(): Promise<void>
}

const batch = 50

const nextFor = async (run: Run, network: string, reader: string): Promise<Happened[]> => {
  await run({
    text: 'insert into sync.cursors values ($1, $2, 0) on conflict do nothing',
    values: [network, reader],
  })
  const rows = await run({
    text: `select h.network_id, h.seq, h.name, h.data from sync.happenings h
           where h.network_id = $1 and h.seq > (select seq from sync.cursors where network_id = $1 and reader = $2)
           order by h.seq, h.position limit ${batch}`,
    values: [network, reader],
  })
  return rows.map((row: Row) => ({ ...row, seq: Number(row.seq) })) as unknown as Happened[]
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

/** Only whole commits are marked as read: a cut page ends before its last commit. */
const whole = (happenings: Happened[]): Happened[] => {
  if (happenings.length < batch) return happenings
  const last = happenings[happenings.length - 1]?.seq
  const complete = happenings.filter((each) => each.seq !== last)
  return complete.length > 0 ? complete : happenings
}

const catchUp = async (house: House, reaction: Reaction, network: string): Promise<void> => {
  for (;;) {
    const happenings = whole(await house.database.as('jobs', (run) => nextFor(run, network, reaction.name)))
    for (const happened of happenings) {
      if (happened.name === reaction.on) await reaction.run(happened, house)
      await advance(house.database, { network, reader: reaction.name, seq: happened.seq })
    }
    if (happenings.length < batch) return
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
