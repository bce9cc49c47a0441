// The first net, over HTTP: every deed and every question of the product, by every role, about what lies in its own
// unit, another unit, another body, another network. What a deed saves is really saved, and undone with the
// transaction, so that every trial finds the same ground.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database, Plan } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { makeServer } from '#core/http'
import { everyAction, everyQuery, newId, queryNamed, Refusal, type Row, systemClock } from '#core/kernel'
import { addTerritoryRoutes } from '#network/server'
import { shiftReportRoute } from '#outreach/server'
import { rooms } from '../../apps/server/modules.ts'
import { hiddenKinds, isAsked, isThere, leaksIn, type Question, wordsIn } from './asking.ts'
import { deeds, placeless, questions } from './doors.ts'
import { type Ground, layGround, type Worker } from './ground.ts'
import { lyingIn, wordsFor } from './inputs.ts'
import type { Lying } from './lying.ts'
import { plantSamples, type Sample } from './plant.ts'
import { mayTravel, type Relation, relations } from './reference.ts'
import { fromRooms } from './rooms/index.ts'
import { tables } from './tables.ts'
import { isToldByTime, toldBy } from './timing.ts'

const undo = {
  name: '',
  text: `do $undo$ begin raise exception 'undone' using errcode = 'P0777'; end $undo$`,
  values: undefined as unknown as [],
}
const isQuestion = (plan: Plan<unknown>): boolean => plan.saves.every((each) => each.name === 'note reading')

/** Everything is done, and at the end undone. */
const undoing = (database: Database): Database => ({
  ...database,
  change: async (token, loads, decide) => {
    try {
      return await database.change(token, loads, (me, rows) => {
        const plan = decide(me, rows)
        return plan.saves.length === 0 || isQuestion(plan) ? plan : { ...plan, saves: [...plan.saves, undo] }
      })
    } catch (error) {
      if ((error as { code?: string }).code === 'P0777')
        throw new Refusal({ code: 'matrix.done', status: 409 })
      throw error
    }
  },
})

const tokenOf = (request: FastifyRequest) => ground.workers[Number(request.headers['x-worker'])]?.hand.token

let database: Database
let server: FastifyInstance
/** The same, answering on the beat as in the field. */
let onBeat: FastifyInstance
let ground: Ground
let samples: Sample[]
let lying: Map<Relation, Lying>
beforeAll(async () => {
  database = await openTestDatabase()
  ground = await layGround(database)
  samples = await plantSamples(database, ground)
  lying = new Map(relations.map((each) => [each, lyingIn(samples, each, ground.places[each])]))
  const parts = {
    database: undoing(database),
    clock: systemClock,
    rooms,
    tokenOf,
    guard: () => undefined,
    isHttps: false,
  }
  server = await makeServer({ ...parts, beat_ms: 0 })
  onBeat = await makeServer(parts)
  const house = {
    public_url: 'https://prova.example.org',
    database,
    clock: systemClock,
    tell: { is_available: false, send: async () => undefined },
  }
  shiftReportRoute(server, house, tokenOf)
  addTerritoryRoutes(server, { database, clock: systemClock, tokenOf })
}, 180_000)
afterAll(async () => {
  await server.close()
  await onBeat.close()
  await database.close()
})

interface Told {
  status: number
  text: string
  code?: string
}

const address = (name: string): string => `/api/${name.replace('.', '/')}`
const send = async (worker: number, name: string, words: Row, by = server): Promise<Told> => {
  const isPost = name in deeds || queryNamed(name)?.is_private
  const query = new URLSearchParams(words as Record<string, string>).toString()
  const reply = await by.inject({
    method: isPost ? 'POST' : 'GET',
    url: isPost ? address(name) : `${address(name)}?${query}`,
    headers: { 'x-worker': String(worker), 'x-purpose': 'direct_care' },
    ...(isPost ? { payload: words } : {}),
  })
  const text = reply.payload
  return { status: reply.statusCode, text, code: reply.statusCode >= 400 ? JSON.parse(text).code : undefined }
}

