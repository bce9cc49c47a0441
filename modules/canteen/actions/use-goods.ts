// What the kitchen took from its store for a meal, lot by lot: it leaves through the canteen's door with the meal as its cause, so
// that a recalled tin is found. It was eaten: what the shelf does not hold is written all the same and explained later.
import { z } from 'zod'
import { action, all, id, line, locked, notFound, refuse } from '#core/kernel'
import {
  Balance,
  idsFrom,
  Location,
  type LocationRecord,
  Lot,
  leavingPieces,
  Movement,
  type MovementRecord,
  movementOf,
  placeOf,
  post,
  shelfKinds,
} from '#goods'
import { servedAt } from '../domain/meal-checks.ts'
import { latestOf, MealCount, type MealCountRecord } from '../domain/meal-count.ts'

const usedLine = z.object({
  item_id: id(),
  lot_id: id().nullable(),
  location_id: id(),
  quantity: z.int().min(1).max(1_000_000),
})

const theMeal = (editions: MealCountRecord[]): MealCountRecord => latestOf(editions) ?? notFound()
const doorOf = (places: LocationRecord[]): LocationRecord =>
  places.find((place) => place.kind === 'canteen' && place.unit_id === null) ?? refuse('canteen.no-store')

export const useGoods = action('canteen.use-goods', {
  input: z.object({ meal_id: id(), organisation_id: id(), lines: z.array(usedLine).min(1).max(60) }),
  verb: 'meal.use-goods',
  needs: ({ meal_id, organisation_id, lines }) => {
    const item_id = lines.map((each) => each.item_id)
    return {
      editions: all(MealCount, { meal_id, organisation_id }),
      places: locked(Location, { organisation_id }),
      balances: locked(Balance, { organisation_id, item_id }),
      lots: all(Lot, { organisation_id, item_id }),
    }
  },
  on: ({ editions }) => ({ unit_id: theMeal(editions).unit_id }),
  decide: ({ editions, places, balances, lots }, { meal_id, lines }, moment) => {
    const meal = theMeal(editions)
    const door = doorOf(places)
    for (const { item_id, lot_id, location_id } of lines) {
      const place = places.find((each) => each.location_id === location_id)
      const isKnown = lot_id === null || lots.some((lot) => lot.lot_id === lot_id && lot.item_id === item_id)
      if (!place || !shelfKinds.includes(place.kind) || !isKnown) notFound()
    }
    const at = servedAt(meal.on_day, meal.serving, moment.at)
    const deed = {
      ...{ organisation_id: meal.organisation_id, unit_id: meal.unit_id, cause_id: meal_id, at },
      ...{ worker_id: moment.me.worker_id, ids: idsFrom(moment.intent_id) },
    }
    const pieces = leavingPieces({ taken: lines, places, balances, left_at: at })
    const movements = pieces.map(({ item_id, lot_id, quantity, location_id }) =>
      movementOf(deed, {
        ...{ kind: 'out_canteen' as const, item_id, lot_id, quantity },
        ...{ from_location_id: location_id, to_location_id: door.location_id },
      }),
    )
    const known = places.map((place) => placeOf(place.kind, place.location_id))
    const unexplained = pieces.filter((piece) => piece.is_unexplained)
    return {
      changes: post(movements, known, balances).changes,
      answer: { unexplained: unexplained.reduce((sum, { quantity }) => sum + quantity, 0) },
    }
  },
})

/** What is still written as used from a place, after what was put back there. */
const stillUsed = (
  movements: MovementRecord[],
  of: { item_id: string; lot_id: string | null; location_id: string },
): number =>
  movements
    .filter((each) => each.item_id === of.item_id && each.lot_id === of.lot_id)
    .reduce((sum, each) => {
      if (each.from_location_id === of.location_id) return sum + each.quantity
      return each.to_location_id === of.location_id ? sum - each.quantity : sum
    }, 0)

/** Written by mistake: it goes back where it was taken from, with the reason. */
export const putBack = action('canteen.put-back', {
  input: z.object({
    meal_id: id(),
    organisation_id: id(),
    ...usedLine.shape,
    reason: line(200).trim().min(3),
  }),
  verb: 'meal.use-goods',
  needs: ({ meal_id, organisation_id, item_id }) => ({
    editions: all(MealCount, { meal_id, organisation_id }),
    places: locked(Location, { organisation_id }),
    balances: locked(Balance, { organisation_id, item_id }),
    movements: all(Movement, { cause_id: meal_id, organisation_id }),
  }),
  on: ({ editions }) => ({ unit_id: theMeal(editions).unit_id }),
  decide: ({ editions, places, balances, movements }, input, moment) => {
    const { meal_id, item_id, lot_id, location_id, quantity, reason } = input
    const meal = theMeal(editions)
    const used = stillUsed(movements, input)
    if (quantity > used) refuse('canteen.more-than-used', { used })
    const deed = {
      ...{ organisation_id: meal.organisation_id, unit_id: meal.unit_id, cause_id: meal_id, at: moment.at },
      ...{ worker_id: moment.me.worker_id, ids: idsFrom(moment.intent_id) },
    }
    const movement = movementOf(deed, {
      ...{ kind: 'return' as const, item_id, lot_id, quantity, reason },
      ...{ from_location_id: doorOf(places).location_id, to_location_id: location_id },
    })
    const known = places.map((place) => placeOf(place.kind, place.location_id))
    return { changes: post([movement], known, balances).changes }
  },
})
