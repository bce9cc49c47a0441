// Where an appointment stands on the calendar: its column, its minutes, and the lane beside others of the same hour.
// Hours that nobody holds and that are still to come are places one can book.
import type { AppointmentLine } from '../../queries/shapes.ts'
import { minuteOf } from './hours.ts'

export interface Taken {
  worker_id: string
  starts_at: string
  minutes: number
}

interface Span {
  key: string
  /** Minutes since midnight in Italy. */
  from: number
  to: number
}
export interface Block extends Span {
  kind: 'appointment'
  appointment: AppointmentLine
  lane: number
  lanes: number
}
export interface Elsewhere extends Span {
  kind: 'elsewhere'
}
export interface Free extends Span {
  kind: 'free'
}
export type Stop = Block | Elsewhere | Free

export interface Hours {
  from: number
  to: number
}

export const step = 30
const usualHours: Hours = { from: 8 * 60, to: 19 * 60 }
/** Shorter appointments are drawn this long, or nobody could read them. */
const shortest = 20

const spanOf = (each: { starts_at: string; minutes: number }) => {
  const from = minuteOf(each.starts_at)
  return { from, to: Math.min(24 * 60, from + each.minutes) }
}

/** The usual hours of a desk, and whole hours more when somebody comes before or after. */
export const hoursOf = (all: readonly { starts_at: string; minutes: number }[]): Hours =>
  all.map(spanOf).reduce(
    (hours, { from, to }) => ({
      from: Math.min(hours.from, Math.floor(from / 60) * 60),
      to: Math.max(hours.to, Math.ceil(to / 60) * 60),
    }),
    usualHours,
  )

const end = ({ from, to }: Span): number => Math.max(to, from + shortest)

/** Appointments of one column, each in the first lane that is free; those that touch each other share the width. */
export const blocksOf = (appointments: readonly AppointmentLine[]): Block[] => {
  const blocks = appointments
    .map((appointment): Block => {
      const span = { key: appointment.appointment_id, ...spanOf(appointment) }
      return { kind: 'appointment', ...span, appointment, lane: 0, lanes: 1 }
    })
    .sort((a, b) => a.from - b.from || b.to - a.to)
  let together: Block[] = []
  let until = 0
  const close = () => {
    const lanes = 1 + Math.max(0, ...together.map((block) => block.lane))
    for (const block of together) block.lanes = lanes
    together = []
  }
  for (const block of blocks) {
    if (block.from >= until) close()
    const lanesTaken = new Set(together.filter((other) => end(other) > block.from).map(({ lane }) => lane))
    while (lanesTaken.has(block.lane)) block.lane += 1
    together.push(block)
    until = Math.max(until, end(block))
  }
  close()
  return blocks
}

/** Hours promised at another desk: taken, and nobody says by whom. */
export const elsewhereOf = (taken: readonly Taken[], here: readonly AppointmentLine[]): Elsewhere[] =>
  taken
    .filter(
      (slot) =>
        !here.some(
          (each) =>
            each.worker_id === slot.worker_id &&
            Date.parse(each.starts_at) === Date.parse(slot.starts_at) &&
            each.state !== 'cancelled',
        ),
    )
    .map((slot) => ({ kind: 'elsewhere', key: `${slot.worker_id}|${slot.starts_at}`, ...spanOf(slot) }))

/** Half hours that nobody holds, from a minute on. */
export const freeOf = (held: readonly Span[], hours: Hours, notBefore: number): Free[] => {
  const free: Free[] = []
  for (let from = hours.from; from + step <= hours.to; from += step) {
    const to = from + step
    if (from >= notBefore && !held.some((span) => span.from < to && from < end(span)))
      free.push({ kind: 'free', key: `free|${from}`, from, to })
  }
  return free
}

/** Half hours one after the other, told as one. */
export const spellsOf = (free: readonly Free[]): Free[] => {
  const spells: Free[] = []
  for (const each of free) {
    const last = spells.at(-1)
    if (last?.to === each.from) last.to = each.to
    else spells.push({ ...each })
  }
  return spells
}

/** Where an arrow leads: up and down in a column, left and right to the nearest hour of the next column that has one. */
export const stopAfter = (
  columns: readonly (readonly Stop[])[],
  at: { column: number; stop: number },
  key: string,
): { column: number; stop: number } | undefined => {
  const here = columns[at.column] ?? []
  const within = (stop: number) => (here[stop] ? { column: at.column, stop } : undefined)
  if (key === 'ArrowDown') return within(at.stop + 1)
  if (key === 'ArrowUp') return within(at.stop - 1)
  if (key === 'Home') return within(0)
  if (key === 'End') return within(here.length - 1)
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined
  const by = key === 'ArrowLeft' ? -1 : 1
  const minute = here[at.stop]?.from ?? 0
  for (let column = at.column + by; columns[column]; column += by) {
    const there = columns[column] ?? []
    const near = there.map((stop) => Math.abs(stop.from - minute))
    if (near.length > 0) return { column, stop: near.indexOf(Math.min(...near)) }
  }
  return undefined
}
