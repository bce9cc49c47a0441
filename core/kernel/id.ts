// Identifiers are born where the fact is born: on a phone at night, without asking anyone.

const hex = (bytes: Uint8Array) => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
const dashed = (h: string) =>
  `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20, 32)}`

/** UUIDv7 (RFC 9562): ordered by time, 74 random bits. `millis` since 1970. */
export const newId = (millis: number = Date.now()): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(millis / 2 ** (8 * (5 - i))) & 0xff
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  return dashed(hex(bytes))
}

/** UUIDv4: says nothing of when. For facts that must not carry a minute (HIV counters). */
export const timelessId = (): string => crypto.randomUUID()

/**
 * The n-th id born of an intent: phone and server compute the same one, so what the phone showed
 * is the record the server keeps. Changes only the last 32 bits, so siblings never collide.
 */
export const bornOf = (intentId: string, n: number): string => {
  const tail = Number.parseInt(intentId.slice(28), 16)
  const mixed = (tail ^ Math.imul(n + 1, 0x9e3779b1)) >>> 0
  return intentId.slice(0, 28) + mixed.toString(16).padStart(8, '0')
}
