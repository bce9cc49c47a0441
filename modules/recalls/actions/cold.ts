// A cold room is written down once; then somebody types one number twice a day.
import { z } from 'zod'
import {
  action,
  all,
  dayInItaly,
  daysAfter,
  dayText,
  id,
  insert,
  line,
  maybe,
  one,
  refuse,
  update,
} from '#core/kernel'
import { ColdUnit, halfOf, isFault, isOutside, outsideSentence, Reading } from '../domain/cold.ts'
import { NonConformity, opened } from '../domain/nonconformity.ts'

export const keepColdUnit = action('recalls.keep-cold-unit', {
  input: ColdUnit.schema,
  verb: 'cold.keep',
  needs: ({ cold_unit_id }) => ({ before: maybe(ColdUnit, { cold_unit_id }) }),
  on: ({ before }, { organisation_id }) => ({ organisation_id: before?.organisation_id ?? organisation_id }),
  decide: ({ before }, { cold_unit_id, organisation_id, ...told }) => {
    if (told.lowest >= told.highest) refuse('recalls.limits-backwards')
    return {
      changes: [
        before
          ? update(ColdUnit, { cold_unit_id }, told)
          : insert(ColdUnit, { cold_unit_id, organisation_id, ...told }),
      ],
    }
  },
})

export const readTemperature = action('recalls.read-temperature', {
  input: z.object({
    reading_id: id(),
    cold_unit_id: id(),
    /** Today: what nobody read yesterday is not written today. */
    on_day: dayText(),
    tenths: z.int().min(-600).max(600),
    note: line(200).nullable().default(null),
  }),
  verb: 'cold.read',
  needs: ({ cold_unit_id, on_day }) => ({
    unit: one(ColdUnit, { cold_unit_id }),
    readings: all(Reading, { cold_unit_id, on_day: [daysAfter(on_day, -1), on_day] }),
    faults: all(NonConformity, { cold_unit_id, state: ['open', 'contained'] }),
  }),
  on: ({ unit }) => ({ organisation_id: unit.organisation_id }),
  decide: ({ unit, readings, faults }, { reading_id, cold_unit_id, on_day, tenths, note }, moment) => {
    const { organisation_id } = unit
    const { at, me } = moment
    if (dayInItaly(at) !== on_day) refuse('recalls.not-today', { day: dayInItaly(at) })
    const reading = {
      ...{ reading_id, cold_unit_id, organisation_id, at, tenths, note, worker_id: me.worker_id },
      ...{ on_day, half: halfOf(at), is_outside: isOutside(unit, tenths) },
    }
    const isBroken = reading.is_outside && isFault([...readings, reading], at) && faults.length === 0
    const fault = opened({
      nonconformity_id: moment.born(0),
      ...{ organisation_id, about: 'cold', cold_unit_id, opened_at: at, opened_by: me.worker_id },
      what: outsideSentence(unit, tenths),
    })
    return {
      changes: [insert(Reading, reading), ...(isBroken ? [insert(NonConformity, fault)] : [])],
      answer: { is_outside: reading.is_outside, nonconformity_id: isBroken ? fault.nonconformity_id : null },
    }
  },
})
