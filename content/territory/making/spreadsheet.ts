// Reads the first sheet of an .xlsx file without a library: a workbook is a zip of small XML
// files, and the tables of the national register need nothing more. Used only while building.
import { inflateRawSync } from 'node:zlib'

/** Rows of cells by column letter (A, B, …), empty cells left out. */
export type SheetRow = Record<string, string>

export function firstSheet(workbook: Buffer): SheetRow[] {
  const shared = matches(entry(workbook, 'xl/sharedStrings.xml'), /<si>(.*?)<\/si>/gs).map(([, item]) =>
    plain((item ?? '').replace(/<[^>]+>/g, '')),
  )
  const sheet = entry(workbook, 'xl/worksheets/sheet1.xml')
  return matches(sheet, /<row[^>]*>(.*?)<\/row>/gs).map(([, row]) => rowOf(row ?? '', shared))
}

function rowOf(row: string, shared: string[]): SheetRow {
  const cells: SheetRow = {}
  for (const [, attributes = '', content = ''] of matches(row, /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const column = /r="([A-Z]+)/.exec(attributes)?.[1]
    const value = /<v>(.*?)<\/v>/s.exec(content)?.[1]
    if (!column || value === undefined) continue
    cells[column] = attributes.includes('t="s"') ? (shared[Number(value)] ?? '') : plain(value)
  }
  return cells
}

const CENTRAL_ENTRY = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50

function entry(zip: Buffer, name: string): string {
  let end = zip.length - 22
  while (end > 0 && zip.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1
  let at = zip.readUInt32LE(end + 16)
  while (zip.readUInt32LE(at) === CENTRAL_ENTRY) {
    const nameLength = zip.readUInt16LE(at + 28)
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) return inflated(zip, at)
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  throw new Error(`The workbook has no ${name}: save it again as .xlsx.`)
}

function inflated(zip: Buffer, directory: number): string {
  const isStored = zip.readUInt16LE(directory + 10) === 0
  const size = zip.readUInt32LE(directory + 20)
  const local = zip.readUInt32LE(directory + 42)
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const bytes = zip.subarray(start, start + size)
  return (isStored ? bytes : inflateRawSync(bytes)).toString('utf8')
}

function matches(text: string, pattern: RegExp): RegExpMatchArray[] {
  return [...text.matchAll(pattern)]
}

function plain(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .trim()
}
