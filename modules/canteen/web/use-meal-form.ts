// What somebody is writing of a meal: its fields by name, and what is sent or still missing.
import { useId, useState } from 'react'
import { dayInItaly, newId } from '#core/kernel'
import type { Fault } from '#core/ui'
import type { MealTold } from '../queries/meals.ts'
import { type Draft, draftOf, type NumberField, toldIn, wrongIn } from './draft.ts'
import type { Counted } from './plates-card.tsx'
import { useWords, type Words } from './words.ts'

export const nameOfField = (name: NumberField, { t, label }: Words): string => {
  if (name === 'portions' || name === 'persons' || name === 'wasted') return t(`form.${name}`)
  if (name === 'programme_portions' || name === 'continuous' || name === 'occasional')
    return t(`form.${name}`)
  return label('heading', name)
}

export interface MealFormProps {
  unit_id: string
  meal?: MealTold
  /** What the serving line counted, to begin from. */
  counted?: Counted
  onClose: () => void
}

/** What it is usually about at this hour. */
const servingNow = (): string => {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: 'Europe/Rome' }).format(
      new Date(),
    ),
  )
  if (hour < 11) return 'breakfast'
  return hour < 18 ? 'lunch' : 'dinner'
}

const begunWith = (draft: Draft, counted: Counted | undefined): Draft => {
  if (!counted) return draft
  const { portions, persons } = counted
  return { ...draft, numbers: { ...draft.numbers, portions: String(portions), persons: String(persons) } }
}

export const useMealForm = ({ unit_id, meal, counted }: MealFormProps) => {
  const words = useWords()
  const { t } = words
  const id = useId()
  const [draft, setDraft] = useState<Draft>(() => begunWith(draftOf(meal), counted))
  const [which, setWhich] = useState({
    on_day: counted?.on_day ?? dayInItaly(new Date().toISOString()),
    serving: counted?.serving ?? servingNow(),
  })
  const [reason, setReason] = useState('')
  const idOf = (name: string) => `${id}-${name}`
  const field = (name: NumberField) => ({
    ...{ id: idOf(name), kind: 'number' as const, label: nameOfField(name, words) },
    value: draft.numbers[name],
    onChange: (event: { target: { value: string } }) =>
      setDraft({ ...draft, numbers: { ...draft.numbers, [name]: event.target.value } }),
  })
  const write = () => {
    const faults: Fault[] = wrongIn(draft).map((name) => ({
      id: idOf(name),
      text: t('form.number_missing', { name: nameOfField(name, words) }),
    }))
    if (!meal && !which.on_day) faults.push({ id: idOf('day'), text: t('form.day_missing') })
    if (draft.is_estimate && draft.method.trim().length < 3)
      faults.push({ id: idOf('method'), text: t('form.method_missing') })
    if (meal && reason.trim().length < 3) faults.push({ id: idOf('reason'), text: t('form.reason_missing') })
    if (faults.length > 0) return faults
    const told = toldIn(draft)
    if (!meal) return { action: 'canteen.tell-meal', input: { meal_id: newId(), unit_id, ...which, ...told } }
    const { meal_id, edition } = meal
    return { action: 'canteen.amend-meal', input: { meal_id, edition, ...told, reason: reason.trim() } }
  }
  return { words, draft, setDraft, which, setWhich, reason, setReason, idOf, field, write }
}
export type MealFormState = ReturnType<typeof useMealForm>
