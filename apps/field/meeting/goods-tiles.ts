// Which tiles stand where under the thumb: each good one tile, used ones handed back beside the new ones given.

export interface Given {
  item_id: string
  name: string
  icon: string
  /** Unknown while the phone is closed. */
  left: number | undefined
  is_returnable: boolean
}

export interface Tile {
  good: Given
  is_back: boolean
}

/** Two tiles to a row: a pair never breaks over two rows while there is another good to put before it. */
export const tilesOf = (goods: Given[]): Tile[] => {
  const tiles: Tile[] = []
  const waiting = [...goods]
  while (waiting.length > 0) {
    const isEdge = tiles.length % 2 === 1
    const at = isEdge && waiting[0]?.is_returnable ? waiting.findIndex((good) => !good.is_returnable) : 0
    const [good] = waiting.splice(Math.max(0, at), 1)
    if (!good) break
    tiles.push({ good, is_back: false })
    if (good.is_returnable) tiles.push({ good, is_back: true })
  }
  return tiles
}
