// Labels: small papers that stick to a shelf or a box. A square a reader sees from an arm's length, and words a person reads
// in a dim cell; on sheets of labels for an office printer, or one after the other for a label printer.
import PDFDocument from 'pdfkit'
import { loadFonts, type Weight } from './fonts.ts'
import type { DocumentLanguage } from './render-pdf.ts'
import { black } from './sheet.ts'

/** Millimetres. `columns` and `rows` are of one page. */
export const labelPapers = {
  a4_24: { width: 70, height: 37, columns: 3, rows: 8, page: [210, 297], margin: [0, 0.5] },
  a4_8: { width: 105, height: 74, columns: 2, rows: 4, page: [210, 297], margin: [0, 0.5] },
  roll_100x50: { width: 100, height: 50, columns: 1, rows: 1, page: [100, 50], margin: [0, 0] },
  roll_62x40: { width: 62, height: 40, columns: 1, rows: 1, page: [62, 40], margin: [0, 0] },
} as const
export type LabelPaper = keyof typeof labelPapers

export interface Label {
  /** Rows of dark and light dots. */
  readonly dots: readonly (readonly boolean[])[]
  /** What it is: the thing, the shelf. */
  readonly title: string
  /** What the large words are: "use by". */
  readonly lead?: string
  /** What must be seen first: a day, the name of a shelf. */
  readonly large: string
  readonly lines: readonly string[]
  /** The code a person can type. */
  readonly code: string
}

export interface LabelSheets {
  readonly title: string
  readonly lang: DocumentLanguage
  readonly paper: LabelPaper
  readonly labels: readonly Label[]
  /** Labels of the first sheet that are gone already. */
  readonly skip?: number
  readonly made_at?: Date
}

const mm = (millimetres: number): number => (millimetres * 72) / 25.4
/** Nothing is printed nearer to the edge: cheap printers shift a sheet by this much. */
const safe = mm(3)
/** The white around a square without which no reader finds it. */
const quiet = mm(1)

interface Box {
  x: number
  y: number
  width: number
  height: number
}

const open = async ({ title, lang, paper, made_at }: LabelSheets): Promise<PDFDocument> => {
  const [width, height] = labelPapers[paper].page
  const fonts = await loadFonts()
  const doc = new PDFDocument({
    size: [mm(width), mm(height)],
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    font: null,
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang,
    displayTitle: true,
    info: { Title: title, Producer: 'Prossima', Creator: 'Prossima', CreationDate: made_at ?? new Date() },
  })
  return doc
    .registerFont('regular', fonts.regular)
    .registerFont('strong', fonts.strong)
    .registerFont('bold', fonts.bold)
}

const drawDots = (doc: PDFDocument, dots: Label['dots'], box: Box): void => {
  const dot = box.width / Math.max(1, dots[0]?.length ?? 1)
  doc.markContent('Artifact', { type: 'Layout' })
  doc.fillColor(black)
  dots.forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (isDark) doc.rect(box.x + x * dot, box.y + y * dot, dot + 0.05, dot + 0.05)
    })
  })
  doc.fill()
  doc.endMarkedContent()
}

interface Words {
  text: string
  weight: Weight
  /** Points it would like, and the least it may shrink to. */
  size: number
  least: number
}

type Sized = Words & { width: number }

const heightOf = (doc: PDFDocument, { text, weight, size, width }: Sized): number =>
  doc.font(weight).fontSize(size).heightOfString(text, { width, lineGap: 0 })

/** As large as asked, smaller when the words would not stand on so many lines. */
const fitting = (doc: PDFDocument, words: Words, room: { width: number; lines: number }): number => {
  let size = words.size
  const height = () => heightOf(doc, { ...words, size, width: room.width })
  while (size > words.least && height() > size * 1.6 * room.lines) size -= 0.5
  return size
}

const drawable = (doc: PDFDocument, text: string): string =>
  [...text.normalize('NFC')]
    .map((sign) => (doc._font.font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) ? sign : '?'))
    .join('')

const drawLabel = (doc: PDFDocument, label: Label, box: Box): void => {
  const part = doc.struct('Sect')
  doc.addStructure(part)
  const side = Math.min(box.height - 2 * safe - mm(5), box.width * 0.36)
  const x = box.x + safe + side + quiet + mm(2)
  const width = box.x + box.width - safe - x
  const bottom = box.y + box.height - safe
  const write = (words: Words, y: number, lines: number): number => {
    doc.font(words.weight)
    const told = { ...words, text: drawable(doc, words.text) }
    const size = fitting(doc, told, { width, lines })
    const height = heightOf(doc, { ...told, size, width })
    if (told.text === '' || y + height > bottom + 1) return y
    const piece = doc.struct('P')
    part.add(piece)
    piece.add(() => doc.font(words.weight).fontSize(size).fillColor(black).text(told.text, x, y, { width }))
    piece.end()
    return y + height
  }
  drawDots(doc, label.dots, { x: box.x + safe + quiet, y: box.y + safe + quiet, width: side, height: side })
  const scale = Math.min(1.6, box.height / mm(37))
  let y = write({ text: label.title, weight: 'strong', size: 11 * scale, least: 7 }, box.y + safe, 2)
  y = write({ text: label.lead ?? '', weight: 'regular', size: 9 * scale, least: 6 }, y, 1)
  y = write({ text: label.large, weight: 'bold', size: 19 * scale, least: 9 }, y, 1)
  for (const line of label.lines)
    y = write({ text: line, weight: 'regular', size: 8 * scale, least: 6 }, y, 1)
  const code = doc.struct('P')
  part.add(code)
  const under = { x: box.x + safe, y: box.y + safe + quiet + side + mm(0.6) }
  code.add(() =>
    doc
      .font('bold')
      .fontSize(9 * Math.min(scale, 1.3))
      .text(label.code, under.x, under.y, { width: side + 2 * quiet + mm(2), align: 'center' }),
  )
  code.end()
  part.end()
}

/** The bytes of a PDF/UA with one label after the other, in the places of the paper. */
export async function renderLabels(sheets: LabelSheets): Promise<Uint8Array> {
  const paper = labelPapers[sheets.paper]
  const doc = await open(sheets)
  const done = new Promise<Uint8Array>((resolve, reject) => {
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    doc.on('error', reject)
  })
  const onPage = paper.columns * paper.rows
  const skip = (sheets.skip ?? 0) % onPage
  doc.addPage()
  sheets.labels.forEach((label, i) => {
    const at = (i + skip) % onPage
    if (at === 0 && i > 0) doc.addPage()
    const column = at % paper.columns
    const row = Math.floor(at / paper.columns)
    drawLabel(doc, label, {
      x: mm(paper.margin[0] + column * paper.width),
      y: mm(paper.margin[1] + row * paper.height),
      width: mm(paper.width),
      height: mm(paper.height),
    })
  })
  doc.end()
  return done
}
