// The letters of a file: UTF-8 if it is, UTF-16 by its mark, otherwise those in which Italian offices have saved for thirty years.

/** Undefined when it is no text at all. */
export const textIn = (bytes: Uint8Array): string | undefined => {
  const text = decoded(bytes)
  return text.includes('\0') ? undefined : text
}

const decoded = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
