// `GET /api/monitoring/rows/<release>.csv`: rows for an evaluation, page by page, so that a million need no more room than a thousand.
// The last line begins with `# fine` and says how many there were: a file without it was cut on the way.
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { tokenOf } from '#core/auth'
import type { House } from '#core/http'
import { id, notFound, notSignedIn } from '#core/kernel'
import { hasRows, rowsAsCsv } from '../store/rows.ts'

export const addRows = (server: FastifyInstance, house: House): void => {
  server.get('/api/monitoring/rows/:file', async (request, reply) => {
    const token = tokenOf(request) ?? notSignedIn()
    const file = z.object({ file: z.string().regex(/\.csv$/) }).safeParse(request.params)
    const row_release_id = id().safeParse(file.data?.file.slice(0, -4))
    if (!row_release_id.success) notFound()
    const asked = { database: house.database, token, row_release_id: String(row_release_id.data) }
    if (!(await hasRows(asked))) notFound()
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="righe-per-la-valutazione.csv"')
      .header('cache-control', 'no-store')
      .send(Readable.from(rowsAsCsv(asked)))
  })
}
