// A database of a test begins from a tar that is unpacked in memory, file by file. What no test opens is left out of it: the
// two databases new ones are made from, and the log beyond the one being written. A third less to unpack for each of them.

const block = 512
const word = (tar: Uint8Array, from: number, length: number): string => {
  const signs = Buffer.from(tar.buffer, tar.byteOffset + from, length)
  const end = signs.indexOf(0)
  return signs.toString('latin1', 0, end === -1 ? length : end)
}

/** Name of an entry and where the next one begins. POSIX ustar: name, size in octal, a prefix for long names. */
const entryAt = (tar: Uint8Array, at: number): { name: string; next: number } => {
  const prefix = word(tar, at + 345, 155)
  const name = word(tar, at, 100)
  const size = Number.parseInt(word(tar, at + 124, 12), 8) || 0
  return { name: prefix ? `${prefix}/${name}` : name, next: at + block + Math.ceil(size / block) * block }
}

export const slimTar = (tar: Uint8Array, isKept: (name: string) => boolean): Buffer => {
  const kept: Uint8Array[] = []
  for (let at = 0; at < tar.length && tar[at] !== 0; ) {
    const { name, next } = entryAt(tar, at)
    if (isKept(name)) kept.push(tar.subarray(at, next))
    at = next
  }
  return Buffer.concat([...kept, Buffer.alloc(2 * block)])
}

/** `log`: the file of the log that is being written. */
export const isForTests =
  (log: string) =>
  (name: string): boolean =>
    !/(^|\/)base\/[14]\/./.test(name) && (!/(^|\/)pg_wal\/[0-9A-F]{24}$/.test(name) || name.endsWith(log))
