// What a file really is, read from its first bytes: a name can say anything.

export type FileType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf'
export type Extension = 'jpg' | 'png' | 'webp' | 'pdf'

export const extensions: Readonly<Record<FileType, Extension>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
}

export function typeOfExtension(extension: string): FileType | null {
  const entry = Object.entries(extensions).find(([, known]) => known === extension)
  return entry ? (entry[0] as FileType) : null
}

/** `heic` is recognised only to explain it: our image reader cannot open it. */
export function detectType(bytes: Uint8Array): FileType | 'heic' | null {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp'
  if (/^%PDF-[12]\.\d/.test(head)) return 'application/pdf'
  if (/^ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/.test(head.slice(4))) return 'heic'
  return null
}
