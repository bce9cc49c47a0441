// What a map of hexagons is given: cells with their number, and how to say each.
export interface HexMapCell {
  cell: string
  value: number
}

export interface HexMapProps {
  cells: readonly HexMapCell[]
  /** Every cell the map may ever show: it is drawn around them, and does not jump when the month changes. */
  around: readonly string[]
  /** Upper limits of the first four classes. */
  limits: readonly [number, number, number, number]
  label: string
  /** Municipalities drawn lit. */
  own?: readonly string[]
  selected?: string
  height?: number
}
