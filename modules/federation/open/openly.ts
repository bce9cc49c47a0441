// Open data are for other people's pages, too: anybody may read them from anywhere, and keep them for a while.
import type { FastifyReply } from 'fastify'

export const keptSeconds = 300

export const openly = (reply: FastifyReply): FastifyReply =>
  reply
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('cache-control', `public, max-age=${keptSeconds}`)
