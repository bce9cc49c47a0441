// One fact, many figures: what is done at the desk, by referral and in a file is in the figures as soon as it is written, counted
// here a second time straight from the tables of each room; a person known twice is one as soon as two people say so.
import { afterAll, expect, test } from 'vitest'
import { fromBelow } from '#core/db/testing'
import { startJobs } from '#core/jobs'
import { newId, type Row } from '#core/kernel'
import type { CausesAnswer, FigureAnswer, FiguresAnswer } from '#monitoring'
import {
  causesAnswering,
  figureAnswering,
  figuresAnswering,
  keepMonthsAhead,
  room as monitoring,
  retellings,
} from '#monitoring/server'
import { countByHand } from './support/by-hand/count.ts'
import { openLives } from './support/lives.ts'

const { database, here, desk, manager, house, live } = await openLives()
const jobs = startJobs([monitoring], house, { isQuiet: true })
afterAll(async () => {
  await jobs.stop()
  await database.close()
})

const month = new Date().toISOString().slice(0, 7)
const period = { from_month: month, to_month: month }
const figuresNow = async (): Promise<Record<string, number | null>> => {
  const { figures } = (await here.coordinator.ask(figuresAnswering, period)) as FiguresAnswer
  return Object.fromEntries(figures.map(({ key, value }) => [key, value]))
}
const recount = async (): Promise<number> => {
  const [row] = await database.as('jobs', (run) =>
    run({
      text: 'select monitoring.recount($1, now()) + monitoring.recount_months($1, now()) as found',
      values: [here.network_id],
    }),
  )
  return Number(row?.found)
}

/** All the figures by another road, each as it is: these units look at their own numbers. */
const allByHand = async (): Promise<Record<string, number | null>> => {
  const counted = await countByHand(database, here.network_id, period)
  return Object.fromEntries(Object.entries(counted).map(([key, { n }]) => [key, n]))
}

test('what was written is in the figures, once, and the night finds nothing to mend', async () => {
  await keepMonthsAhead({ database }, here.network_id)
  for (const nickname of ['Rondine', 'Merlo', 'Allodola', 'Cinciallegra']) await live(nickname)
  const expected = await allByHand()
  expect(expected.visits_received).toBe(4)
  await jobs.settle()
  expect(await figuresNow()).toMatchObject(expected)
  await jobs.settle()
  expect(await recount()).toBe(0)
  expect(await figuresNow()).toMatchObject(expected)
  const inCharge = (await here.coordinator.ask(figureAnswering, {
    ...period,
    key: 'users_taken_in_charge_and_directed_to_care',
  })) as FigureAnswer
  expect(inCharge.identities).toEqual(['pseudonymous'])
  expect(inCharge.series).toEqual([{ month, value: 4, provisional: null }])
  const sixMonths = (await figuresNow()).in_charge_six_months
  expect(sixMonths).toBe(0)
}, 240_000)

test('the list behind a figure leads to the files, and that it was read is written down', async () => {
  const key = 'users_taken_in_charge_and_directed_to_care'
  const list = (await here.coordinator.ask(causesAnswering, { ...period, key })) as CausesAnswer
  expect(list).toMatchObject({ openable: 4, others: 0 })
  const files = await fromBelow(
    database,
    'select file_id, person_id from cases.files where network_id = $1',
    [here.network_id],
  )
  expect(list.causes.map(({ address }) => address).sort()).toEqual(
    files.map(({ file_id }) => `/cases/${file_id}`).sort(),
  )
  const told = JSON.stringify(list)
  expect(files.filter(({ person_id }) => told.includes(String(person_id)))).toEqual([])
  const [reading] = await fromBelow(
    database,
    `select worker_id, person_ids from audit.readings where network_id = $1 and query = 'monitoring.causes'`,
    [here.network_id],
  )
  expect(reading?.worker_id).toBe(here.coordinator.worker_id)
  expect([...((reading?.person_ids ?? []) as string[])].sort()).toEqual(
    files.map(({ person_id }) => String(person_id)).sort(),
  )
})

test('two records of one person count as one when two people joined them, and as two again when they were parted', async () => {
  const before = await figuresNow()
  const rows = (await fromBelow(
    database,
    'select person_id from people.persons where network_id = $1 order by person_id limit 2',
    [here.network_id],
  )) as Row[]
  const [person_id, survivor_id] = rows.map((row) => String(row.person_id))
  const hear = async (name: string) => {
    const reaction = retellings.find(({ on }) => on === name)
    await reaction?.run(
      { network_id: here.network_id, seq: 1, name, data: { link_id: newId(), person_id, survivor_id } },
      house,
    )
  }
  const link_id = newId()
  await fromBelow(
    database,
    `insert into people.same_as (network_id, link_id, person_id, survivor_id, unit_id, organisation_id, state, reasons, proposed_by, proposed_at,
       settled_by, settled_at, undo_until)
     values ($1, $2, $3, $4, $5, $6, 'approved', '{}', $7, now(), $8, now(), now() + interval '30 days')`,
    [
      here.network_id,
      link_id,
      person_id,
      survivor_id,
      here.mobile_id,
      here.lead_id,
      desk.worker_id,
      manager.worker_id,
    ],
  )
  await hear('identity-merged')
  const joined = await figuresNow()
  expect(joined.persons_reached).toBe((before.persons_reached ?? 0) - 1)
  expect(joined.visits_received).toBe(before.visits_received)
  expect(await recount()).toBe(0)
  await fromBelow(
    database,
    "update people.same_as set state = 'undone' where network_id = $1 and link_id = $2",
    [here.network_id, link_id],
  )
  await hear('identity-unmerged')
  expect((await figuresNow()).persons_reached).toBe(before.persons_reached)
  expect(await recount()).toBe(0)
}, 120_000)

test('nobody reads whom the pseudonyms stand for, nor the pseudonyms', async () => {
  for (const table of ['seen', 'keys'])
    await expect(
      database.read(here.coordinator.token, [
        {
          name: `look at ${table}`,
          text: `select * from monitoring.${table} where network_id = $1`,
          values: [here.network_id],
        },
      ]),
    ).rejects.toMatchObject({ problem: { code: 'core.not-allowed' } })
  const [row] = await fromBelow(
    database,
    'select count(*)::int as n from monitoring.seen s join people.persons p on p.person_id = s.subject where s.network_id = $1',
    [here.network_id],
  )
  expect(Number(row?.n)).toBe(0)
})
