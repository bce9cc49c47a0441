// The few things a page given to a person is made of. Whoever writes a document names its parts;
// how they look is decided here, once.
import { type ChartBlock, drawChart } from './chart.ts'
import { type CodeBlock, drawCode, drawSquare, type SquareBlock } from './marks.ts'
import { draw, type Face, flow, makeRoom, measure, newPage, rule, type Sheet, write } from './sheet.ts'
import { drawTable, type TableBlock } from './table.ts'

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** the person's own sentence */
  | { readonly kind: 'quote'; readonly text: string }
  | {
      readonly kind: 'key_values'
      readonly entries: readonly { readonly key: string; readonly value: string }[]
    }
  | ListBlock
  /** side by side: what you do, what we do */
  | {
      readonly kind: 'columns'
      readonly columns: readonly { readonly title: string; readonly items: readonly string[] }[]
      readonly boxes?: boolean
    }
  | TableBlock
  | { readonly kind: 'note'; readonly title?: string; readonly text: string }
  | { readonly kind: 'signatures'; readonly labels: readonly string[] }
  | CodeBlock
  | SquareBlock
  | ChartBlock
  | { readonly kind: 'page_break' }

type ListBlock = { readonly kind: 'list'; readonly items: readonly string[]; readonly boxes?: boolean }
type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>

export function drawBlock(sheet: Sheet, block: Block, place: { first: boolean }): void {
  switch (block.kind) {
    case 'heading':
      return drawHeading(sheet, block.text, place.first)
    case 'paragraph':
      flow(sheet, { tag: 'P', text: block.text, face: sheet.body })
      sheet.y += sheet.body.leading * 0.5
      return
    case 'quote':
      return drawQuote(sheet, block.text)
    case 'key_values':
      return drawKeyValues(sheet, block.entries)
    case 'list':
      return drawList(sheet, block)
    case 'columns':
      return drawColumns(sheet, block)
    case 'table':
      return drawTable(sheet, block)
    case 'note':
      return drawNote(sheet, block)
    case 'signatures':
      return drawSignatures(sheet, block.labels)
    case 'code':
      return drawCode(sheet, block)
    case 'square':
      return drawSquare(sheet, block)
    case 'chart':
      return drawChart(sheet, block)
    case 'page_break':
      if (sheet.y > sheet.top) newPage(sheet)
      return
  }
}

const strong = (face: Face): Face => ({ ...face, weight: 'strong' })
const small: Face = { weight: 'regular', size: 10, leading: 14 }

function drawHeading(sheet: Sheet, text: string, first: boolean): void {
  const face: Face = { weight: 'strong', size: sheet.body.size + 2, leading: sheet.body.leading + 3 }
  const height = measure(sheet, { text, face })
  const turned = makeRoom(sheet, height + sheet.body.leading * 4)
  if (!first && !turned) {
    sheet.y += 7
    rule(sheet, 'hair')
    sheet.y += 11
  }
  sheet.y += write(sheet, { tag: 'H2', text, face }) + 3
}

function drawQuote(sheet: Sheet, text: string): void {
  const face: Face = { weight: 'regular', size: sheet.body.size + 2.5, leading: sheet.body.leading + 5 }
  const width = sheet.width - 14
  const height = measure(sheet, { text, face, width })
  makeRoom(sheet, height + 8)
  sheet.y += 4
  const from = sheet.y
  draw(sheet, (doc) =>
    doc
      .lineWidth(2.5)
      .strokeColor('#000000')
      .moveTo(sheet.left + 1.25, from)
      .lineTo(sheet.left + 1.25, from + height)
      .stroke(),
  )
  write(sheet, { tag: 'BlockQuote', text, face, x: sheet.left + 14, width })
  sheet.y += height + 12
}

function drawKeyValues(sheet: Sheet, entries: BlockOf<'key_values'>['entries']): void {
  const keyWidth = sheet.width * 0.24
  const value = {
    x: sheet.left + keyWidth + 10,
    width: sheet.width - keyWidth - 10,
    face: strong(sheet.body),
  }
  const list = sheet.doc.struct('L')
  sheet.root.add(list)
  for (const entry of entries) {
    const key = { text: entry.key, face: sheet.body, width: keyWidth }
    const height = Math.max(measure(sheet, key), measure(sheet, { ...value, text: entry.value }))
    makeRoom(sheet, height)
    const item = sheet.doc.struct('LI')
    list.add(item)
    write(sheet, { ...key, tag: 'Lbl', parent: item })
    write(sheet, { ...value, text: entry.value, tag: 'LBody', parent: item })
    item.end()
    sheet.y += height + 3
  }
  list.end()
  sheet.y += sheet.body.leading * 0.5
}

type Strip = { readonly x: number; readonly width: number }

