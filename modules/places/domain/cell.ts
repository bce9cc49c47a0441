// Where a place is, as a hexagon: h3 resolution 9 (about 0.1 km²) made once at capture, resolution 7 (about 5 km²)
// for those who may know only the area. The geometry needs a large library and stays out of this room's door; the
// name of a cell can be read without it, because a parent cell is the beginning of its child's name.

/** An h3 cell of resolution 9, as text. */
export const fineCellShape = /^89[0-9a-f]{8}[37bf]ffff$/
/** An h3 cell of resolution 7. */
export const coarseCellShape = /^87[0-9a-f]{7}ffffff$/

export const isFineCell = (cell: string): boolean => fineCellShape.test(cell)
export const isCoarseCell = (cell: string): boolean => coarseCellShape.test(cell)

/** The coarse cell a fine one lies in. The same cut is made in SQL (places.coarse_cells). */
export const coarseCellOf = (fine: string): string => `87${fine.slice(2, 9)}ffffff`
