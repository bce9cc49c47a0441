// Two marks a paper may carry: a code to say aloud, large in a frame, and a square that a phone reads. The square is told in
// words to who listens; both are drawn here and come from nowhere.
import { draw, type Face, makeRoom, measure, type Sheet, write } from './sheet.ts'

export type CodeBlock = { readonly kind: 'code'; readonly text: string }
export type SquareBlock = {
  readonly kind: 'square'
  /** Rows of dark and light dots. */
  readonly dots: readonly (readonly boolean[])[]
  /** What the square is, for who cannot see it. */
  readonly label: string
  /** Beside it. */
  readonly text: string
}

const large: Face = { weight: 'bold', size: 34, leading: 42 }
const framed = 66
/** Millimetres 33: read from an arm's length, also printed pale. */
const side = 94

export function drawCode(sheet: Sheet, { text }: CodeBlock): void {
  makeRoom(sheet, framed + 12)
  const from = sheet.y + 4
  draw(sheet, (doc) =>
    doc
      .lineWidth(1.6)
      .strokeColor('#000000')
      .roundedRect(sheet.left + 0.8, from, sheet.width - 1.6, framed, 6)
      .stroke(),
  )
  sheet.y = from + (framed - large.leading) / 2
  write(sheet, { tag: 'P', text, face: large, x: sheet.left + 18, width: sheet.width - 36 })
  sheet.y = from + framed + 14
}

export function drawSquare(sheet: Sheet, { dots, label, text }: SquareBlock): void {
  const words = {
    text: `${text}`,
    face: sheet.body,
    x: sheet.left + side + 18,
    width: sheet.width - side - 18,
  }
  const height = Math.max(side, measure(sheet, words))
  makeRoom(sheet, height + 12)
  const from = sheet.y + 4
  const dot = side / Math.max(1, dots.length)
  draw(sheet, (doc) => {
    doc.fillColor('#000000')
    dots.forEach((row, y) => {
      row.forEach((isDark, x) => {
        if (isDark) doc.rect(sheet.left + x * dot, from + y * dot, dot + 0.15, dot + 0.15)
      })
    })
    doc.fill()
  })
  sheet.y = from + 8
  sheet.y += write(sheet, { ...words, tag: 'P' }) + 4
  write(sheet, { ...words, text: label, tag: 'P', face: { weight: 'regular', size: 9.5, leading: 13 } })
  sheet.y = from + height + 12
}
