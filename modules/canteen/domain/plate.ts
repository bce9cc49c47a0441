// Plates that leave the serving line, tap by tap: one more with who has not eaten yet, one more as a second helping, one less when it
// was a mistake. Sums come out the same whichever phone is heard first; which card was shown is nowhere.
import { z } from 'zod'
import { dayText, id, instantText, noun, type Of } from '#core/kernel'
import { servings } from './meal-count.ts'

const step = () => z.int().min(-200).max(200)

export const Plate = noun(
  'canteen.plate',
  { table: 'canteen.plates', key: 'plate_id', by: 'unit', conflict: 'append' },
  z.object({
    plate_id: id(),
    unit_id: id(),
    organisation_id: id(),
    on_day: dayText(),
    serving: z.enum(servings),
    /** More, or fewer: never nothing. */
    portions: step(),
    /** Of how many who had not eaten yet; a second helping is nobody's first. */
    persons: step(),
    at: instantText(),
    worker_id: id(),
  }),
)
export type PlateRecord = Of<typeof Plate>

export type Plates = Pick<PlateRecord, 'portions' | 'persons'>

export const platesIn = (plates: readonly Plates[]): Plates => ({
  portions: plates.reduce((sum, each) => sum + each.portions, 0),
  persons: plates.reduce((sum, each) => sum + each.persons, 0),
})