/** Every place for who holds one unit; for who holds the body, only where that makes a difference. */
const placesFor = (worker: Worker): readonly Relation[] =>
  worker.reach === 'unit' ? relations : ['other unit', 'other body']

const isShut = ({ status }: Told): boolean => status === 403 || status === 404
const sentence = (worker: Worker, name: string, relation: Relation, told: Told): string =>
  `${worker.role} of ${worker.reach}: ${name} in ${relation}: ${told.status} ${told.code ?? ''}`

test('every deed and every question stands in the reference', () => {
  expect(
    everyAction()
      .map((each) => each.name)
      .sort(),
  ).toEqual(Object.keys(deeds).sort())
  expect(
    everyQuery()
      .map((each) => each.name)
      .sort(),
  ).toEqual(Object.keys(questions).sort())
})

const otherStates = [
  'change-plan',
  'confirm-shift',
  'cancel-shift',
  'validate-shift',
  'reopen-shift',
  'load-van',
  'start-shift',
  'resume',
  'close-shift',
]
/** Allowed, and then stopped by a rule on every ground of ours: what they do is proved where their rules are. */
const waiting: Record<string, string> = {
  'goods.describe-kit': 'the thing that lies here is no kit',
  'goods.assemble-kit': 'the thing that lies here is no kit',
  'goods.release-lot': 'the lot is not blocked',
  'outreach.record-rapid-test': 'the thing that lies here is no test',
  'outreach.record-hiv-test': 'the thing that lies here is no test',
  'monitoring.publish-figure': 'nothing was counted in the value that lies here',
  ...fromRooms('waiting'),
  ...Object.fromEntries(otherStates.map((each) => [`outreach.${each}`, 'the outing is on its way'])),
}

test('deeds: who may does, who may not is told no', async () => {
  const faults: string[] = []
  const done = new Map<string, number>()
  let tried = 0
  for (const [i, worker] of ground.workers.entries()) {
    for (const [name, roads] of Object.entries(deeds)) {
      const where = placeless.includes(name) ? (['own unit'] as const) : placesFor(worker)
      for (const relation of where) {
        const told = await send(i, name, wordsFor(name, lying.get(relation) as Lying))
        const may = mayTravel(worker, relation, roads)
        tried += 1
        if (told.status < 400 || told.status >= 500 || may === isShut(told) || told.status === 422)
          faults.push(sentence(worker, name, relation, told))
        if (told.code === 'matrix.done') done.set(name, (done.get(name) ?? 0) + 1)
      }
    }
  }
  expect(faults).toEqual([])
  expect(tried).toBeGreaterThan(9000)
  expect(Object.keys(deeds).filter((name) => !done.has(name))).toEqual(
    Object.keys(deeds).filter((name) => name in waiting),
  )
}, 600_000)

/** Ids that are of one planted row alone. */
const ownersOf = (): Map<string, Sample> => {
  const owners = new Map<string, Sample>()
  for (const sample of samples) {
    const ids = Object.entries(sample.key).filter(([name]) => name !== 'network_id')
    const [only] = ids
    if (
      ids.length === 1 &&
      only &&
      !['unit_id', 'organisation_id', 'role'].includes(only[0]) &&
      !owners.has(String(only[1]))
    )
      owners.set(String(only[1]), sample)
  }
  return owners
}

/** Hidden is answered word by word like what is nowhere. */
const isLikeNothing = async (i: number, { name }: Question, words: Row, answer: Told): Promise<boolean> => {
  const [about] = questions[name]?.about ?? []
  const nowhere = newId()
  const other = await send(i, name, { ...words, [String(about)]: nowhere })
  const plain = (text: string, id: unknown): string => text.replaceAll(String(id), 'id')
  return (
    other.status === answer.status && plain(other.text, nowhere) === plain(answer.text, words[String(about)])
  )
}

const telling = [
  'network.workers',
  'goods.stock',
  'people.person',
  'places.list',
  'places.hotspot',
  'outreach.shift',
  'outreach.contacts',
]

