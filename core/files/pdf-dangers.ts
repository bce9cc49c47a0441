// A PDF brought by a person or a partner must be paper, not a program: no scripts, no launching,
// no files hidden inside. What cannot be looked into (locked, odd compression) is refused too.
import { inflateSync } from 'node:zlib'

export type PdfDanger = 'files.pdf-active' | 'files.pdf-locked' | 'files.damaged'

const unpackedLimit = 32 * 1024 * 1024
const active =
  /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|Rendition|SubmitForm|ImportData|GoToE|XFA|Movie|Sound)(?![A-Za-z0-9])/

/** null when nothing was found. */
export function findPdfDanger(bytes: Uint8Array): PdfDanger | null {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!endsAsPdf(raw)) return 'files.damaged'
  const readable = plainNames(raw)
  if (/\/Encrypt(?![A-Za-z0-9])/.test(readable)) return 'files.pdf-locked'
  if (active.test(readable)) return 'files.pdf-active'
  const packed = unpackObjects(raw)
  if (packed === null) return 'files.damaged'
  return active.test(plainNames(packed)) ? 'files.pdf-active' : null
}

/** Nothing of weight may follow the end mark: a second file could hide there. */
function endsAsPdf(raw: string): boolean {
  const end = raw.lastIndexOf('%%EOF')
  return end > 0 && raw.slice(end + 5).trim().length === 0
}

/** `/J#61vaScript` is `/JavaScript` for a reader. */
function plainNames(raw: string): string {
  return raw.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Objects may sit in compressed object streams; null when one of them cannot be opened within the limit. */
function unpackObjects(raw: string): string | null {
  let unpacked = ''
  let opened = 0
  for (const match of raw.matchAll(/(?<!end)stream\r?\n/g)) {
    const dictionary = raw.slice(Math.max(0, match.index - 2_000), match.index)
    const own = plainNames(dictionary.slice(dictionary.lastIndexOf(' obj') + 1))
    if (!/\/ObjStm(?![A-Za-z])/.test(own)) continue
    const text = inflate(raw, match.index + match[0].length, unpackedLimit - unpacked.length)
    if (text === null) return null
    unpacked += text
    opened++
  }
  const named = plainNames(raw).match(/\/ObjStm(?![A-Za-z])/g)?.length ?? 0
  return named > opened ? null : unpacked
}

function inflate(raw: string, from: number, room: number): string | null {
  const to = raw.indexOf('endstream', from)
  if (to < 0 || room <= 0) return null
  try {
    return inflateSync(Buffer.from(raw.slice(from, to), 'latin1'), { maxOutputLength: room }).toString(
      'latin1',
    )
  } catch {
    return null
  }
}
