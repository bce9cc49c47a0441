// Mensa: one hand at the serving line. A big button for every plate, a card when somebody shows one, and at the end the meal is
// written. All of it without network.
import '../hub/store.css'
import './kitchen.css'
import { useState } from 'react'
import { type Serving, servings } from '#canteen'
import { dayInItaly, newId } from '#core/kernel'
import { Button, Card, Notice, Segmented, SelectField, useToast } from '#core/ui'
import { useKept } from '../frame/kept.ts'
import { Screen } from '../frame/screen.tsx'
import { WhereLine } from '../frame/where-line.tsx'
import { useActing } from '../phone/use-acting.tsx'
import { useNight } from '../phone/use-night.tsx'
import { useProblemWords } from '../words/problem-words.ts'
import { CardRow } from './card-row.tsx'
import { kitchensOf } from './kitchens.ts'
import { kitchenActs } from './rooms.ts'
import { type Meal, usePlates } from './use-plates.ts'
import { useKitchenWords } from './words.ts'

/** Named here, so that what the phone may do at the line is loaded with the line, also without network. */
export const actsHere = kitchenActs.map(({ name }) => name)

const romeHour = new Intl.DateTimeFormat('en-GB', {
  ...{ hour: '2-digit', hourCycle: 'h23', timeZone: 'Europe/Rome' },
})
const servingNow = (): Serving => {
  const hour = Number(romeHour.format(new Date()))
  if (hour < 11) return 'breakfast'
  return hour < 18 ? 'lunch' : 'dinner'
}

const untold: { unit_id: string | null; serving: Serving | null } = { unit_id: null, serving: null }

const useMeal = () => {
  const night = useNight()
  const kitchens = kitchensOf(night.me, night.units)
  const [chosen, choose] = useKept('kitchen-meal', untold)
  const unit = kitchens.find(({ unit_id }) => unit_id === chosen.unit_id) ?? kitchens[0]
  const meal: Meal = {
    unit_id: unit?.unit_id ?? '',
    on_day: dayInItaly(new Date().toISOString()),
    serving: chosen.serving ?? servingNow(),
  }
  return {
    kitchens,
    unit,
    meal,
    choose: (more: Partial<typeof untold>) => choose((b) => ({ ...b, ...more })),
  }
}

type Counting = ReturnType<typeof usePlates>

function Told({ counting, meal }: { counting: Counting; meal: Meal }) {
  const { t, told } = useKitchenWords()
  const toast = useToast()
  const acting = useActing({ silent: true })
  const problemIn = useProblemWords()
  const [isAsking, ask] = useState(false)
  const { sums } = counting
  if (counting.told) {
    const isSame = counting.told.portions === sums.portions && counting.told.persons === sums.persons
    const isOther = !isSame && sums.portions > 0
    return (
      <Notice meaning={isOther ? 'att' : 'ok'}>
        {t(isOther ? 'told_differs' : 'told', told(counting.told))}
      </Notice>
    )
  }
  if (sums.portions === 0) return null
  const finish = async () => {
    const kept = await acting.act('canteen.tell-meal', { meal_id: newId(), ...meal, ...sums })
    if (kept) toast({ text: t('finish_done'), icon: 'check' })
  }
  if (!isAsking)
    return (
      <Button size="field" icon="check" onClick={() => ask(true)}>
        {t('finish')}
      </Button>
    )
  return (
    <Card size="field" title={t('finish_title', { serving: t(`serving.${meal.serving}`).toLowerCase() })}>
      <p>{t('finish_text', told(sums))}</p>
      {acting.problem && <Notice meaning="att">{problemIn(acting.problem)}</Notice>}
      <div className="field-pair">
        <Button size="field" variant="primary" loading={acting.isBusy} onClick={() => void finish()}>
          {t('finish')}
        </Button>
        <Button size="field" variant="quiet" onClick={() => ask(false)}>
          {t('back')}
        </Button>
      </div>
    </Card>
  )
}

/** Under the thumb, above the tabs: the button of every plate. */
function Foot({ counting }: { counting: Counting }) {
  const { t } = useKitchenWords()
  return (
    <Button
      variant="primary"
      size="main"
      wide
      icon="plus"
      onClick={() => void counting.add({ portions: 1, persons: 1 })}
    >
      {t('one_more')}
    </Button>
  )
}

function Line({ counting, meal }: { counting: Counting; meal: Meal }) {
  const { t, told } = useKitchenWords()
  const { sums, add } = counting
  const said = told(sums)
  return (
    <>
      <p className="kitchen-sums" aria-live="polite">
        <b>{sums.persons}</b>
        <span>{said.persons.replace(/^\S+\s/, '')}</span>
        <small>{said.portions}</small>
      </p>
      <div className="field-pair">
        <Button
          size="field"
          icon="minus"
          disabled={sums.persons < 1}
          onClick={() => void add({ portions: -1, persons: -1 })}
        >
          {t('less')}
        </Button>
        <Button size="field" icon="plus" onClick={() => void add({ portions: 1, persons: 0 })}>
          {t('again')}
        </Button>
      </div>
      {sums.portions > sums.persons && (
        <Button size="field" variant="quiet" onClick={() => void add({ portions: -1, persons: 0 })}>
          {t('less_again')}
        </Button>
      )}
      <CardRow
        meal={`${meal.unit_id}|${meal.on_day}|${meal.serving}`}
        onCount={() => add({ portions: 1, persons: 1 })}
      />
      <Told counting={counting} meal={meal} />
    </>
  )
}

export function KitchenTab() {
  const { t } = useKitchenWords()
  const { kitchens, unit, meal, choose } = useMeal()
  const counting = usePlates(meal)
  return (
    <Screen
      tab="mensa"
      title={t('title')}
      line={<WhereLine parts={[unit?.name]} />}
      foot={unit && <Foot counting={counting} />}
    >
      {kitchens.length > 1 && (
        <SelectField
          label={t('unit')}
          options={kitchens.map(({ unit_id, name }) => ({ value: unit_id, label: name }))}
          value={meal.unit_id}
          onChange={(event) => choose({ unit_id: event.target.value })}
        />
      )}
      <Segmented
        label={t('which')}
        options={servings.map((value) => ({ value, label: t(`serving.${value}`) }))}
        value={meal.serving}
        onChange={(serving) => choose({ serving })}
      />
      {unit && <Line key={`${meal.unit_id}${meal.serving}`} counting={counting} meal={meal} />}
    </Screen>
  )
}
