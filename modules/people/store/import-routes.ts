// Bringing in a list, in the three steps of careful people: look (nothing is written), confirm (some dozens of households
// at a time, by the ordinary line of actions), and, if it was the wrong list, take it back.
import { createHash, randomInt } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Database, Token } from '#core/db'
import { type House, perform } from '#core/http'
import {
  dayInItaly,
  id,
  instant,
  invalid,
  may,
  newId,
  notAllowed,
  notSignedIn,
  Refusal,
  type Row,
  refuse,
} from '#core/kernel'
import type { ImportedHousehold } from '../domain/import-lines.ts'
import { codePrefix, nicknameCode } from '../domain/nickname-code.ts'
import { FileSent, type Reading, readFile } from './import-reading.ts'

export interface ImportParts {
  house: House
  tokenOf(request: FastifyRequest): Token | undefined
}

const shown = 300
const atATime = 20
const Confirmed = FileSent.extend({
  import_id: id(),
  unit_id: id(),
  purpose: z.string().max(40),
  legal_basis: z.string().max(40),
  /** Of the look that was confirmed: another file, or another mapping, is looked at first. */
  mark: z.string().regex(/^[0-9a-f]{64}$/),
})

const read = <S extends z.ZodType>(shape: S, body: unknown): z.infer<S> => {
  const told = shape.safeParse(body ?? {})
  if (told.success) return told.data
  throw new Refusal(invalid(told.error))
}

/** Who asks and what they say, once it is sure that they may: first signed in, then well said, then allowed. */
const asked = async <S extends z.ZodType>(
  parts: ImportParts,
  request: FastifyRequest,
  shape: S,
): Promise<{ token: Token; said: z.infer<S> }> => {
  const token = parts.tokenOf(request) ?? notSignedIn()
  const said = read(shape, request.body)
  const { me } = await parts.house.database.read(token, [])
  const isScoped = me.scopes.length > 0 && !me.scopes.includes('person.import')
  // For which unit is asked when it begins; here, whether there is any.
  const units = me.grants.flatMap((grant) => grant.unit_ids)
  if (isScoped || !units.some((unit_id) => may(me, 'person.import', { unit_id }))) notAllowed('person.import')
  return { token, said }
}

interface Doing {
  database: Database
  token: Token
  now: string
}

const act = async ({ database, token, now }: Doing, action: string, input: unknown): Promise<void> => {
  const [answer] = await perform(database, { token, device: null, now }, [
    { id: newId(), action, at: now, input },
  ])
  if (answer?.problem) throw new Refusal(answer.problem)
}

/** Codes nobody in the network has: drawn by lot, never in order, so that a code tells nothing. */
const freshCodes = async (doing: Doing, unit_id: string, wanted: number): Promise<string[]> => {
  const { rows } = await doing.database.read(doing.token, [
    {
      name: 'unit to import for',
      text: 'select name from network.units where network_id = $1 and unit_id = $2',
      values: [doing.token.network_id, unit_id],
    },
  ])
  const letters = codePrefix(String(rows[0]?.[0]?.name ?? 'XXX'))
  const taken = await doing.database.as('jobs', async (run) => {
    const found: Row[] = await run({
      text: 'select code from people.codes_like($1, $2)',
      values: [doing.token.network_id, letters.slice(0, 2)],
    })
    return new Set(found.map((row) => String(row.code)))
  })
  const codes = new Set<string>()
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  while (codes.size < wanted) {
    // Ten thousand numbers for each prefix: the last letter moves, so that long lists find room.
    const prefix = letters.slice(0, 2) + alphabet[randomInt(26)]
    const code = nicknameCode(prefix, randomInt(10_000))
    if (!taken.has(code)) codes.add(code)
  }
  return [...codes]
}

