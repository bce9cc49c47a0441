// How the backup command reaches a running embedded installation: over the loopback, proved by a key derived
// from the secret file, so that whoever can read that file, and nobody else, may take a copy.
import { timingSafeEqual } from 'node:crypto'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { type Database, packBackup } from '#core/db'
import { notFound } from '#core/kernel'
import type { Secrets } from '#core/secrets'
import type { Config } from './config.ts'

export const backupPath = '/api/house/backup'
export const backupPass = (secrets: Secrets): string => secrets.key('backup-pass').toString('hex')

interface Parts {
  config: Config
  database: Database
  secrets: Secrets
}

const isSame = (given: string, wanted: string): boolean =>
  given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted))

export const addBackup = (server: FastifyInstance, { config, database, secrets }: Parts): void => {
  if (database.kind !== 'embedded') return
  server.get(backupPath, async (request, reply) => {
    const given = String(request.headers['x-backup-pass'] ?? '')
    if (!isSame(given, backupPass(secrets)) || !request.ip.match(/^(127\.|::1$|::ffff:127\.)/)) notFound()
    const packed = packBackup(await database.dump(), join(config.dataDir, 'files'), secrets.key('backup'))
    return reply.type('application/octet-stream').send(packed)
  })
}
