// The municipality's list, brought in as an office would: looked at, confirmed, and taken back when it was the wrong one.
import cookie from '@fastify/cookie'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { problemOf, sendProblem } from '#core/http'
import { newId, systemClock } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { nicknameCode } from './domain/nickname-code.ts'
import { addImportRoutes, importsAnswering } from './server.ts'

let database: Database
let here: Territory
let server: FastifyInstance
let social: Hand
const hands = new Map<string, Hand>()

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  social = await here.enlist('social_worker', here.lead_id, here.mobile_id)
  hands.set('social', social).set('peer', here.peer)
  server = Fastify({ bodyLimit: 12 * 1024 * 1024 })
  await server.register(cookie)
  server.setErrorHandler((error, _, reply) => sendProblem(reply, problemOf(error)))
  addImportRoutes(server, {
    house: {
      ...{ database, clock: systemClock, public_url: 'https://prova.example.org' },
      tell: { is_available: false, send: async () => undefined },
    },
    tokenOf: (request) => hands.get(String(request.headers['x-who']))?.token,
  })
}, 60_000)
afterAll(async () => {
  await server.close()
  await database.close()
})

const list = (rows: string[]) =>
  Buffer.from(['Nucleo;Persona;Parentela;Sesso;Anno di nascita;Cittadinanza', ...rows].join('\n')).toString(
    'base64',
  )
const households = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => [
    `TZ-${from + i};${from + i}-1;Intestatario;F;1975;IT`,
    `TZ-${from + i};${from + i}-2;Figlio;M;2016;IT`,
  ]).flat()
const send = async (path: string, payload: unknown, who = 'social') => {
  const reply = await server.inject({
    method: 'POST',
    url: `/api/people/${path}`,
    headers: { 'x-who': who },
    payload: payload as object,
  })
  return { status: reply.statusCode, body: reply.json() as Record<string, never> }
}
const personsThere = async () =>
  Number((await fromBelow(database, 'select count(*) as n from people.persons'))[0]?.n)
const confirm = async (content: string, mark: unknown, import_id = newId()) => ({
  import_id,
  ...(await send('confirm-import', {
    content,
    mark,
    import_id,
    unit_id: here.mobile_id,
    purpose: 'direct_care',
    legal_basis: 'public_task',
    mapping: undefined,
  })),
})
const ended = async (import_id: string) => {
  for (let turn = 0; turn < 200; turn++) {
    const { imports } = (await social.ask(importsAnswering)) as {
      imports: { import_id: string; state: string; persons_in: number }[]
    }
    const found = imports.find((each) => each.import_id === import_id)
    if (found && found.state !== 'running') return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The import does not end')
}

test('looking writes nothing and tells every fault with its line', async () => {
  const before = await personsThere()
  const { status, body } = await send('preview-import', {
    content: list(['TZ-1;1;zio;F;1975;IT', ';2;figlio;M;2016;IT']),
  })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    line_count: 2,
    fault_count: 2,
    mapping: ['household_key', 'person_key', 'relation', 'gender', 'birth_year', 'citizenship'],
  })
  expect(await personsThere()).toBe(before)
})

test('a list with faults is refused whole', async () => {
  const content = list(['TZ-1;1;Intestatario;F;1975;IT', 'TZ-1;2;zio acquisito;F;1975;IT'])
  const { body } = await send('preview-import', { content })
  const before = await personsThere()
  const refused = await confirm(content, body.mark)
  expect([refused.status, (refused.body as { code?: string }).code]).toEqual([422, 'people.file-has-faults'])
  expect(await personsThere()).toBe(before)
})

test('confirmed, it comes in by households, children too; the same list twice is refused', async () => {
  const content = list(households(100, 43))
  const { body } = await send('preview-import', { content })
  expect(body).toMatchObject({ household_count: 43, person_count: 86, fault_count: 0 })
  const done = await confirm(content, body.mark)
  expect(done.status).toBe(202)
  expect(await ended(done.import_id)).toMatchObject({ state: 'done', persons_in: 86, households_in: 43 })
  const rows = await fromBelow(
    database,
    `select age_band, protective_flag, identity_level from people.persons p join people.imported_persons i using (network_id, person_id) where i.import_id = $1 and i.line = 3`,
    [done.import_id],
  )
  expect(rows).toEqual([{ age_band: 'under_18', protective_flag: true, identity_level: 'pseudonymous' }])
  const again = await confirm(content, body.mark)
  expect((again.body as { code?: string }).code).toBe('people.imported-already')
})

test('a list that stopped half way, as when the house went dark, is stopped and taken back; then it may come in again', async () => {
  const before = await personsThere()
  const import_id = newId()
  const member = {
    ...{
      person_id: newId(),
      member_id: newId(),
      line: 2,
      code: nicknameCode('ZZZ', 1),
      role: 'reference_person',
    },
    ...{ gender: 'woman', given_name: null, family_name: null, birth_date: null, birth_year: 1980 },
    ...{ citizenship: 'IT', language: null, since: null },
  }
  const household = (household_id: string) => ({
    import_id,
    households: [{ household_id, begins_on: '2026-01-01', members: [member] }],
  })
  const list = { import_id, unit_id: here.mobile_id, mark: 'a'.repeat(64), households: 2, persons: 2 }
  await social.act('people.begin-import', { ...list, purpose: 'direct_care', legal_basis: 'public_task' })
  expect((await social.act('people.import-households', household(newId()))).problem).toBeUndefined()
  expect(await personsThere()).toBe(before + 1)
  expect((await send('take-back-import', { import_id })).body).toMatchObject({ stayed: 0 })
  expect(await personsThere()).toBe(before)
  const late = await social.act('people.import-households', household(newId()))
  expect(late.problem?.code).toBe('people.import-ended')
  const again = { ...list, import_id: newId(), purpose: 'direct_care', legal_basis: 'public_task' }
  expect((await social.act('people.begin-import', again)).problem).toBeUndefined()
})

test('another file than the one looked at is not taken', async () => {
  const { body } = await send('preview-import', { content: list(households(300, 1)) })
  const other = await confirm(list(households(301, 1)), body.mark)
  expect((other.body as { code?: string }).code).toBe('people.file-changed')
})

test('taken back, nothing is left but whom somebody follows by now', async () => {
  const before = await personsThere()
  const content = list(households(500, 3))
  const { body } = await send('preview-import', { content })
  const { import_id } = await confirm(content, body.mark)
  await ended(import_id)
  const [followed] = await fromBelow(
    database,
    'select person_id from people.imported_persons where import_id = $1 order by line limit 1',
    [import_id],
  )
  const noted = await here.operator.act('people.change-nickname', {
    person_id: followed?.person_id,
    nickname: 'Airone',
  })
  expect(noted.problem).toBeUndefined()
  expect((await send('take-back-import', { import_id })).body).toMatchObject({ stayed: 1 })
  expect(await personsThere()).toBe(before + 1)
  expect((await send('take-back-import', { import_id })).body).toMatchObject({ code: 'people.import-undone' })
})

test('who may not import is told so, and what is no list is said in a sentence', async () => {
  expect((await send('preview-import', { content: list([]) }, 'peer')).status).toBe(403)
  expect((await send('preview-import', { content: list([]) }, 'nobody')).status).toBe(401)
  expect((await send('preview-import', { content: list([]) })).body).toMatchObject({
    code: 'people.file-empty',
  })
  expect((await send('preview-import', { content: '%%%' })).status).toBe(422)
  expect(
    (await send('preview-import', { content: Buffer.from('\0\u0001').toString('base64') })).body,
  ).toMatchObject({ code: 'people.file-unreadable' })
})
