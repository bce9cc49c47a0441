// The proof of a declared number comes in here as a file: checked, redrawn and encrypted on the way in, opened on the way out for
// who may see the number.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { tokenOf } from '#core/auth'
import { DamagedFile, extensions, type FileStore, type FileType, fileKey, receiveFile } from '#core/files'
import { type House, intentIdOf, openBytes, perform, sealBytes } from '#core/http'
import { id, instant, invalid, notFound, notSignedIn, Refusal, type Row, refuse } from '#core/kernel'
import { DeclareValue } from '../actions/promise.ts'

const About = DeclareValue.extend({ name: z.string().max(200) })

/** What is declared travels in a header, so that the body is the file alone. */
const aboutIn = (request: FastifyRequest): z.infer<typeof About> => {
  try {
    const read = About.safeParse(
      JSON.parse(decodeURIComponent(String(request.headers['x-declared'] ?? '{}'))),
    )
    if (read.success) return read.data
    throw new Refusal(invalid(read.error))
  } catch (error) {
    if (error instanceof Refusal) throw error
    return refuse('core.invalid-input', undefined, 422)
  }
}

interface Keeping {
  house: House
  files: FileStore
}

const keyOf = ({ house }: Keeping) => house.database.secrets.key('evidence')

const putAway = async (
  keeping: Keeping,
  declared_id: string,
  file: { bytes: Uint8Array; type: FileType },
) => {
  const sealed = sealBytes(keyOf(keeping), declared_id, file.bytes)
  const key = fileKey(declared_id, sealed, file.type)
  await keeping.files.put(key, sealed, file.type)
  return key
}

const declareRoute = (server: FastifyInstance, keeping: Keeping): void => {
  const { house, files } = keeping
  server.post('/api/monitoring/declare-with-file', async (request) => {
    const token = tokenOf(request) ?? notSignedIn()
    const { name, ...declared } = aboutIn(request)
    const { bytes } = (request.body ?? {}) as { bytes?: () => Buffer }
    const received = await receiveFile(bytes?.() ?? new Uint8Array(), name)
    if (!received.accepted) return refuse(received.problem.code, received.problem.details, 422)
    const evidence_key = await putAway(keeping, declared.declared_id, received)
    const now = instant(house.clock)
    const input = { ...declared, evidence_key, evidence_name: name, evidence_type: received.type }
    const [answer] = await perform(house.database, { token, device: null, now }, [
      { id: intentIdOf(request), action: 'monitoring.declare-value', at: now, input },
    ])
    // What was refused leaves nothing behind in the store.
    if (answer?.problem) {
      await files.remove(evidence_key)
      throw new Refusal(answer.problem)
    }
    return answer
  })
}

const kept = `
  select evidence_key, evidence_type, period, key from monitoring.declared
  where network_id = $1 and declared_id = $2 and evidence_key is not null`

const bytesOf = async (keeping: Keeping, declared_id: string, row: Row): Promise<Uint8Array> => {
  const gone = () => refuse('monitoring.evidence-gone', undefined, 404)
  const stored = await keeping.files.get(String(row.evidence_key)).catch((error: unknown) => {
    if (error instanceof DamagedFile) return null
    throw error
  })
  return openBytes(keyOf(keeping), declared_id, (stored ?? gone()).bytes)
}

const openRoute = (server: FastifyInstance, keeping: Keeping): void => {
  const { house } = keeping
  server.get('/api/monitoring/evidence', async (request, reply) => {
    const token = tokenOf(request) ?? notSignedIn()
    const asked = z.object({ declared_id: id() }).safeParse(request.query)
    if (!asked.success) throw new Refusal(invalid(asked.error))
    const { declared_id } = asked.data
    const { rows } = await house.database.read(token, [
      { name: 'proof kept', text: kept, values: [token.network_id, declared_id] },
    ])
    const row = rows[0]?.[0] ?? notFound()
    const bytes = await bytesOf(keeping, declared_id, row)
    const type = String(row.evidence_type) as FileType
    return reply
      .type(type)
      .header('content-disposition', `attachment; filename="${row.key}-${row.period}.${extensions[type]}"`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .send(Buffer.from(bytes))
  })
}

/** In a room of its own: how bodies are read here is nobody else's business. */
export const addEvidence = (server: FastifyInstance, house: House): void => {
  const { files } = house
  if (!files) return
  server.register(async (inner) => {
    // Behind a function: what looks into bodies would otherwise walk ten million bytes one by one.
    inner.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) =>
      done(null, { bytes: () => body }),
    )
    declareRoute(inner, { house, files })
    openRoute(inner, { house, files })
  })
}
