// A newer archive of the municipalities arrives in two steps: look at what it changes, then accept. The first step
// writes nothing; the second does only what was looked at, and nothing is ever deleted.
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Database, Token } from '#core/db'
import { perform } from '#core/http'
import {
  type Clock,
  instant,
  invalid,
  may,
  newId,
  notAllowed,
  notSignedIn,
  Refusal,
  refuse,
} from '#core/kernel'
import {
  acceptNewer,
  compareTerritories,
  type MunicipalityPeriod,
  readAnprArchive,
  readMunicipalities,
  type TerritoryChange,
  type TerritoryProblem,
} from '#network/territory'
import { loadMunicipalities } from './load-reference.ts'

export interface TerritoryParts {
  database: Database
  clock: Clock
  tokenOf(request: FastifyRequest): Token | undefined
}

const shown = 500

const preview = z.strictObject({ archive: z.string().min(1).max(11_000_000) })
const confirmation = preview.extend({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/) })

const readBody = <S extends z.ZodType>(shape: S, body: unknown): z.infer<S> => {
  const read = shape.safeParse(body ?? {})
  if (read.success) return read.data
  throw new Refusal(invalid(read.error))
}

/** The national archive as it is published, or our own file. */
const readArchive = (text: string): { periods: MunicipalityPeriod[]; problems: TerritoryProblem[] } => {
  if (!text.includes('\t')) return readAnprArchive(text)
  const { records, problems } = readMunicipalities(text)
  return { periods: records, problems }
}

const periodsInUse = async (database: Database): Promise<MunicipalityPeriod[]> =>
  (await database.as('jobs', (run) =>
    run({
      text: `select istat_code, belfiore_code, name, other_name, province_code, province_sign, region_code, valid_from, valid_to,
               successor, successor_basis from network.municipalities where superseded_at is null order by istat_code, valid_from`,
    }),
  )) as unknown as MunicipalityPeriod[]

const countByKind = (changes: readonly TerritoryChange[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

interface Comparison {
  in_use: MunicipalityPeriod[]
  newer: MunicipalityPeriod[]
  problems: TerritoryProblem[]
  changes: TerritoryChange[]
  fingerprint: string
}

/** The fingerprint is of the archive and of what it was compared with: a registry that moved meanwhile shows. */
const compare = async (database: Database, archive: string): Promise<Comparison> => {
  const { periods, problems } = readArchive(archive)
  if (periods.length === 0)
    refuse(
      'network.wrong-archive',
      { line: problems[0]?.line ?? 1, why: problems[0]?.code ?? 'empty_file' },
      422,
    )
  const in_use = await periodsInUse(database)
  const changes = compareTerritories(in_use, periods)
  const fingerprint = createHash('sha256').update(archive).update(JSON.stringify(in_use)).digest('hex')
  return { in_use, newer: periods, problems, changes, fingerprint }
}

const mustRenew = async (parts: TerritoryParts, request: FastifyRequest): Promise<Token> => {
  const token = parts.tokenOf(request) ?? notSignedIn()
  const { me } = await parts.database.read(token, [])
  const isScoped = me.scopes.length > 0 && !me.scopes.includes('territory.renew')
  if (isScoped || !may(me, 'territory.renew')) notAllowed('territory.renew')
  return token
}

export const addTerritoryRoutes = (server: FastifyInstance, parts: TerritoryParts): void => {
  const { database, clock } = parts
  server.post('/api/network/preview-territory', async (request) => {
    await mustRenew(parts, request)
    const { changes, problems, fingerprint } = await compare(
      database,
      readBody(preview, request.body).archive,
    )
    return {
      fingerprint,
      change_counts: countByKind(changes),
      changes: changes.slice(-shown).reverse(),
      problem_count: problems.length,
      problems: problems.slice(0, shown),
    }
  })
  server.post('/api/network/renew-territory', async (request) => {
    const token = await mustRenew(parts, request)
    const { archive, fingerprint } = readBody(confirmation, request.body)
    const { in_use, newer, changes, fingerprint: found } = await compare(database, archive)
    if (found !== fingerprint) refuse('network.archive-changed')
    const now = instant(clock)
    const input = { renewal_id: newId(), fingerprint, change_counts: countByKind(changes) }
    const [answer] = await perform(database, { token, device: null, now }, [
      { id: newId(), action: 'network.accept-territory', at: now, input },
    ])
    if (answer?.problem) throw new Refusal(answer.problem)
    return {
      loaded: await loadMunicipalities(database, acceptNewer(in_use, newer), now),
      change_counts: input.change_counts,
    }
  })
}
