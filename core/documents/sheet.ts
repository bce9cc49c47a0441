// The page being written: where the pen is, how much room is left, and under which tag each word is read aloud.
import type PDFDocument from 'pdfkit'
import type { PdfStructure } from 'pdfkit'
import type { Weight } from './fonts.ts'

/** Points. A4 with 18 mm margins; head and foot stand inside them. */
export const page = { width: 595.28, height: 841.89, margin: 51, head: 38, foot: 30 }
export const black = '#000000'
export const grey = '#787878'

export type Sheet = {
  readonly doc: PDFDocument
  readonly root: PdfStructure
  readonly left: number
  readonly width: number
  readonly top: number
  readonly bottom: number
  readonly body: Face
  y: number
}

export type Face = { readonly weight: Weight; readonly size: number; readonly leading: number }

export type Piece = {
  readonly text: string
  readonly face: Face
  /** PDF tag: P, H1, H2, LBody, TD, ... */
  readonly tag: string
  readonly parent?: PdfStructure
  readonly x?: number
  readonly width?: number
  readonly align?: 'left' | 'right' | 'center'
  readonly scope?: 'Column' | 'Row'
}

/** Writes at the pen without moving it; returns the height used. */
export function write(sheet: Sheet, piece: Piece): number {
  const { doc } = sheet
  const x = piece.x ?? sheet.left
  const options = lineOptions(sheet, piece)
  const text = printable(sheet, piece.text, piece.face)
  const height = doc.heightOfString(text, options)
  const tagged = doc.struct(piece.tag, piece.scope ? { scope: piece.scope } : {})
  ;(piece.parent ?? sheet.root).add(tagged)
  tagged.add(() => doc.fillColor(black).text(text, x, sheet.y + options.lineGap / 2, options))
  tagged.end()
  return height
}

/** Writes text that may be longer than the page, and leaves the pen under it. */
export function flow(sheet: Sheet, piece: Piece): void {
  const height = measure(sheet, piece)
  const left = sheet.bottom - sheet.y
  // a lone line is never left behind
  if (height > left && (left < piece.face.leading * 3 || height < piece.face.leading * 4)) newPage(sheet)
  const fits = height <= sheet.bottom - sheet.y
  write(sheet, piece)
  sheet.y = fits ? sheet.y + height : sheet.doc.y
}

export function measure(sheet: Sheet, piece: Pick<Piece, 'text' | 'face' | 'width'>): number {
  const options = lineOptions(sheet, piece)
  return sheet.doc.heightOfString(printable(sheet, piece.text, piece.face), options)
}

function lineOptions(sheet: Sheet, piece: Pick<Piece, 'face' | 'width'> & { align?: Piece['align'] }) {
  const { doc } = sheet
  doc.font(piece.face.weight).fontSize(piece.face.size)
  const lineGap = piece.face.leading - doc.currentLineHeight(true)
  return { width: piece.width ?? sheet.width, align: piece.align ?? ('left' as const), lineGap }
}

/** Signs the face cannot draw become "?": an empty box would be read aloud as nothing. */
function printable(sheet: Sheet, text: string, face: Face): string {
  sheet.doc.font(face.weight)
  const { font } = sheet.doc._font
  return [...text.normalize('NFC').replace(/[\t\r\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')]
    .map((sign) => (sign === '\n' || font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) ? sign : '?'))
    .join('')
}

export function newPage(sheet: Sheet): void {
  sheet.doc.addPage()
  sheet.y = sheet.top
}

/** Goes to a new page when `height` does not fit on this one; true when it did. */
export function makeRoom(sheet: Sheet, height: number): boolean {
  if (sheet.y + height <= sheet.bottom || sheet.y === sheet.top) return false
  newPage(sheet)
  return true
}

/** Lines, boxes and circles: seen, not read aloud. */
export function draw(sheet: Pick<Sheet, 'doc'>, drawing: (doc: PDFDocument) => void): void {
  sheet.doc.markContent('Artifact', { type: 'Layout' })
  drawing(sheet.doc)
  sheet.doc.endMarkedContent()
}

export function rule(sheet: Sheet, strength: 'hair' | 'edge', y = sheet.y): void {
  draw(sheet, (doc) => {
    doc.lineWidth(strength === 'hair' ? 0.5 : 1.1).strokeColor(strength === 'hair' ? grey : black)
    doc
      .moveTo(sheet.left, y)
      .lineTo(sheet.left + sheet.width, y)
      .stroke()
  })
}