const idOf = (import_id: string, what: string): string => {
  const hex = createHash('sha256').update(`${import_id}/${what}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const householdInput = (household: ImportedHousehold, { import_id, codes, today }: Coming) => ({
  household_id: idOf(import_id, `h/${household.key}`),
  begins_on: household.members[0]?.since ?? today,
  members: household.members.map(({ relation, person_key, line, ...member }) => ({
    ...{ ...member, line, role: relation, code: codes.pop() ?? '' },
    person_id: idOf(import_id, `p/${line}`),
    member_id: idOf(import_id, `m/${line}`),
  })),
})

interface Coming {
  import_id: string
  codes: string[]
  today: string
}

/** Brings everything in, or takes back what came in and says so. */
const bringIn = async (doing: Doing, reading: Reading, coming: Coming): Promise<void> => {
  const { import_id } = coming
  try {
    for (let at = 0; at < reading.households.length; at += atATime) {
      const some = reading.households.slice(at, at + atATime)
      await act(doing, 'people.import-households', {
        import_id,
        households: some.map((each) => householdInput(each, coming)),
      })
    }
    await act(doing, 'people.end-import', { import_id, state: 'done' })
  } catch (error) {
    await act(doing, 'people.end-import', { import_id, state: 'failed' })
    await takeBack(doing, import_id)
    throw error
  }
}

/** The whole way of a list without a screen: looked at, and brought in if nothing stands in the way. */
export const bringInList = async (
  doing: Doing,
  {
    unit_id,
    purpose,
    legal_basis,
    ...sent
  }: FileSent & { unit_id: string; purpose: string; legal_basis: string },
): Promise<{ import_id: string; households: number; persons: number }> => {
  const reading = await readFile(doing.database, doing, sent)
  const faults = reading.faults.length + reading.cell_faults.length
  if (faults > 0) refuse('people.file-has-faults', { count: faults }, 422)
  const import_id = newId()
  const counts = { households: reading.households.length, persons: reading.person_count }
  const begun = { import_id, unit_id, mark: reading.mark, purpose, legal_basis, ...counts }
  await act(doing, 'people.begin-import', begun)
  const codes = await freshCodes(doing, unit_id, reading.person_count)
  await bringIn(doing, reading, { import_id, codes, today: dayInItaly(doing.now) })
  return { import_id, ...counts }
}

const takeBack = async ({ database, token }: Doing, import_id: string): Promise<number> => {
  let stayed = 0
  for (let turn = 0; turn < 2_000; turn++) {
    const [row] = await database.as('jobs', (run) =>
      run({
        text: `select people.take_back($1, $2, 40) as stayed,
                 (select count(*) from people.imports_left($1, $2)) as left`,
        values: [token.network_id, import_id],
      }),
    )
    stayed += Number(row?.stayed ?? 0)
    if (Number(row?.left ?? 0) === 0) break
  }
  return stayed
}

export const addImportRoutes = (server: FastifyInstance, parts: ImportParts): void => {
  const { database, clock } = parts.house
  server.post('/api/people/preview-import', async (request) => {
    const { token, said } = await asked(parts, request, FileSent)
    const doing = { database, token, now: instant(clock) }
    const { households, faults, cell_faults, ...told } = await readFile(database, doing, said)
    return {
      ...told,
      household_count: households.length,
      fault_count: faults.length + cell_faults.length,
      faults: faults.slice(0, shown),
      cell_faults: cell_faults.slice(0, shown),
    }
  })
  server.post('/api/people/confirm-import', async (request, reply) => {
    const { token, said } = await asked(parts, request, Confirmed)
    const { import_id, unit_id, purpose, legal_basis, mark, ...sent } = said
    const doing = { database, token, now: instant(clock) }
    const reading = await readFile(database, doing, sent)
    if (reading.mark !== mark) refuse('people.file-changed')
    if (reading.faults.length + reading.cell_faults.length > 0)
      refuse('people.file-has-faults', { count: reading.faults.length + reading.cell_faults.length }, 422)
    if (reading.households.length === 0) refuse('people.file-empty', undefined, 422)
    const counts = { households: reading.households.length, persons: reading.person_count }
    await act(doing, 'people.begin-import', { import_id, unit_id, mark, purpose, legal_basis, ...counts })
    const codes = await freshCodes(doing, unit_id, reading.person_count)
    // Long lists take minutes: the screen follows the count in people.imports, and may be left.
    void bringIn(doing, reading, { import_id, codes, today: dayInItaly(doing.now) }).catch(() => undefined)
    return reply.status(202).send({ import_id, ...counts })
  })
  server.post('/api/people/take-back-import', async (request) => {
    const { token, said } = await asked(parts, request, z.strictObject({ import_id: id() }))
    const { import_id } = said
    const doing = { database, token, now: instant(clock) }
    await act(doing, 'people.undo-import', { import_id })
    return { import_id, stayed: await takeBack(doing, import_id) }
  })
}
