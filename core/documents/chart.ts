// A chart on paper: bars from zero, lying, so that long names fit, each with its number at its end. Drawn as lines, never as a
// picture, and told in one sentence to who listens; what is not told has words in place of a bar.
import { black, draw, type Face, grey, makeRoom, measure, newPage, type Sheet, write } from './sheet.ts'

export type ChartBlock = {
  readonly kind: 'chart'
  readonly caption: string
  /** The whole chart in words, for who cannot see it. */
  readonly alt: string
  /** `value` null: not told; `text` stands at the end of the bar in either case. */
  readonly bars: readonly { readonly label: string; readonly value: number | null; readonly text: string }[]
}
type Bar = ChartBlock['bars'][number]

const face: Face = { weight: 'regular', size: 9.5, leading: 13 }
const captionFace: Face = { weight: 'strong', size: 10.5, leading: 16 }
const thick = 10
const gap = 5

type Lanes = { readonly label: number; readonly start: number; readonly length: number; readonly end: number }

const lanesOf = (sheet: Sheet): Lanes => {
  const label = sheet.width * 0.3
  const end = sheet.width * 0.16
  return { label, end, start: sheet.left + label + 8, length: sheet.width - label - end - 16 }
}

const heightOf = (sheet: Sheet, bar: Bar, { label, end }: Lanes): number =>
  Math.max(
    face.leading,
    measure(sheet, { text: bar.label, face, width: label }),
    measure(sheet, { text: bar.text, face, width: end }),
  ) + gap

/** As many bars as the rest of the page holds; a long chart goes on overleaf as a figure of its own. */
export function drawChart(sheet: Sheet, block: ChartBlock): void {
  const lanes = lanesOf(sheet)
  const heights = block.bars.map((bar) => heightOf(sheet, bar, lanes))
  makeRoom(sheet, captionFace.leading + 8 + heights.slice(0, 4).reduce((sum, height) => sum + height, 0))
  sheet.y += write(sheet, { tag: 'P', text: block.caption, face: captionFace }) + 4
  const top = Math.max(1, ...block.bars.map(({ value }) => value ?? 0))
  let at = 0
  while (at < block.bars.length) {
    let until = at
    let height = 0
    while (until < block.bars.length && sheet.y + height + (heights[until] ?? 0) <= sheet.bottom) {
      height += heights[until] ?? 0
      until++
    }
    if (until === at) newPage(sheet)
    else {
      drawBars(sheet, { bars: block.bars.slice(at, until), alt: block.alt, lanes, top, height })
      at = until
    }
  }
  sheet.y += 10
}

type Part = {
  readonly bars: readonly Bar[]
  readonly alt: string
  readonly lanes: Lanes
  readonly top: number
  readonly height: number
}

function drawBars(sheet: Sheet, { bars, alt, lanes, top, height }: Part): void {
  const from = sheet.y
  const box = [sheet.left, from, sheet.left + sheet.width, from + height]
  const figure = sheet.doc.struct('Figure', { alt, bbox: box })
  sheet.root.add(figure)
  // Drawn when the figure ends, so each bar knows its own line.
  figure.add(() => {
    let y = from
    for (const bar of bars) {
      drawBar(sheet, { bar, lanes, y, share: (bar.value ?? 0) / top })
      y += heightOf(sheet, bar, lanes)
    }
  })
  figure.end()
  sheet.y = from + height
  draw(sheet, (doc) =>
    doc
      .lineWidth(0.8)
      .strokeColor(black)
      .moveTo(lanes.start, from)
      .lineTo(lanes.start, from + height - gap + 2)
      .stroke(),
  )
}

type Drawn = { readonly bar: Bar; readonly lanes: Lanes; readonly share: number; readonly y: number }

function drawBar(sheet: Sheet, { bar, lanes, share, y }: Drawn): void {
  const { doc } = sheet
  doc.font(face.weight).fontSize(face.size)
  const lineGap = face.leading - doc.currentLineHeight(true)
  doc.fillColor(black).text(bar.label, sheet.left, y, { width: lanes.label, align: 'right', lineGap })
  const length = Math.max(bar.value ? 1 : 0, share * lanes.length)
  if (length > 0)
    doc
      .fillColor('#3d3d3d')
      .rect(lanes.start, y + 2, length, thick)
      .fill()
  doc.fillColor(bar.value === null ? grey : black).text(bar.text, lanes.start + length + 6, y, {
    width: Math.max(lanes.end, lanes.length + lanes.end - length),
    lineGap,
  })
}
