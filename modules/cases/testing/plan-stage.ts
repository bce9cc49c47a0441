// A stage for the tests of plans: one file ready for a plan, who follows it, who does not, and a server to knock at.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { type FileStore, openFileStore } from '#core/files'
import { ask, type House, makeServer } from '#core/http'
import { type Answering, clockAt, newId } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aPerson, meetSomeone } from '#people/makers'
import { aDraft } from '../plan-makers.ts'
import { addPlanRoutes, room } from '../server.ts'

export interface Knock {
  status: number
  body: Record<string, unknown>
  bytes: Buffer
}

export interface PlanStage {
  database: Database
  here: Territory
  /** The case manager, and a colleague of the same unit. */
  marta: Hand
  colleague: Hand
  file_id: string
  newFile(): Promise<string>
  read(hand: Hand, answering: Answering, input: unknown): Promise<unknown>
  knock(
    hand: Hand | undefined,
    url: string,
    more?: { body?: unknown; headers?: Record<string, string>; bytes?: Buffer },
  ): Promise<Knock>
  /** The house at work after commits. */
  house: House
  /** Everything that rests in the file store. */
  stored(): Buffer[]
  close(): Promise<void>
}

const purpose = 'direct_care'

/** A file at the point where a plan is made; how it came there is told by the tests of files. */
const fileReady = async (database: Database, here: Territory, hands: { marta: Hand }): Promise<string> => {
  const person_id = await meetSomeone(
    here.operator,
    aPerson(here.mobile_id, here.lead_id, { nickname: 'Nadia' }),
  )
  const file_id = newId()
  const opened = await hands.marta.act('cases.open-intake', {
    ...{ file_id, person_id, unit_id: here.mobile_id },
    ...{
      channel: 'desk',
      first_need: 'addiction',
      municipality_code: '016120',
      municipality_basis: 'residence',
    },
  })
  if (opened.problem) throw new Error(`No file: ${JSON.stringify(opened.problem)}`)
  await fromBelow(
    database,
    `update cases.files set state = 'planning', case_manager_id = $3 where network_id = $1 and file_id = $2`,
    [here.network_id, file_id, hands.marta.worker_id],
  )
  return file_id
}

const houseFor = async (database: Database, folder: string): Promise<House & { files: FileStore }> => ({
  public_url: 'https://prova.example.org',
  database,
  clock: clockAt(new Date().toISOString()),
  tell: { is_available: false, send: async () => {} },
  files: await openFileStore({ folder }),
})

const serverFor = async (house: House & { files: FileStore }): Promise<FastifyInstance> => {
  const { database, clock, files } = house
  const tokenOf = (request: { headers: Record<string, unknown> }) => {
    const [network_id, hash] = String(request.headers['x-hand'] ?? '').split('/')
    return network_id && hash ? { network_id, hash } : undefined
  }
  const server = await makeServer({
    database,
    clock,
    rooms: [room],
    tokenOf,
    guard: () => {},
    isHttps: false,
  })
  addPlanRoutes(server, { house, files, tokenOf })
  await server.ready()
  return server
}

const knocking =
  (server: FastifyInstance): PlanStage['knock'] =>
  async (hand, url, more = {}) => {
    const method = more.body || more.bytes ? 'POST' : 'GET'
    const reply = await server.inject({
      method,
      url,
      headers: {
        'x-purpose': purpose,
        ...(hand ? { 'x-hand': `${hand.token.network_id}/${hand.token.hash}` } : {}),
        ...(more.bytes ? { 'content-type': 'application/octet-stream' } : {}),
        ...more.headers,
      },
      ...(more.bytes ? { payload: more.bytes } : more.body ? { payload: more.body as object } : {}),
    })
    const isJson = String(reply.headers['content-type'] ?? '').includes('json')
    return { status: reply.statusCode, body: isJson ? reply.json() : {}, bytes: reply.rawPayload }
  }

export const openPlanStage = async (): Promise<PlanStage> => {
  const database = await openTestDatabase()
  const here = await foundTerritory(database)
  const marta = await here.enlist('social_worker', here.lead_id, here.mobile_id)
  const colleague = await here.enlist('social_worker', here.lead_id, here.mobile_id)
  const folder = mkdtempSync(join(tmpdir(), 'plan-stage-'))
  const house = await houseFor(database, folder)
  const server = await serverFor(house)
  const newFile = () => fileReady(database, here, { marta })
  return {
    ...{ database, here, marta, colleague, newFile, house },
    file_id: await newFile(),
    read: (hand, answering, input) =>
      ask(database, { token: hand.token, now: new Date().toISOString(), purpose }, { answering, raw: input }),
    knock: knocking(server),
    stored: () =>
      (readdirSync(folder, { recursive: true, withFileTypes: true }) as import('node:fs').Dirent[])
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
    close: async () => {
      await server.close()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A draft written and shown; answers what one needs to sign it. */
export const shownPlan = async (
  stage: PlanStage,
  file_id: string,
  more: Record<string, unknown> = {},
): Promise<{ plan_id: string; document_id: string }> => {
  const draft = aDraft(file_id, more)
  const written = await stage.marta.act('cases.write-plan', draft)
  if (written.problem) throw new Error(`Not written: ${JSON.stringify(written.problem)}`)
  const shown = await stage.knock(stage.marta, '/api/cases/show-plan', {
    body: { plan_id: draft.plan_id, file_id, revision: 1, language: 'it' },
  })
  if (shown.status !== 200) throw new Error(`Not shown: ${JSON.stringify(shown.body)}`)
  return {
    plan_id: draft.plan_id,
    document_id: (shown.body.answer as { document_id: string }).document_id,
  }
}
