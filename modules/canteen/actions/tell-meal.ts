// Somebody tells a meal: once for each unit, day and serving; afterwards it is told anew with a reason.
import { z } from 'zod'
import { action, all, dayInItaly, dayText, id, insert, line, notFound, one, refuse } from '#core/kernel'
import { Unit } from '#network'
import { mustAddUp, mustHaveCome } from '../domain/meal-checks.ts'
import {
  latestOf,
  MealCount,
  type MealCountRecord,
  servings,
  type ToldOfMeal,
  toldOfMeal,
  toldShape,
} from '../domain/meal-count.ts'

const plain = (told: ToldOfMeal): ToldOfMeal => ({
  ...toldOfMeal.parse(told),
  method: told.method?.trim() || null,
})

export const tellMeal = action('canteen.tell-meal', {
  input: z.object({
    meal_id: id(),
    unit_id: id(),
    on_day: dayText(),
    serving: z.enum(servings),
    ...toldShape,
  }),
  verb: 'meal.tell',
  offline: true,
  needs: ({ unit_id, on_day, serving }) => ({
    unit: one(Unit, { unit_id }),
    before: all(MealCount, { unit_id, on_day, serving }),
  }),
  on: ({ unit }) => ({ unit_id: unit.unit_id }),
  decide: ({ unit, before }, input, moment) => {
    const { meal_id, on_day, serving } = input
    const today = dayInItaly(moment.now)
    mustHaveCome(on_day, today)
    if (unit.ended_on !== null && unit.ended_on < on_day) refuse('canteen.unit-ended', { name: unit.name })
    if (before.length > 0) refuse('canteen.told-already', { serving, day: on_day })
    mustAddUp(input)
    const count: MealCountRecord = {
      ...plain(input),
      ...{ meal_id, edition: 1, unit_id: unit.unit_id, organisation_id: unit.organisation_id },
      ...{ on_day, serving, at: moment.at, worker_id: moment.me.worker_id, reason: null },
    }
    return { changes: [insert(MealCount, count)] }
  },
})

const same = (before: ToldOfMeal, after: ToldOfMeal): boolean =>
  JSON.stringify(toldOfMeal.parse(before)) === JSON.stringify(toldOfMeal.parse(after))

export const amendMeal = action('canteen.amend-meal', {
  input: z.object({
    meal_id: id(),
    /** The edition whoever corrects has before their eyes. */
    edition: z.int().min(1),
    ...toldShape,
    reason: line(200).trim().min(3),
  }),
  verb: 'meal.tell',
  // Two who correct at once would write the same edition: the second is refused by the key.
  needs: ({ meal_id }) => ({ editions: all(MealCount, { meal_id }) }),
  on: ({ editions }) => ({ unit_id: (latestOf(editions) ?? notFound()).unit_id }),
  decide: ({ editions }, input, moment) => {
    const latest = latestOf(editions) ?? notFound()
    if (latest.edition !== input.edition) refuse('canteen.told-meanwhile')
    mustAddUp(input)
    const told = plain(input)
    if (same(latest, told)) refuse('canteen.nothing-changed')
    const count: MealCountRecord = {
      ...{ ...latest, ...told, edition: latest.edition + 1, reason: input.reason },
      ...{ at: moment.at, worker_id: moment.me.worker_id },
    }
    return { changes: [insert(MealCount, count)] }
  },
})
