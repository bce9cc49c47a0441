// The week as rows of units and columns of days, with the sums under it and the places nobody goes to.
import type { ShiftCard } from '../../queries/pieces.ts'

export interface WeekUnit {
  unit_id: string
  name: string
  kind: string
  vehicle: string | null
  may_plan: boolean
}

export interface WeekRow {
  unit: WeekUnit
  /** One list for each day, in the order of the hours. */
  days: ShiftCard[][]
}

const indoors = ['office', 'hub', 'desk']

/** Units that go out, and any other that has an outing this week. */
export const rowsOf = (
  units: readonly WeekUnit[],
  shifts: readonly ShiftCard[],
  days: readonly string[],
): WeekRow[] =>
  units
    .map((unit) => ({
      unit,
      days: days.map((day) =>
        shifts.filter((shift) => shift.unit_id === unit.unit_id && shift.on_day === day),
      ),
    }))
    .filter(({ unit, days: cells }) => !indoors.includes(unit.kind) || cells.some((cell) => cell.length > 0))

export interface WeekSums {
  shifts: number
  stops: number
  /** Each worker counted once for each outing: never distinct workers. */
  presences: number
}

export const sumsOf = (shifts: readonly ShiftCard[]): WeekSums => {
  const going = shifts.filter((shift) => shift.state !== 'cancelled')
  const add = (count: (shift: ShiftCard) => number) => going.reduce((sum, shift) => sum + count(shift), 0)
  return {
    shifts: going.length,
    stops: add((shift) => shift.stops.length),
    presences: add((shift) => shift.crew.length),
  }
}

export interface Cell {
  row: number
  day: number
}

const steps: Readonly<Record<string, Cell>> = {
  ArrowLeft: { row: 0, day: -1 },
  ArrowRight: { row: 0, day: 1 },
  ArrowUp: { row: -1, day: 0 },
  ArrowDown: { row: 1, day: 0 },
}

/** Where an arrow leads, inside the board. Home and End are the first and last day of the row. */
export const cellAfter = (
  key: string,
  from: Cell,
  size: { rows: number; days: number },
): Cell | undefined => {
  if (key === 'Home') return { ...from, day: 0 }
  if (key === 'End') return { ...from, day: size.days - 1 }
  const step = steps[key]
  if (!step) return undefined
  const row = Math.min(size.rows - 1, Math.max(0, from.row + step.row))
  const day = Math.min(size.days - 1, Math.max(0, from.day + step.day))
  return { row, day }
}

interface Uncovered {
  name: string
  unit_id: string
}

/** Not among the stops of an outing still to come. */
export const notPlanned = <Place extends Uncovered>(
  places: readonly Place[],
  shifts: readonly ShiftCard[],
): Place[] =>
  places.filter(
    (place) =>
      !shifts.some(
        (shift) => isAhead(shift) && shift.unit_id === place.unit_id && shift.stops.includes(place.name),
      ),
  )

export const isAhead = (shift: Pick<ShiftCard, 'state'>): boolean =>
  shift.state === 'planned' || shift.state === 'confirmed'

/** The next outing of the unit that could still go there. */
export const nextOf = (unit_id: string, shifts: readonly ShiftCard[], now: Date): ShiftCard | undefined =>
  shifts.find(
    (shift) => shift.unit_id === unit_id && isAhead(shift) && Date.parse(shift.starts_at) > now.getTime(),
  )
