import { expect, it } from 'vitest'
import type { AppointmentLine } from '../../queries/shapes.ts'
import { blocksOf, elsewhereOf, freeOf, hoursOf, spellsOf, stopAfter } from './grid.ts'

const booked = (appointment_id: string, time: string, minutes = 45, more: Partial<AppointmentLine> = {}) =>
  ({
    ...{ appointment_id, minutes, worker_id: 'w', state: 'booked' },
    starts_at: `2026-11-30T${time}:00.000Z`,
    ...more,
  }) as AppointmentLine

it('who comes at the same hour stands side by side, who comes later has the whole width', () => {
  const blocks = blocksOf([booked('c', '11:00'), booked('a', '08:00', 60), booked('b', '08:30')])
  expect(blocks.map(({ key, lane, lanes }) => [key, lane, lanes])).toEqual([
    ['a', 0, 2],
    ['b', 1, 2],
    ['c', 0, 1],
  ])
  expect(blocks[0]).toMatchObject({ from: 9 * 60, to: 10 * 60 })
})

it('a lane is used again when who was in it has gone', () => {
  const blocks = blocksOf([booked('a', '08:00', 30), booked('b', '08:00', 90), booked('c', '08:30', 30)])
  expect(Object.fromEntries(blocks.map(({ key, lane, lanes }) => [key, `${lane} of ${lanes}`]))).toEqual({
    b: '0 of 2',
    a: '1 of 2',
    c: '1 of 2',
  })
})

it('a desk is open from eight to seven, and longer when somebody comes in the evening', () => {
  expect(hoursOf([])).toEqual({ from: 480, to: 1140 })
  expect(hoursOf([booked('a', '18:40', 30)])).toEqual({ from: 480, to: 21 * 60 })
})

it('an hour promised at another desk is taken; one that is on this calendar is not told twice', () => {
  const here = booked('a', '08:00')
  const there = { worker_id: 'w', starts_at: '2026-11-30T10:00:00.000Z', minutes: 30 }
  expect(elsewhereOf([{ ...there, starts_at: here.starts_at }, there], [here])).toMatchObject([
    { from: 660, to: 690 },
  ])
})

it('free is what nobody holds and is still to come', () => {
  const held = blocksOf([booked('a', '09:00', 45)])
  const free = freeOf(held, { from: 540, to: 720 }, 570)
  expect(free.map(({ from }) => from)).toEqual([570, 660, 690])
  expect(spellsOf(free).map(({ from, to }) => [from, to])).toEqual([
    [570, 600],
    [660, 720],
  ])
})

it('arrows go through a day and to the nearest hour of the next day that has one', () => {
  const hours = { from: 540, to: 720 }
  const columns = [freeOf([], hours, 0), [], blocksOf([booked('a', '10:00')])]
  expect(stopAfter(columns, { column: 0, stop: 0 }, 'ArrowDown')).toEqual({ column: 0, stop: 1 })
  expect(stopAfter(columns, { column: 0, stop: 0 }, 'ArrowUp')).toBeUndefined()
  expect(stopAfter(columns, { column: 0, stop: 2 }, 'ArrowRight')).toEqual({ column: 2, stop: 0 })
  expect(stopAfter(columns, { column: 2, stop: 0 }, 'ArrowLeft')).toEqual({ column: 0, stop: 4 })
  expect(stopAfter(columns, { column: 0, stop: 3 }, 'End')).toEqual({ column: 0, stop: 5 })
})
