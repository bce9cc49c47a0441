// What a kit holds, written once by who keeps the catalogue: a thing and how much of it, line by line.
import { useState } from 'react'
import { Button, Field, SelectField } from '#core/ui'
import type { ItemRecord } from '../domain/item.ts'
import type { Catalogue } from '../queries/catalogue.ts'
import { ActForm, type Fault, wholeNumber } from './act-form.tsx'
import { useWords, type Words } from './words.ts'

interface RecipeProps {
  kit: ItemRecord
  catalogue: Catalogue
  onClose: () => void
}

interface Line {
  item_id: string
  quantity: string
}

const begun = ({ kit, catalogue }: RecipeProps): Line[] => {
  const known = catalogue.kit_parts
    .filter(({ kit_item_id }) => kit_item_id === kit.item_id)
    .map(({ item_id, quantity }) => ({ item_id, quantity: String(quantity) }))
  return known.length > 0 ? known : [{ item_id: '', quantity: '' }]
}

const faultsOf = (lines: readonly Line[], items: readonly ItemRecord[], { t, nameOf }: Words): Fault[] => {
  const faults = lines.flatMap(({ item_id, quantity }, nth): Fault[] => {
    if (!item_id) return []
    const item = items.find((each) => each.item_id === item_id)
    const isTwice = lines.findIndex((line) => line.item_id === item_id) < nth
    if (isTwice)
      return [{ id: `recipe-${nth}`, text: t('kit.recipe_twice', { item: item ? nameOf(item) : '' }) }]
    return wholeNumber(quantity) ? [] : [{ id: `recipe-many-${nth}`, text: t('form.quantity') }]
  })
  return lines.some(({ item_id }) => item_id) ? faults : [{ id: 'recipe-0', text: t('kit.recipe_none') }]
}

export function RecipeDialog(props: RecipeProps) {
  const { kit, catalogue, onClose } = props
  const words = useWords()
  const { t } = words
  const [lines, setLines] = useState(() => begun(props))
  const [faults, setFaults] = useState<Fault[]>([])
  const items = catalogue.items.filter((item) => item.is_active && item.kind !== 'kit')
  const change = (nth: number, next: Partial<Line>) =>
    setLines((before) => before.map((line, i) => (i === nth ? { ...line, ...next } : line)))
  const write = () => {
    const wrong = faultsOf(lines, items, words)
    if (wrong.length > 0) return wrong
    const parts = lines
      .filter(({ item_id }) => item_id)
      .map(({ item_id, quantity }) => ({ item_id, quantity: wholeNumber(quantity) }))
    return { action: 'goods.describe-kit', input: { kit_item_id: kit.item_id, parts } }
  }
  const error = (id: string) => faults.find((fault) => fault.id === id)?.text
  return (
    <ActForm
      open
      title={t('kit.recipe_title', { kit: words.nameOf(kit) })}
      verb={t('kit.recipe_save')}
      onClose={onClose}
      write={write}
      onFaults={setFaults}
    >
      <p>{t('kit.recipe_words')}</p>
      {lines.map(({ item_id, quantity }, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name and are never moved
        <div key={nth} className="goods-apart">
          <SelectField
            id={`recipe-${nth}`}
            label={t('kit.recipe_thing', { nth: nth + 1 })}
            empty={t('receive.choose')}
            options={items.map((item) => ({ value: item.item_id, label: words.nameOf(item) }))}
            error={error(`recipe-${nth}`)}
            value={item_id}
            onChange={(event) => change(nth, { item_id: event.target.value })}
          />
          <Field
            id={`recipe-many-${nth}`}
            label={t('kit.recipe_amount')}
            kind="number"
            unit={words.unit(items.find((item) => item.item_id === item_id)?.unit_name ?? 'piece')}
            error={error(`recipe-many-${nth}`)}
            value={quantity}
            onChange={(event) => change(nth, { quantity: event.target.value })}
          />
        </div>
      ))}
      <Button icon="plus" onClick={() => setLines([...lines, { item_id: '', quantity: '' }])}>
        {t('kit.recipe_more')}
      </Button>
    </ActForm>
  )
}
