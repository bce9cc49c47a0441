// What the doors of plans and papers need of the house, and the few moves they share: who asks, why, and the bytes of a
// paper between the store and the key of its file.
import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { DamagedFile, type FileStore, type FileType, fileKey } from '#core/files'
import { ask, type House, openBytes, sealBytes, subjectKey } from '#core/http'
import { type Answering, instant, invalid, notSignedIn, Refusal, refuse } from '#core/kernel'
import { placeOfBytes } from '../domain/document.ts'

export type Token = Parameters<typeof ask>[1]['token']

export interface PlanParts {
  house: House
  files: FileStore
  tokenOf(request: FastifyRequest): Token | undefined
}

/** What keeping a page needs of it: also who tells the demo has that much. */
export interface Keeping {
  house: Pick<House, 'database'>
  files: FileStore
}

export const readBody = <S extends z.ZodType>(schema: S, raw: unknown): z.infer<S> => {
  const read = schema.safeParse(raw ?? {})
  if (read.success) return read.data
  throw new Refusal(invalid(read.error))
}

export const mustBeSignedIn = ({ tokenOf }: PlanParts, request: FastifyRequest): Token =>
  tokenOf(request) ?? notSignedIn()

const purposeIn = (request: FastifyRequest): string | undefined => {
  const purpose = request.headers['x-purpose']
  return typeof purpose === 'string' ? purpose.slice(0, 40) : undefined
}

/** Asks as the worker, for the reason they gave: the reading is written down like any other. */
export const askAs = async <T>(
  { house }: PlanParts,
  request: FastifyRequest,
  asked: { token: Token; answering: Answering; raw: unknown },
): Promise<T> => {
  const { token, answering, raw } = asked
  const by = { token, now: instant(house.clock), purpose: purposeIn(request) }
  return (await ask(house.database, by, { answering, raw })) as T
}

export const fingerprintOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export interface Paper {
  file_id: string
  document_id: string
}

/** Encrypts under the key of the file and puts away; answers where. */
export const putAway = async (
  { house, files }: Keeping,
  token: Token,
  paper: Paper & { bytes: Uint8Array; type: FileType },
): Promise<string> => {
  const key = await subjectKey(house.database, token, paper.file_id)
  const sealed = sealBytes(key, placeOfBytes(paper.document_id), paper.bytes)
  const storage_key = fileKey(paper.file_id, sealed, paper.type)
  await files.put(storage_key, sealed, paper.type)
  return storage_key
}

/** The bytes as they were put away: a single changed bit is noticed twice, by the seal and by the fingerprint. */
export const takeOut = async (
  { house, files }: PlanParts,
  token: Token,
  paper: Paper & { storage_key: string; sha256: string },
): Promise<Uint8Array> => {
  const damaged = () => refuse('cases.document-damaged', undefined, 500)
  const kept = await files.get(paper.storage_key).catch((error: unknown) => {
    if (error instanceof DamagedFile) return damaged()
    throw error
  })
  if (!kept) return damaged()
  const key = await subjectKey(house.database, token, paper.file_id)
  const bytes = openBytes(key, placeOfBytes(paper.document_id), kept.bytes)
  return fingerprintOf(bytes) === paper.sha256 ? bytes : damaged()
}
