// What was counted at the serving line and nobody has written as a meal yet, or wrote with other numbers.
import { Button, Card } from '#core/ui'
import type { Meals, MealTold } from '../queries/meals.ts'
import { useWords } from './words.ts'

export type Counted = Meals['plates'][number]

const mealOf = (meals: readonly MealTold[], { on_day, serving }: Counted): MealTold | undefined =>
  meals.find((meal) => meal.on_day === on_day && meal.serving === serving)

interface PlatesProps {
  plates: readonly Counted[]
  meals: readonly MealTold[]
  mayTell: boolean
  onTell: (counted: Counted) => void
  onOpen: (meal_id: string) => void
}

export function PlatesCard({ plates, meals, mayTell, onTell, onOpen }: PlatesProps) {
  const { t, label, day, number } = useWords()
  const open = plates.filter((each) => {
    const meal = mealOf(meals, each)
    return !meal || meal.portions !== each.portions || meal.persons !== each.persons
  })
  if (open.length === 0) return null
  return (
    <Card title={t('plates.title')} flush>
      <ul className="meal-list">
        {open.map((each) => {
          const meal = mealOf(meals, each)
          const numbers = { portions: number(each.portions), persons: number(each.persons) }
          return (
            <li key={each.on_day + each.serving} className="meal-row">
              <span className="meal-what">
                <strong>{label('serving', each.serving)}</strong> {day(each.on_day)}
                <div>{t('plates.counted', numbers)}</div>
                {meal && (
                  <div className="ui-note">
                    {t('plates.differs', { portions: number(meal.portions), persons: number(meal.persons) })}
                  </div>
                )}
              </span>
              {meal && (
                <Button size="small" onClick={() => onOpen(meal.meal_id)}>
                  {t('screen.open')}
                </Button>
              )}
              {!meal && mayTell && (
                <Button size="small" variant="primary" onClick={() => onTell(each)}>
                  {t('plates.tell')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
