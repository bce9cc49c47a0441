// "Pasti serviti": a unit, a month, day by day; the sums of the month above. Whoever served tells it here, also from a phone.
import './meals.css'
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly } from '#core/kernel'
import {
  Badge,
  Button,
  Card,
  Empty,
  Figure,
  FigureRow,
  IconButton,
  Notice,
  PageHead,
  SelectField,
  Skeleton,
} from '#core/ui'
import type { Meals, MealTold } from '../queries/meals.ts'
import { MealDialog } from './meal-dialog.tsx'
import { MealForm } from './meal-form.tsx'
import { type Counted, PlatesCard } from './plates-card.tsx'
import { type MyWork, useMe } from './use-me.ts'
import { useWords } from './words.ts'

const monthsFrom = (day: string, months: number): string => {
  const date = new Date(`${day.slice(0, 7)}-01T12:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 10)
}

function Totals({ totals }: { totals: Meals['totals'] }) {
  const { t, number } = useWords()
  const { continuous, occasional } = totals
  return (
    <FigureRow label={t('screen.totals')}>
      <Figure
        label={t('screen.portions')}
        value={number(totals.portions)}
        comparison={t('screen.meals', { count: totals.meals })}
      />
      <Figure
        label={t('screen.persons')}
        value={number(totals.persons)}
        comparison={
          totals.estimated > 0 ? t('screen.estimated', { count: totals.estimated }) : t('screen.persons_note')
        }
      />
      <Figure label={t('screen.most')} value={number(totals.most)} />
      <Figure
        label={t('screen.programme')}
        value={number(totals.programme_portions)}
        comparison={
          continuous + occasional > 0
            ? t('screen.recipients', { continuous: number(continuous), occasional: number(occasional) })
            : undefined
        }
      />
      <Figure label={t('screen.wasted')} value={number(totals.wasted)} />
    </FigureRow>
  )
}

function MealRow({ meal, onOpen }: { meal: MealTold; onOpen: () => void }) {
  const words = useWords()
  const { t, label, number, nameOf, quantity } = words
  const uses = meal.used.map((line) => `${nameOf(line)} (${quantity(line.quantity, line.unit_name)})`)
  const isUntold = meal.programme_portions === null && meal.used.some((line) => line.programme !== null)
  return (
    <li className="meal-row">
      <span className="meal-what">
        <strong>{label('serving', meal.serving)}</strong>{' '}
        {t('screen.row', { portions: number(meal.portions), persons: number(meal.persons) })}
        <span className="meal-marks">
          {meal.is_estimate && <Badge meaning="neu">{t('screen.guessed')}</Badge>}
          {meal.edition > 1 && <Badge meaning="info">{t('screen.corrected')}</Badge>}
        </span>
        {uses.length > 0 && <div className="ui-note">{t('screen.uses', { what: uses.join(', ') })}</div>}
        {isUntold && <div className="meal-untold">{t('screen.say_programme')}</div>}
      </span>
      <Button
        size="small"
        aria-label={t('screen.open_spoken', {
          serving: label('serving', meal.serving),
          day: words.day(meal.on_day),
        })}
        onClick={onOpen}
      >
        {t('screen.open')}
      </Button>
    </li>
  )
}

type Layer = 'new' | { counted: Counted } | { open: string } | { amend: string }

interface LayersProps {
  layer: Layer | undefined
  onLayer: (layer?: Layer) => void
  me: MyWork
  unit_id: string
  meals: readonly MealTold[]
}

function Layers({ layer, onLayer, me, unit_id, meals }: LayersProps) {
  const close = () => onLayer(undefined)
  if (layer === undefined) return null
  if (layer === 'new') return <MealForm unit_id={unit_id} onClose={close} />
  if ('counted' in layer) return <MealForm unit_id={unit_id} counted={layer.counted} onClose={close} />
  const meal_id = 'open' in layer ? layer.open : layer.amend
  const meal = meals.find((each) => each.meal_id === meal_id)
  if (!meal) return null
  if ('amend' in layer)
    return <MealForm unit_id={unit_id} meal={meal} onClose={() => onLayer({ open: meal_id })} />
  return (
    <MealDialog
      meal={meal}
      mayTell={me.verbs.includes('meal.tell')}
      mayUse={me.verbs.includes('meal.use-goods')}
      onAmend={() => onLayer({ amend: meal_id })}
      onClose={close}
    />
  )
}

interface MonthProps {
  me: MyWork
  unit_id: string
  month: string
  layer: Layer | undefined
  onLayer: (layer?: Layer) => void
}

function Month({ me, unit_id, month, layer, onLayer }: MonthProps) {
  const { t, sentence, day } = useWords()
  const { data, problem, again } = useAsk<Meals>('canteen.meals', { unit_id, month })
  if (problem)
    return (
      <Notice meaning="att" act={<Button onClick={again}>{t('screen.again')}</Button>}>
        {sentence(problem, 'screen.not_read')}
      </Notice>
    )
  if (!data) return <Skeleton label={t('screen.loading')} count={4} />
  const { meals, totals, plates } = data
  const days = [...new Set(meals.map(({ on_day }) => on_day))]
  return (
    <>
      <PlatesCard
        plates={plates}
        meals={meals}
        mayTell={me.verbs.includes('meal.tell')}
        onTell={(counted) => onLayer({ counted })}
        onOpen={(meal_id) => onLayer({ open: meal_id })}
      />
      {meals.length === 0 ? (
        <Empty title={t('screen.none')} drawing="calendar">
          {t('screen.none_text')}
        </Empty>
      ) : (
        <Totals totals={totals} />
      )}
      {days.map((each) => (
        <Card key={each} title={day(each)} flush>
          <ul className="meal-list">
            {meals
              .filter(({ on_day }) => on_day === each)
              .map((meal) => (
                <MealRow key={meal.meal_id} meal={meal} onOpen={() => onLayer({ open: meal.meal_id })} />
              ))}
          </ul>
        </Card>
      ))}
      <Layers {...{ layer, onLayer, me, unit_id, meals }} />
    </>
  )
}

export function MealsPage() {
  const { t, month: monthIn } = useWords()
  const me = useMe()
  const today = dayInItaly(new Date().toISOString())
  const [chosen, setChosen] = useState('')
  const [month, setMonth] = useState(() => monthsFrom(today, 0))
  const [layer, setLayer] = useState<Layer>()
  const units = me?.units ?? []
  const unit_id =
    chosen ||
    (units.find(({ organisation_id }) => organisation_id === me?.organisation_id)?.unit_id ??
      units[0]?.unit_id)
  const acts = (
    <>
      {me?.verbs.includes('meal.see-figures') && <Button href="/meals/figures">{t('screen.figures')}</Button>}
      {unit_id && me?.verbs.includes('meal.tell') && (
        <Button variant="primary" icon="plus" onClick={() => setLayer('new')}>
          {t('screen.new')}
        </Button>
      )}
    </>
  )
  return (
    <div className="ui-stack">
      <PageHead title={t('screen.title')} acts={acts} />
      <div className="meal-choose">
        {units.length > 1 && (
          <SelectField
            label={t('screen.unit')}
            options={units.map(({ unit_id: value, name }) => ({ value, label: name }))}
            value={unit_id}
            onChange={(event) => setChosen(event.target.value)}
          />
        )}
        <div className="meal-months">
          <IconButton
            icon="chevron-left"
            label={t('screen.before')}
            onClick={() => setMonth(monthsFrom(month, -1))}
          />
          <strong aria-live="polite">{monthIn(month)}</strong>
          <IconButton
            icon="chevron-right"
            label={t('screen.after')}
            disabled={month.slice(0, 7) >= today.slice(0, 7)}
            onClick={() => setMonth(monthsFrom(month, 1))}
          />
        </div>
      </div>
      {me && !unit_id && (
        <Empty title={t('screen.no_unit')} drawing="people">
          {t('screen.no_unit_text')}
        </Empty>
      )}
      {!me && <Skeleton label={t('screen.loading')} count={4} />}
      {me && unit_id && <Month key={unit_id + month} {...{ me, unit_id, month, layer }} onLayer={setLayer} />}
    </div>
  )
}