test('questions: who may is answered, who may not is told nothing, and nobody is told what is not theirs', async () => {
  const owners = ownersOf()
  const faults: string[] = []
  const told = new Set<string>()
  for (const [i, worker] of ground.workers.entries()) {
    for (const [name, { about }] of Object.entries(questions)) {
      for (const relation of about ? placesFor(worker) : (['own unit'] as const)) {
        const words = wordsFor(name, lying.get(relation) as Lying, about)
        const answer = await send(i, name, words)
        const asked = { name, worker, relation }
        const isRight = !isAsked(asked)
          ? isShut(answer)
          : isThere(asked)
            ? answer.status === 200
            : await isLikeNothing(i, asked, words, answer)
        if (!isRight) faults.push(sentence(worker, name, relation, answer))
        if (answer.status !== 200) continue
        for (const leak of leaksIn(asked, answer.text, owners))
          faults.push(`${sentence(worker, name, relation, answer)}tells ${leak}`)
        for (const id of answer.text.match(wordsIn) ?? []) if (owners.has(id)) told.add(name)
      }
    }
  }
  expect(faults).toEqual([])
  // The eye that looks for what should not be told sees what is.
  expect([...told]).toEqual(expect.arrayContaining(telling))
}, 600_000)

test('what is hidden is answered as quickly as what is not there: no watch tells them apart', async () => {
  // The eye sees a millisecond.
  const some = Array.from({ length: 200 }, (_, i) => 3 + (i % 7) / 10)
  expect(toldBy({ hidden: some.map((ms) => ms + 1), missing: some })).toBeCloseTo(1)
  expect(toldBy({ hidden: some, missing: [...some].reverse() })).toBe(0)
  const kinds = hiddenKinds(ground.workers)
  expect(kinds.length).toBeGreaterThanOrEqual(10)
  const told: string[] = []
  for (const { name, worker, relation } of kinds) {
    const i = ground.workers.indexOf(worker)
    const about = questions[name]?.about
    const hidden = wordsFor(name, lying.get(relation) as Lying, about)
    const missing = { ...hidden, [String(about?.[0])]: newId() }
    const ask = async (which: 'hidden' | 'missing') => {
      await send(i, name, which === 'hidden' ? hidden : missing, onBeat)
    }
    if (!(await isLikeNothing(i, { name, worker, relation }, hidden, await send(i, name, hidden))))
      told.push(`${name} in words`)
    for (let warm = 0; warm < 10; warm++) for (const which of ['hidden', 'missing'] as const) await ask(which)
    if (await isToldByTime(ask)) told.push(name)
  }
  expect(told).toEqual([])
}, 240_000)

test('papers and archives: the same roads as the questions and deeds they come from', async () => {
  const faults: string[] = []
  for (const [i, worker] of ground.workers.entries()) {
    const headers = { 'x-worker': String(i) }
    const may = mayTravel(worker, 'own unit', deeds['network.accept-territory'] ?? [])
    for (const path of ['preview-territory', 'renew-territory']) {
      const payload = { archive: 'prova', fingerprint: '0'.repeat(64) }
      const { statusCode } = await server.inject({
        method: 'POST',
        url: `/api/network/${path}`,
        headers,
        payload,
      })
      if (statusCode >= 500 || (statusCode === 403) === may)
        faults.push(`${worker.role}: ${path}: ${statusCode}`)
    }
    for (const relation of worker.reach === 'unit' ? relations : []) {
      const url = `/api/outreach/shift-report.pdf?shift_id=${lying.get(relation)?.ids.shift_id}`
      const { statusCode } = await server.inject({ method: 'GET', url, headers })
      const isSeen = mayTravel(worker, relation, tables['outreach.shifts']?.select ?? [])
      const isRight = isSeen ? statusCode === 200 : statusCode === 403 || statusCode === 404
      if (!isRight) faults.push(`${worker.role}: the report in ${relation}: ${statusCode}`)
    }
  }
  expect(faults).toEqual([])
}, 120_000)
