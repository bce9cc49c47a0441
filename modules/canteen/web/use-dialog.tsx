// What the kitchen took for a meal: one lot of the store and how much of it. What the books do not hold is written all the same.
import { useId, useState } from 'react'
import { useAsk } from '#core/http/web'
import { Field, Notice, SelectField } from '#core/ui'
import type { StockAnswer } from '#goods'
import type { MealTold } from '../queries/meals.ts'
import { ActDialog } from './act-dialog.tsx'
import { useWords, type Words } from './words.ts'

interface Heap {
  item_id: string
  lot_id: string | null
  location_id: string
  unit_name: string
  quantity: number
  label: string
}

const kitchens = ['hub', 'shelf', 'van']

const heapsIn = (stock: StockAnswer | undefined, organisation_id: string, words: Words): Heap[] =>
  (stock?.places ?? [])
    .filter((place) => place.organisation_id === organisation_id && kitchens.includes(place.kind))
    .flatMap(({ location_id, name, items }) =>
      items.flatMap((item) =>
        item.lots.map(({ lot_id, quantity, code }) => {
          const { item_id, unit_name } = item
          const much = words.quantity(quantity, unit_name)
          const label = [words.nameOf(item), code, name, much].filter(Boolean).join(' · ')
          return { item_id, unit_name, lot_id, location_id, quantity, label }
        }),
      ),
    )
    .sort((a, b) => a.label.localeCompare(b.label))

const written = (text: string, unit_name: string): number | undefined => {
  const value = Number(text.trim().replace(',', '.'))
  const quantity = unit_name === 'gram' ? Math.round(value * 1000) : value
  return Number.isInteger(quantity) && quantity > 0 ? quantity : undefined
}

export function UseDialog({ meal, onClose }: { meal: MealTold; onClose: () => void }) {
  const words = useWords()
  const { t, quantity: amount, sentence } = words
  const id = useId()
  const { organisation_id, meal_id } = meal
  const { data, problem } = useAsk<StockAnswer>('goods.stock', { organisation_id })
  const [at, setAt] = useState('')
  const [text, setText] = useState('')
  const heaps = heapsIn(data, organisation_id, words)
  const heap = heaps[Number(at)]
  const quantity = at !== '' && heap ? written(text, heap.unit_name) : undefined
  const write = () => {
    const faults = [
      ...(at !== '' && heap ? [] : [{ id: `${id}-what`, text: t('use.what_missing') }]),
      ...(quantity ? [] : [{ id: `${id}-quantity`, text: t('use.quantity_missing') }]),
    ]
    if (faults.length > 0 || !heap || !quantity) return faults
    const { item_id, lot_id, location_id } = heap
    const lines = [{ item_id, lot_id, location_id, quantity }]
    return { action: 'canteen.use-goods', input: { meal_id, organisation_id, lines } }
  }
  const done = ({ unexplained }: Record<string, unknown>) =>
    Number(unexplained) > 0 && heap
      ? t('use.done_unexplained', { quantity: amount(Number(unexplained), heap.unit_name) })
      : t('use.done')
  return (
    <ActDialog title={t('use.title')} verb={t('use.save')} onClose={onClose} write={write} onDone={done}>
      {problem && <Notice meaning="att">{sentence(problem, 'screen.not_read')}</Notice>}
      {data && heaps.length === 0 && <Notice meaning="info">{t('use.nothing')}</Notice>}
      <SelectField
        id={`${id}-what`}
        label={t('use.what')}
        empty={t('use.choose')}
        options={heaps.map((each, i) => ({ value: String(i), label: each.label }))}
        value={at}
        onChange={(event) => setAt(event.target.value)}
      />
      <Field
        id={`${id}-quantity`}
        kind="number"
        label={t('use.quantity')}
        unit={heap && at !== '' ? t(`use.unit_name.${heap.unit_name}` as 'use.unit_name.piece') : undefined}
        hint={
          heap && at !== '' ? t('use.there', { quantity: amount(heap.quantity, heap.unit_name) }) : undefined
        }
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {heap && quantity !== undefined && quantity > heap.quantity && (
        <Notice meaning="att" live="polite">
          {t('use.more_than_there', { quantity: amount(heap.quantity, heap.unit_name) })}
        </Notice>
      )}
    </ActDialog>
  )
}
