// The square of a label: GS1 DataMatrix for lots, plain DataMatrix for shelves, as rows of dark and light dots.
import bwip from 'bwip-js/node'

export type Dots = boolean[][]

interface Matrix {
  pixs: number[]
  pixx: number
  pixy: number
}

const dotsOf = (bcid: string, text: string): Dots => {
  const [drawn] = bwip.raw({ bcid, text }) as unknown as Matrix[]
  if (!drawn) throw new Error(`No square could be drawn for ${text}`)
  const { pixs, pixx, pixy } = drawn
  return Array.from({ length: pixy }, (_, y) =>
    Array.from({ length: pixx }, (_, x) => pixs[y * pixx + x] === 1),
  )
}

/** A message in brackets, as `lotLabelText` writes it. */
export const gs1Square = (message: string): Dots => dotsOf('gs1datamatrix', message)
export const plainSquare = (text: string): Dots => dotsOf('datamatrix', text)
