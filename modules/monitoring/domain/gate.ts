// The gate on everything that leaves: a table of one figure seen from one side, as it may be told. Small numbers stay in, and
// others with them until nobody can work the small ones out; what one giver makes up, or what would say the same of almost
// everybody, stays in too; what goes to everybody is rounded, always in the same way, so that asking again tells nothing more.
import { listWithTotal, shield } from './shield.ts'
import { foldTowns } from './towns.ts'

export interface GateCell {
  code: string
  value: number
  /** How many persons, bodies or givers stand behind it, where the value itself does not say so. */
  contributors?: number
  /** What the largest of them adds. */
  largest?: number
  /** In how many outings it was met. */
  occasions?: number
  /** The largest share of one delicate trait among those in it. */
  share?: number
  /** A part more delicate than its table. */
  threshold?: number
}

export interface GateTable {
  cells: readonly GateCell[]
  total: number
  /** What stands behind the total, where the value itself does not say so. */
  of_total?: Omit<GateCell, 'code' | 'value'>
  /** false: the parts may hold the same persons twice. */
  additive: boolean
  /** Its parts are municipalities: the small ones are told with their district. */
  of_towns?: boolean
}

export interface GateRule {
  threshold: number
  rounding?: number
  /** Whose rounding it is; the code of each cell is added to it. */
  seed?: string
  /** Nobody alone may make up so much of a number: 0.75. */
  dominance?: number
  /** No trait may be of more than this share of a cell: 0.9. */
  diversity?: number
  least_occasions?: number
  /** Even a true nothing is not told. */
  hides_zero?: boolean
}

export interface ToldTable {
  cells: { code: string; value: number | null }[]
  total: number | null
}

type Numbers = Omit<GateCell, 'code'>

const isFew = (cell: Numbers, rule: GateRule): boolean => {
  const { value, contributors = value, largest, occasions, share } = cell
  if (value === 0 && contributors === 0) return rule.hides_zero === true && rule.threshold > 1
  const threshold = Math.max(rule.threshold, cell.threshold ?? 0)
  return (
    contributors < threshold ||
    (rule.least_occasions !== undefined && occasions !== undefined && occasions < rule.least_occasions) ||
    (rule.dominance !== undefined && largest !== undefined && largest >= rule.dominance * value) ||
    (rule.diversity !== undefined && share !== undefined && share > rule.diversity)
  )
}

const widthOf = (cells: readonly GateCell[], rule: GateRule): number =>
  Math.max(rule.threshold, ...cells.map((cell) => cell.threshold ?? 0))

const hiddenIn = ({ cells, total, of_total }: GateTable, rule: GateRule): boolean[] => {
  const few = cells.map((cell) => isFew(cell, rule))
  const isTotalFew = isFew({ value: total, ...of_total }, rule)
  const { values, lines } = listWithTotal(cells.map((cell) => cell.value))
  return shield({ values, lines, few: [...few, isTotalFew], width: widthOf(cells, rule) })
}

/** Parts that overlap: the total less what is told is the least that the hidden ones hold, so it must not point at few. */
const hiddenApart = ({ cells, total, of_total }: GateTable, rule: GateRule): boolean[] => {
  const hidden = cells.map((cell) => isFew(cell, rule))
  if (isFew({ value: total, ...of_total }, rule)) return [...cells.map(() => true), true]
  const width = widthOf(cells, rule)
  for (;;) {
    const untold = hidden.filter(Boolean).length
    const rest = cells.reduce((left, cell, at) => (hidden[at] ? left : left - cell.value), total)
    const isNear = untold > 0 && rest > 0 && (untold === 1 || rest < width)
    const next = isNear ? smallestTold(cells, hidden) : -1
    if (next < 0) return [...hidden, false]
    hidden[next] = true
  }
}

const smallestTold = (cells: readonly GateCell[], hidden: readonly boolean[]): number => {
  const told = cells.flatMap(({ value }, at) => (!hidden[at] && value > 0 ? [at] : []))
  return told.sort((one, other) => (cells[one]?.value ?? 0) - (cells[other]?.value ?? 0))[0] ?? -1
}

/** Between 0 and 1, the same for the same words. */
const chanceOf = (words: string): number => {
  let mark = 0x811c9dc5
  for (const letter of words) mark = Math.imul(mark ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  mark = Math.imul(mark ^ (mark >>> 16), 0x85ebca6b) >>> 0
  mark = Math.imul(mark ^ (mark >>> 13), 0xc2b2ae35) >>> 0
  return ((mark ^ (mark >>> 16)) >>> 0) / 0x100000000
}

/** Up or down to a multiple, more often to the nearer one; for one cell always by the same draw. */
export const roundedBy = (value: number, to: number, words: string): number => {
  const low = Math.floor(value / to) * to
  return chanceOf(words) < (value - low) / to ? low + to : low
}

const folded = (table: GateTable, rule: GateRule): GateTable =>
  table.of_towns ? { ...table, cells: foldTowns(table.cells, (cell) => isFew(cell, rule)) } : table

export const gate = (given: GateTable, rule: GateRule): ToldTable => {
  const table = folded(given, rule)
  const hidden = table.additive ? hiddenIn(table, rule) : hiddenApart(table, rule)
  const told = (value: number, code: string) =>
    rule.rounding ? roundedBy(value, rule.rounding, `${rule.seed ?? ''}/${code}`) : value
  return {
    cells: table.cells.map(({ code, value }, at) => ({ code, value: hidden[at] ? null : told(value, code) })),
    total: hidden[table.cells.length] ? null : told(table.total, ''),
  }
}

export const isEmptyTable = ({ cells, total }: ToldTable): boolean =>
  total === null && cells.every((cell) => cell.value === null)

/** Short mark of a table, to be sure that what is published is what was looked at. */
export const markOf = ({ cells, total }: ToldTable): string => {
  const text = JSON.stringify([cells.map((cell) => [cell.code, cell.value]), total])
  let mark = 0x811c9dc5
  for (const letter of text) mark = Math.imul(mark ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return mark.toString(16).padStart(8, '0')
}

export const isSameTable = (before: ToldTable, after: ToldTable): boolean => markOf(before) === markOf(after)
