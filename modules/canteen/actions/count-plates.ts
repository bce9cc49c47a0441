// One more at the serving line, or one less: kept at once, with or without network. A meal that was already told is counted all
// the same: what was eaten was eaten, and the desk sees the difference.
import { z } from 'zod'
import { action, all, dayInItaly, dayText, id, insert, one, refuse } from '#core/kernel'
import { Unit } from '#network'
import { mustHaveCome } from '../domain/meal-checks.ts'
import { servings } from '../domain/meal-count.ts'
import { Plate, platesIn } from '../domain/plate.ts'

export const countPlates = action('canteen.count-plates', {
  input: z.object({
    plate_id: id(),
    unit_id: id(),
    on_day: dayText(),
    serving: z.enum(servings),
    portions: Plate.schema.shape.portions,
    persons: Plate.schema.shape.persons,
  }),
  verb: 'meal.tell',
  offline: true,
  needs: ({ unit_id, on_day, serving }) => ({
    unit: one(Unit, { unit_id }),
    before: all(Plate, { unit_id, on_day, serving }),
  }),
  on: ({ unit }) => ({ unit_id: unit.unit_id }),
  decide: ({ unit, before }, input, { at, now, me }) => {
    const { on_day, portions, persons } = input
    mustHaveCome(on_day, dayInItaly(now))
    if (unit.ended_on !== null && unit.ended_on < on_day) refuse('canteen.unit-ended', { name: unit.name })
    if (portions === 0 && persons === 0) refuse('canteen.no-plate')
    const after = platesIn([...before, input])
    if ((portions < 0 && after.portions < 0) || (persons < 0 && after.persons < 0))
      refuse('canteen.fewer-than-none', platesIn(before))
    const { organisation_id } = unit
    return { changes: [insert(Plate, { ...input, organisation_id, at, worker_id: me.worker_id })] }
  },
})
