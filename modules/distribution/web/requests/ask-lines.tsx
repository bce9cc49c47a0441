// What is asked for: found in the catalogue of the hub, with how much is free of it now, and how many.
import { useId, useState } from 'react'
import { Button, Field, IconButton, Notice, SelectField } from '#core/ui'
import type { Availability } from '../../queries/requests.ts'
import { wholeNumber } from '../act-dialog.tsx'
import { useWords, type Words } from '../words.ts'
import { quantityIn } from './request-words.ts'

export interface AskedLine {
  /** `item:<id>` or `category:<code>`. */
  key: string
  quantity: number
}
type Items = Availability['items']

const freeIn = (free: number, unit_name: string, words: Words): string =>
  free > 0 ? words.t('ask.free', { much: quantityIn(free, unit_name, words) }) : words.t('ask.none_free')

const optionsIn = (items: Items, { find, isExact }: { find: string; isExact: boolean }, words: Words) => {
  const wanted = find.trim().toLocaleLowerCase()
  const named = items.map((item) => ({
    value: `item:${item.item_id}`,
    label: `${words.nameOf(item)} · ${freeIn(item.free, item.unit_name, words)}`,
  }))
  const categories = [...new Set(items.map((item) => item.category))].map((code) => ({
    value: `category:${code}`,
    label: words.t('ask.any_of', { name: words.label('category', code) }),
  }))
  return [...named, ...(isExact ? [] : categories)].filter((each) =>
    each.label.toLocaleLowerCase().includes(wanted),
  )
}

export const lineName = (key: string, items: Items, words: Words): string => {
  const [kind, code = ''] = key.split(':')
  if (kind === 'category') return words.t('ask.any_of', { name: words.label('category', code) })
  const item = items.find((each) => each.item_id === code)
  return item ? words.nameOf(item) : code
}

/** A category is told in the unit of its things, when they all have the same. */
const unitOf = (key: string, items: Items): string => {
  const mine = items.filter((each) => key === `item:${each.item_id}` || key === `category:${each.category}`)
  const units = new Set(mine.map((each) => each.unit_name))
  return units.size === 1 ? (mine[0]?.unit_name ?? 'piece') : 'piece'
}

export interface AskLinesProps {
  items: Items
  lines: readonly AskedLine[]
  onChange: (lines: AskedLine[]) => void
  error?: string
  id: string
  /** Things only: at the counter nobody takes a category. */
  isExact?: boolean
}

export function AskLines({ items, lines, onChange, error, id, isExact = false }: AskLinesProps) {
  const words = useWords()
  const { t } = words
  const quantityId = useId()
  const [find, setFind] = useState('')
  const [key, setKey] = useState('')
  const [quantity, setQuantity] = useState('')
  const [isWrong, setWrong] = useState(false)
  const options = optionsIn(items, { find, isExact }, words)
  const chosen = options.some((each) => each.value === key) ? key : ''
  const add = () => {
    const count = wholeNumber(quantity)
    setWrong(!chosen || !count)
    if (!chosen || !count) return
    const rest = lines.filter((line) => line.key !== chosen)
    onChange([...rest, { key: chosen, quantity: count }])
    setKey('')
    setQuantity('')
  }
  return (
    <div className="ui-stack" id={id}>
      {(error || isWrong) && <Notice meaning="att">{error ?? t('ask.lines_missing')}</Notice>}
      {lines.length > 0 && (
        <ul className="dist-list">
          {lines.map((line) => (
            <li key={line.key} className="dist-asked">
              <span>
                {lineName(line.key, items, words)} ·{' '}
                <strong>{quantityIn(line.quantity, unitOf(line.key, items), words)}</strong>
              </span>
              <IconButton
                icon="delete"
                label={t('ask.remove', { name: lineName(line.key, items, words) })}
                onClick={() => onChange(lines.filter((each) => each !== line))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="dist-add">
        <Field
          kind="search"
          label={t('ask.find')}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
        <SelectField
          label={t('ask.thing')}
          empty={t('screen.choose')}
          options={options}
          value={chosen}
          onChange={(event) => setKey(event.target.value)}
        />
        <Field
          id={quantityId}
          kind="number"
          label={t('ask.quantity')}
          unit={words.label('unit_name', unitOf(chosen, items))}
          value={quantity}
          onChange={(event) => setQuantity(event.target.value)}
        />
        <Button icon="plus" onClick={add}>
          {t('ask.add')}
        </Button>
      </div>
    </div>
  )
}
