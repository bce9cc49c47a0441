// What the phone at the serving line takes along: today's plates of its kitchens, and what was told of their last meals.
import type { Carry, CarryContext } from '#core/http'
import { dayInItaly, type Noun, unitsAs } from '#core/kernel'
import { MealCount } from '../domain/meal-count.ts'
import { Plate } from '../domain/plate.ts'
import { mealTellers } from '../policy.ts'

const since = ({ now }: CarryContext, days: number): string =>
  dayInItaly(new Date(Date.parse(now) - days * 86_400_000).toISOString())

const ofKitchens = (of: unknown, days: number): Carry => {
  const noun = of as Noun
  return {
    noun,
    statement: (context) => ({
      name: `carry kitchen ${noun.name}`,
      text: `select ${noun.columns.map(({ name }) => `c.${name}`).join(', ')} from ${noun.table} c
        where c.network_id = $1 and c.unit_id = any($2::uuid[]) and c.on_day >= $3::date`,
      values: [context.network_id, unitsAs(context.me, mealTellers), since(context, days)],
    }),
  }
}

export const carryKitchen: Carry[] = [ofKitchens(Plate, 1), ofKitchens(MealCount, 1)]
