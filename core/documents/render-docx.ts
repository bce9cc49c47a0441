// The same document as the PDF, for who goes on writing in it: headings, lists and tables are real ones, so a word processor and
// a screen reader find them. Nothing is fetched; what a page draws (codes, squares) is here in words, and bars
// lie between their names and their numbers.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block } from './blocks.ts'
import type { ChartBlock } from './chart.ts'
import type { PdfContent } from './render-pdf.ts'

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

type Piece = Paragraph | Table
type Align = 'start' | 'end'

/** Word refuses what XML refuses. */
const plain = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')

const runs = (text: string, more: { bold?: boolean; italics?: boolean } = {}): TextRun[] =>
  plain(text)
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...more, ...(at > 0 ? { break: 1 } : {}) }))

const paragraph = (text: string, more: { bold?: boolean; italics?: boolean } = {}): Paragraph =>
  new Paragraph({ children: runs(text, more), spacing: { after: 120 } })

const hair = { style: BorderStyle.SINGLE, size: 4, color: '9A9A9A' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const borders = {
  top: hair,
  bottom: hair,
  left: none,
  right: none,
  insideHorizontal: hair,
  insideVertical: none,
}

const cell = (text: string, { align, width, bold }: { align: Align; width: number; bold?: boolean }) =>
  new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    children: [
      new Paragraph({
        alignment: align === 'end' ? AlignmentType.END : AlignmentType.START,
        children: runs(text, bold ? { bold } : {}),
      }),
    ],
  })

interface Lines {
  caption?: string
  columns: readonly { title: string; share?: number; align?: Align }[]
  rows: readonly (readonly string[])[]
}

const table = ({ caption, columns, rows }: Lines): Piece[] => {
  const all = columns.reduce((sum, { share = 1 }) => sum + share, 0)
  const cells = (texts: readonly string[], bold?: boolean) =>
    columns.map(({ share = 1, align = 'start' }, at) =>
      cell(texts[at] ?? '', { align, width: (share / all) * 100, bold }),
    )
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells(
      columns.map(({ title }) => title),
      true,
    ),
  })
  const body = rows.map((row) => new TableRow({ cantSplit: true, children: cells(row) }))
  return [
    ...(caption ? [new Paragraph({ keepNext: true, children: runs(caption, { bold: true }) })] : []),
    new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, borders, rows: [head, ...body] }),
    new Paragraph({ text: '' }),
  ]
}

/** Twentieths of a point: what A4 leaves between its margins. */
const textWidth = 9026
const lanes = { label: 35, bar: 45, number: 20 }
const barLane = (textWidth * lanes.bar) / 100 - 120

/** A bar is a dark paragraph that ends where the number does: no picture to lose, and it can be changed like a text. */
const bar = (share: number): TableCell =>
  new TableCell({
    width: { size: lanes.bar, type: WidthType.PERCENTAGE },
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    children: [
      share > 0
        ? new Paragraph({
            shading: { type: ShadingType.CLEAR, color: 'auto', fill: '5C5C5C' },
            indent: { right: Math.round(barLane * (1 - share)) },
            children: [new TextRun({ text: '\u00a0' })],
          })
        : new Paragraph({ text: '' }),
    ],
  })

/** Lying bars from zero, each between its name and its number; what is not told has words and no bar. */
const chart = ({ caption, bars }: ChartBlock): Piece[] => {
  const top = Math.max(1, ...bars.map(({ value }) => value ?? 0))
  const rows = bars.map(
    ({ label, value, text }) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(label, { align: 'start', width: lanes.label }),
          bar((value ?? 0) / top),
          cell(text, { align: 'end', width: lanes.number }),
        ],
      }),
  )
  return [
    new Paragraph({ keepNext: true, children: runs(caption, { bold: true }) }),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: [lanes.label, lanes.bar, lanes.number].map((share) => (textWidth * share) / 100),
      layout: TableLayoutType.FIXED,
      borders,
      rows,
    }),
    new Paragraph({ text: '' }),
  ]
}

const list = (items: readonly string[], box?: boolean): Paragraph[] =>
  items.map((text) =>
    box
      ? paragraph(`☐ ${text}`)
      : new Paragraph({ bullet: { level: 0 }, children: runs(text), spacing: { after: 60 } }),
  )

const piecesOf = (block: Block): Piece[] => {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: runs(block.text) })]
    case 'paragraph':
      return block.text.split(/\n{2,}/).map((text) => paragraph(text))
    case 'quote':
      return [new Paragraph({ indent: { left: 480 }, children: runs(block.text, { italics: true }) })]
    case 'key_values':
      return block.entries.map(
        ({ key, value }) =>
          new Paragraph({
            children: [...runs(`${key}: `), ...runs(value, { bold: true })],
            spacing: { after: 60 },
          }),
      )
    case 'list':
      return list(block.items, block.boxes)
    case 'columns':
      return block.columns.flatMap(({ title, items }) => [
        paragraph(title, { bold: true }),
        ...list(items, block.boxes),
      ])
    case 'table':
      return table({ caption: block.caption, columns: block.columns, rows: block.rows })
    case 'chart':
      return [...chart(block), paragraph(block.alt, { italics: true })]
    case 'note':
      return [...(block.title ? [paragraph(block.title, { bold: true })] : []), paragraph(block.text)]
    case 'signatures':
      return block.labels.map(
        (text) =>
          new Paragraph({
            spacing: { before: 700 },
            children: runs(`______________________________\n${text}`),
          }),
      )
    case 'page_break':
      return [new Paragraph({ children: [new PageBreak()] })]
    case 'code':
      return [paragraph(block.text, { bold: true })]
    case 'square':
      return [paragraph(block.text), paragraph(block.label)]
  }
}

const face = { font: 'Titillium Web', size: 22 }

/** The bytes of a DOCX. */
export async function renderDocx(content: PdfContent): Promise<Uint8Array> {
  const { title, subtitle, lang, running_head, foot_note, blocks } = content
  const document = new Document({
    title: plain(title),
    creator: 'Prossima',
    styles: { default: { document: { run: { ...face, language: { value: lang } } } } },
    sections: [
      {
        headers: {
          default: new Header({ children: [new Paragraph({ children: runs(running_head ?? title) })] }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  ...(foot_note ? runs(`${foot_note}  `) : []),
                  new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(title) }),
          ...(subtitle ? [paragraph(subtitle)] : []),
          ...blocks.flatMap(piecesOf),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
