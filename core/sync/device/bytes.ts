// Bytes to text and back, for what is sealed, wrapped and kept.

export type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export const bytesOf = (words: string): Bytes => encoder.encode(words)
export const wordsOf = (bytes: Uint8Array): string => decoder.decode(bytes)
export const randomBytes = (size: number): Bytes => crypto.getRandomValues(new Uint8Array(size))

export const toBase64 = (bytes: Uint8Array): string => {
  const pieces: string[] = []
  for (let from = 0; from < bytes.length; from += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + 8192)))
  }
  return btoa(pieces.join(''))
}

export const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (char) => char.charCodeAt(0))

export const joined = (...parts: Uint8Array[]): Bytes => {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let from = 0
  for (const part of parts) {
    all.set(part, from)
    from += part.length
  }
  return all
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])
