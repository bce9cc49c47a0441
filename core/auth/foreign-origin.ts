// A page of somebody else must not act with the cookie of a worker who has Prossima open in another tab.
import { refuse } from '#core/kernel'

interface Asked {
  method: string
  headers: Record<string, string | string[] | undefined>
}

const safeMethods = ['GET', 'HEAD', 'OPTIONS']

const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value

/**
 * The origins that are ours. On one's own machine the number 127.0.0.1 is the same house as the name localhost; pages
 * are led to the name, because passkeys want one.
 */
export const ownOrigins = (publicUrl: string): string[] => {
  const { origin, hostname, protocol, port } = new URL(publicUrl)
  return hostname === 'localhost' ? [origin, new URL(`${protocol}//127.0.0.1:${port}`).origin] : [origin]
}

/** JSON, or the bytes of a file where a door takes them: a form of somebody else's page can send neither. */
const kinds = ['application/json', 'application/octet-stream']

/** True when the browser itself says that the page asking is ours. */
const isOurs = (asked: Asked, publicUrl: string): boolean => {
  const site = one(asked.headers['sec-fetch-site'])
  const origin = one(asked.headers.origin)
  if (origin !== undefined && !ownOrigins(publicUrl).includes(origin)) return false
  if (site !== undefined) return site === 'same-origin'
  return origin !== undefined
}

/**
 * For every request that changes something: same origin, and JSON or bare bytes, or a refusal. A machine with its token in the
 * `Authorization` header and no cookie is let through, because no browser sends that by itself.
 */
export const refuseForeignOrigin = (asked: Asked, publicUrl: string): void => {
  if (safeMethods.includes(asked.method)) return
  const isMachine =
    asked.headers.cookie === undefined && one(asked.headers.authorization)?.startsWith('Bearer ')
  if (!isMachine && !isOurs(asked, publicUrl)) refuse('core.foreign-origin', undefined, 403)
  const kind = one(asked.headers['content-type'])
  const hasBody =
    Number(one(asked.headers['content-length']) ?? 0) > 0 || asked.headers['transfer-encoding'] !== undefined
  if (hasBody && !kinds.some((each) => kind?.startsWith(each))) refuse('core.not-json', undefined, 415)
}
