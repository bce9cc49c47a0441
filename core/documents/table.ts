// A table that can be long: the head comes back on every page for the eyes, and is read aloud once.
import type { PdfStructure } from 'pdfkit'
import { black, draw, type Face, flow, makeRoom, measure, newPage, rule, type Sheet, write } from './sheet.ts'

export type TableBlock = {
  readonly kind: 'table'
  readonly caption?: string
  /** `share` is the part of the width (1 by default); `end` aligns figures to the right */
  readonly columns: readonly {
    readonly title: string
    readonly share?: number
    readonly align?: 'start' | 'end'
  }[]
  readonly rows: readonly (readonly string[])[]
}

type Cell = { readonly x: number; readonly width: number; readonly align: 'left' | 'right' }

const headFace: Face = { weight: 'strong', size: 9.5, leading: 13 }
const rowFace: Face = { weight: 'regular', size: 10.5, leading: 14 }
const padding = 4

export function drawTable(sheet: Sheet, block: TableBlock): void {
  if (block.caption) {
    makeRoom(sheet, 80)
    flow(sheet, { tag: 'P', text: block.caption, face: { ...headFace, size: 10.5, leading: 16 } })
  }
  const cells = layCells(sheet, block)
  const table = sheet.doc.struct('Table')
  sheet.root.add(table)
  makeRoom(sheet, 60)
  drawHead(sheet, { block, cells, table })
  for (const row of block.rows) drawRow(sheet, { block, cells, table, row })
  table.end()
  sheet.y += 12
}

function layCells(sheet: Sheet, { columns }: TableBlock): Cell[] {
  const total = columns.reduce((sum, column) => sum + (column.share ?? 1), 0)
  const gap = 10
  const room = sheet.width - gap * (columns.length - 1)
  let x = sheet.left
  return columns.map((column) => {
    const width = (room * (column.share ?? 1)) / total
    const cell = { x, width, align: column.align === 'end' ? ('right' as const) : ('left' as const) }
    x += width + gap
    return cell
  })
}

type Head = { block: TableBlock; cells: readonly Cell[]; table: PdfStructure | null }

/** Without a table to belong to, the head is a repetition: drawn, not read. */
function drawHead(sheet: Sheet, { block, cells, table }: Head): void {
  const titles = block.columns.map((column) => column.title)
  const height = tallest(sheet, { texts: titles, cells, face: headFace })
  if (table) {
    const line = sheet.doc.struct('TR')
    table.add(line)
    cells.forEach((cell, at) =>
      write(sheet, {
        ...cell,
        tag: 'TH',
        scope: 'Column',
        text: titles[at] ?? '',
        face: headFace,
        parent: line,
      }),
    )
    line.end()
  } else repeatHead(sheet, { titles, cells })
  sheet.y += height + padding
  rule(sheet, 'edge')
  sheet.y += padding
}

function repeatHead(
  sheet: Sheet,
  { titles, cells }: { titles: readonly string[]; cells: readonly Cell[] },
): void {
  draw(sheet, (doc) => {
    doc.font(headFace.weight).fontSize(headFace.size).fillColor(black)
    const lineGap = headFace.leading - doc.currentLineHeight(true)
    cells.forEach(({ x, width, align }, at) =>
      doc.text(titles[at] ?? '', x, sheet.y + lineGap / 2, { width, align, lineGap }),
    )
  })
}

function drawRow(sheet: Sheet, { row, ...head }: Head & { row: readonly string[] }): void {
  const height = tallest(sheet, { texts: row, cells: head.cells, face: rowFace })
  if (sheet.y + height > sheet.bottom) {
    newPage(sheet)
    drawHead(sheet, { ...head, table: null })
  }
  const line = sheet.doc.struct('TR')
  head.table?.add(line)
  head.cells.forEach((cell, at) =>
    write(sheet, { ...cell, tag: 'TD', text: row[at] ?? '', face: rowFace, parent: line }),
  )
  line.end()
  sheet.y += height + padding
  rule(sheet, 'hair')
  sheet.y += padding
}

function tallest(
  sheet: Sheet,
  { texts, cells, face }: { texts: readonly string[]; cells: readonly Cell[]; face: Face },
): number {
  return Math.max(
    face.leading,
    ...cells.map(({ width }, at) => measure(sheet, { text: texts[at] ?? '', face, width })),
  )
}
