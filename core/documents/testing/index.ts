// Reads papers back in tests: what a person hears when a PDF is read aloud, and what stands inside a DOCX.
import { inflateRawSync, inflateSync } from 'node:zlib'

export type ReadPdf = { raw: string; pages: string[] }

/** A small reader: what a person hears when the page is read aloud, page by page. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const raw = Buffer.from(bytes).toString('latin1')
  const bodyOf = (id: string) =>
    raw.slice(raw.search(new RegExp(`(?:^|\\n)${id} 0 obj`))).split('endobj')[0] ?? ''
  const streamOf = (id: string) => {
    const body = bodyOf(id)
    const from = body.indexOf('stream\n') + 7
    return inflateSync(Buffer.from(body.slice(from, body.lastIndexOf('endstream')), 'latin1')).toString(
      'latin1',
    )
  }
  const letters = new Map<string, string[]>()
  for (const [, name = '', id = ''] of raw.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const map = /\/ToUnicode (\d+) 0 R/.exec(bodyOf(id))?.[1]
    if (map) letters.set(name, lettersOf(streamOf(map)))
  }
  const ids = [...raw.matchAll(/\/Type \/Page\n[\s\S]*?\/Contents (\d+) 0 R/g)].map((match) => match[1] ?? '')
  return { raw, pages: ids.map((id) => wordsOf(streamOf(id), letters)) }
}

function lettersOf(map: string): string[] {
  const ranges = map.slice(map.indexOf('beginbfrange'), map.indexOf('endbfrange'))
  return [...ranges.matchAll(/\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/<([0-9a-f ]+)>/g)].map(([, hex = '']) =>
      hex
        .split(' ')
        .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
        .join(''),
    ),
  )
}

function wordsOf(content: string, letters: ReadonlyMap<string, string[]>): string {
  let font: string[] = []
  const lines: string[] = []
  for (const match of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*)\] TJ/g)) {
    if (match[1]) font = letters.get(match[1]) ?? []
    const hex = [...(match[2] ?? '').matchAll(/<([0-9a-f]*)>/g)].map((piece) => piece[1]).join('')
    if (match[2])
      lines.push((hex.match(/.{4}/g) ?? []).map((code) => font[Number.parseInt(code, 16)] ?? '').join(''))
  }
  return lines.join('\n')
}

/** One file out of a zip (DOCX, XLSX), as text. */
export function readZipped(bytes: Uint8Array, name: string): string {
  const file = Buffer.from(bytes)
  // The directory at the end knows the sizes, whatever was streamed before.
  for (
    let at = file.indexOf('PK\x01\x02', 0, 'latin1');
    at >= 0;
    at = file.indexOf('PK\x01\x02', at + 4, 'latin1')
  ) {
    const length = file.readUInt16LE(at + 28)
    if (file.toString('utf8', at + 46, at + 46 + length) !== name) continue
    const [size, from] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)]
    const begin = from + 30 + file.readUInt16LE(from + 26) + file.readUInt16LE(from + 28)
    const packed = file.subarray(begin, begin + size)
    return (file.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8')
  }
  throw new Error(`${name} is not in the file`)
}