function drawList(
  sheet: Sheet,
  block: ListBlock,
  strip: Strip = { x: sheet.left, width: sheet.width },
): void {
  const indent = block.boxes ? 20 : 14
  const list = sheet.doc.struct('L')
  sheet.root.add(list)
  for (const text of block.items) {
    const piece = { text, face: sheet.body, x: strip.x + indent, width: strip.width - indent }
    const height = measure(sheet, piece)
    makeRoom(sheet, height)
    drawTick(sheet, strip.x, block.boxes ?? false)
    const item = sheet.doc.struct('LI')
    list.add(item)
    write(sheet, { ...piece, tag: 'LBody', parent: item })
    item.end()
    sheet.y += height + (block.boxes ? 5 : 3)
  }
  list.end()
  sheet.y += sheet.body.leading * 0.3
}

/** A real, empty box to tick with a pen, or a dot. */
function drawTick(sheet: Sheet, x: number, box: boolean): void {
  const middle = sheet.y + sheet.body.leading / 2 + 0.5
  draw(sheet, (doc) => {
    if (box)
      doc
        .lineWidth(1.1)
        .strokeColor('#000000')
        .rect(x + 0.5, middle - 5, 10, 10)
        .stroke()
    else
      doc
        .fillColor('#000000')
        .circle(x + 4, middle, 1.6)
        .fill()
  })
}

function drawColumns(sheet: Sheet, { columns, boxes = false }: BlockOf<'columns'>): void {
  const gap = 24
  const width = (sheet.width - gap * (columns.length - 1)) / Math.max(1, columns.length)
  const tall = (items: readonly string[]) =>
    items.reduce(
      (sum, text) => sum + 5 + measure(sheet, { text, face: sheet.body, width: width - 20 }),
      small.leading + sheet.body.leading,
    )
  const height = Math.max(0, ...columns.map((column) => tall(column.items)))
  if (height > sheet.bottom - sheet.top) return drawOneByOne(sheet, columns, boxes)
  makeRoom(sheet, height)
  const from = sheet.y
  let lowest = from
  columns.forEach((column, index) => {
    const strip = { x: sheet.left + index * (width + gap), width }
    sheet.y = from
    sheet.y += write(sheet, { tag: 'P', text: column.title, face: strong(small), ...strip }) + 4
    drawList(sheet, { kind: 'list', items: column.items, boxes }, strip)
    lowest = Math.max(lowest, sheet.y)
  })
  sheet.y = lowest
}

/** Too long to stand side by side on one page. */
function drawOneByOne(sheet: Sheet, columns: BlockOf<'columns'>['columns'], boxes: boolean): void {
  for (const { title, items } of columns) {
    makeRoom(sheet, sheet.body.leading * 3)
    sheet.y += write(sheet, { tag: 'P', text: title, face: strong(small) }) + 4
    drawList(sheet, { kind: 'list', items, boxes })
  }
}

function drawNote(sheet: Sheet, { title, text }: BlockOf<'note'>): void {
  const inside = { x: sheet.left + 13, width: sheet.width - 26 }
  const titleHeight = title ? measure(sheet, { text: title, face: strong(sheet.body), ...inside }) : 0
  const height = titleHeight + measure(sheet, { text, face: sheet.body, ...inside }) + 20
  makeRoom(sheet, height + 8)
  sheet.y += 8
  const from = sheet.y
  draw(sheet, (doc) =>
    doc
      .lineWidth(1.1)
      .strokeColor('#000000')
      .roundedRect(sheet.left + 0.55, from, sheet.width - 1.1, height, 5)
      .stroke(),
  )
  sheet.y += 10
  if (title) sheet.y += write(sheet, { tag: 'P', text: title, face: strong(sheet.body), ...inside })
  write(sheet, { tag: 'P', text, face: sheet.body, ...inside })
  sheet.y = from + height + 12
}

/** At the foot of the page, as on any paper one signs. */
function drawSignatures(sheet: Sheet, labels: readonly string[]): void {
  const gap = 20
  const width = (sheet.width - gap * (labels.length - 1)) / Math.max(1, labels.length)
  const tallest = Math.max(0, ...labels.map((text) => measure(sheet, { text, face: small, width })))
  makeRoom(sheet, tallest + 52)
  sheet.y = Math.max(sheet.y + 40, sheet.bottom - tallest - 12)
  labels.forEach((text, index) => {
    const x = sheet.left + index * (width + gap)
    draw(sheet, (doc) =>
      doc
        .lineWidth(0.9)
        .strokeColor('#000000')
        .moveTo(x, sheet.y)
        .lineTo(x + width, sheet.y)
        .stroke(),
    )
    sheet.y += 6
    write(sheet, { tag: 'P', text, face: small, x, width })
    sheet.y -= 6
  })
  sheet.y += tallest + 12
}
