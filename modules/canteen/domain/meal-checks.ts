// What cannot be of a meal: more women than people, a guess without saying how, a day that has not come.
import { endOfItalianDay, refuse } from '#core/kernel'
import { headings, type Serving, type ToldOfMeal } from './meal-count.ts'

const sum = (...parts: (number | null)[]): number => parts.reduce<number>((all, each) => all + (each ?? 0), 0)

export const mustAddUp = (told: ToldOfMeal): void => {
  const { persons, portions } = told
  for (const heading of headings)
    if ((told[heading] ?? 0) > persons) refuse('canteen.more-than-persons', { heading, persons })
  if (sum(told.children, told.adults, told.elderly) > persons) refuse('canteen.ages-over', { persons })
  if (told.adults !== null && (told.young ?? 0) > told.adults)
    refuse('canteen.young-over', { adults: told.adults })
  if (sum(told.women, told.men) > persons) refuse('canteen.sexes-over', { persons })
  if (sum(told.continuous, told.occasional) > persons) refuse('canteen.recipients-over', { persons })
  if ((told.programme_portions ?? 0) > portions) refuse('canteen.programme-over', { portions })
  if (told.is_estimate && (told.method?.trim().length ?? 0) < 3) refuse('canteen.method-missing')
}

export const mustHaveCome = (on_day: string, today: string): void => {
  if (on_day > today) refuse('canteen.day-to-come')
}

/** The hour at which it usually stands on the table, in Italy: nobody writes down the minute of a meal. */
const hours: Record<Serving, number> = { breakfast: 8, lunch: 12.5, dinner: 19.5, other: 17 }

/** When it was served: never after it was told. */
export const servedAt = (on_day: string, serving: Serving, told_at: string): string => {
  const usual = Date.parse(endOfItalianDay(on_day)) - (24 - hours[serving]) * 3_600_000
  return new Date(Math.min(usual, Date.parse(told_at))).toISOString()
}
