// Which tiles stand where under the thumb: each good one tile, used ones handed back beside the new ones given.

export interface Given {
  item_id: string
  name: string
  icon: string
  /** Unknown while the phone is closed. */
  left: number | undefined
  is_returnable: boolean
  is_kit: boolean
}

export interface Tile {
  good: Given
  is_back: boolean
}

/** Under the thumb without looking: the kit and the good given most, then what is given and comes back used. */
export const thumbOrder = (goods: Given[]): Given[] => {
  const kit = goods.find((good) => good.is_kit)
  const other = goods.find((good) => good !== kit && !good.is_returnable)
  const returnable = goods.find((good) => good.is_returnable)
  const first = [kit, other, returnable].filter((good) => good !== undefined)
  return [...first, ...goods.filter((good) => !first.includes(good))]
}

/** Two tiles to a row: a pair never breaks over two rows while there is another good to put before it. */
export const tilesOf = (goods: Given[]): Tile[] => {
  const tiles: Tile[] = []
  const waiting = thumbOrder(goods)
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
