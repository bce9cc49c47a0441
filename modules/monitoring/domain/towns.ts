// A small municipality is told with its district: the few of a district go together as its other municipalities, and take with them as
// many of the next as it needs until nobody is recognised. A part is called `district/istat`, what they hold together `district`.

export interface TownCell {
  code: string
  value: number
  contributors?: number
  largest?: number
  occasions?: number
  share?: number
  threshold?: number
}

export const districtOf = (code: string): string => code.split('/')[0] ?? code

const most = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined ? other : other === undefined ? one : Math.max(one, other)

/** Nothing is made larger by being together but what adds up: outings may be the same ones. */
const together = (code: string, one: TownCell, other: TownCell): TownCell => {
  const { contributors: a, ...first } = one
  const { contributors: b, ...second } = other
  const merged: TownCell = { code, value: one.value + other.value }
  if (a !== undefined || b !== undefined) merged.contributors = (a ?? first.value) + (b ?? second.value)
  for (const name of ['largest', 'occasions', 'share', 'threshold'] as const) {
    const value = most(first[name], second[name])
    if (value !== undefined) merged[name] = value
  }
  return merged
}

const foldDistrict = (cells: readonly TownCell[], isFew: (cell: TownCell) => boolean): TownCell[] => {
  const code = districtOf(cells[0]?.code ?? '')
  const isTold = (cell: TownCell) => cell.code !== code && !isFew(cell)
  const told = cells.filter(isTold).sort((one, other) => one.value - other.value)
  let rest = cells
    .filter((cell) => !isTold(cell))
    .reduce<TownCell | undefined>(
      (sum, cell) => (sum ? together(code, sum, cell) : { ...cell, code }),
      undefined,
    )
  while (rest && isFew(rest) && told.length > 0) rest = together(code, rest, told.shift() as TownCell)
  return rest ? [...told, rest] : told
}

export const foldTowns = (cells: readonly TownCell[], isFew: (cell: TownCell) => boolean): TownCell[] => {
  const districts = new Map<string, TownCell[]>()
  for (const cell of cells) {
    const key = districtOf(cell.code)
    districts.set(key, [...(districts.get(key) ?? []), cell])
  }
  return [...districts.values()]
    .flatMap((of) => foldDistrict(of, isFew))
    .sort((one, other) => (one.code < other.code ? -1 : 1))
}
