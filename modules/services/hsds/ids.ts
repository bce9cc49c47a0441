// Names that are always the same for the same thing: HSDS wants an id for each phone, language and address, and we keep
// those as words inside the service (UUID version 5, RFC 9562).
import { createHash } from 'node:crypto'

const space = Buffer.from('6f1b3a52c2ab4f0ea3a1f4c5d0f2b977', 'hex')

export const idOf = (...parts: string[]): string => {
  const bytes = createHash('sha1').update(space).update(parts.join('\u0000')).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
