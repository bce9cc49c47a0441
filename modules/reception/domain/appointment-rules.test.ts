import { describe, expect, it } from 'vitest'
import {
  appointmentAfter,
  appointmentEvents,
  appointmentStates,
  inTheWay,
  withoutSlot,
  withSlot,
} from './appointment-rules.ts'

describe('an appointment', () => {
  it('takes these steps and no other', () => {
    const found = appointmentStates.flatMap((from) =>
      appointmentEvents.flatMap((event) => {
        const to = appointmentAfter(from, event)
        return to ? [`${from} ${event} ${to}`] : []
      }),
    )
    expect(found).toEqual([
      'booked confirm confirmed',
      'booked keep kept',
      'booked not_come no_show',
      'booked cancel cancelled',
      'booked move moved',
      'confirmed keep kept',
      'confirmed not_come no_show',
      'confirmed cancel cancelled',
      'confirmed move moved',
    ])
  })
})

const slot = (appointment_id: string, at: string, minutes: number) => ({
  appointment_id,
  starts_at: `2026-11-30T${at}:00.000Z`,
  minutes,
})

describe('the day of a worker', () => {
  const taken = withSlot(withSlot([], slot('a', '09:00', 30)), slot('b', '11:00', 60))
  it('holds an hour against whoever wants a part of it', () => {
    for (const [at, minutes] of [
      ['08:45', 30],
      ['09:00', 30],
      ['09:10', 5],
      ['08:00', 180],
      ['11:59', 30],
    ] as const)
      expect(inTheWay(taken, slot('c', at, minutes))).toBeDefined()
  })
  it('is free before, between and after; ends may touch', () => {
    for (const [at, minutes] of [
      ['08:30', 30],
      ['09:30', 90],
      ['12:00', 30],
    ] as const)
      expect(inTheWay(taken, slot('c', at, minutes))).toBeUndefined()
  })
  it('is free again when an appointment is taken out, and no appointment is in its own way', () => {
    expect(inTheWay(withoutSlot(taken, 'a'), slot('c', '09:00', 30))).toBeUndefined()
    expect(inTheWay(taken, slot('a', '09:10', 30))).toBeUndefined()
  })
})
