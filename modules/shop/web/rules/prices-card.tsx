// What things cost and how much of a category is for each household: a number beside each name, saved one by one.
import { type FormEvent, useState } from 'react'
import { useAct } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Card, Field, Notice, useToast } from '#core/ui'
import { isWeighed } from '../../domain/price.ts'
import type { Rules } from '../../queries/rules.ts'
import { useWords } from '../words.ts'
import { wholeUpTo } from './whole.ts'

interface RowProps {
  name: string
  line?: string
  value: number | null
  least: 0 | 1
  unit?: string
  words: { field: string; save: string; wrong: string }
  send: (value: number | null) => { action: string; input: Record<string, unknown> }
}

function NumberRow({ name, line, value, least, unit, words, send }: RowProps) {
  const { t, sentence } = useWords()
  const act = useAct()
  const say = useToast()
  const kept = value === null ? '' : String(value)
  const [typed, setTyped] = useState(kept)
  const [state, setState] = useState<{ problem?: Problem; error?: string; isSending: boolean }>({
    isSending: false,
  })
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const number = typed.trim() === '' ? null : wholeUpTo(1000, typed)
    if (number === undefined || (number !== null && number < least))
      return setState({ error: words.wrong, isSending: false })
    setState({ isSending: true })
    const { action, input } = send(number)
    const { problem, outcome } = await act(action, input)
    setState({ problem, isSending: false })
    if (outcome === 'accepted') say({ text: t('screen.saved') })
  }
  return (
    <li className="shop-line">
      <span className="shop-line-name">
        {name}
        {line && <span className="shop-quiet">{line}</span>}
      </span>
      <form className="shop-number" onSubmit={(event) => void save(event)} noValidate>
        <Field
          kind="number"
          label={words.field}
          labelHidden
          unit={unit}
          value={typed}
          error={state.error ?? (state.problem && sentence(state.problem))}
          onChange={(event) => setTyped(event.target.value)}
        />
        {typed.trim() !== kept && (
          <Button type="submit" size="small" aria-label={words.save} loading={state.isSending}>
            {t('screen.save')}
          </Button>
        )}
      </form>
    </li>
  )
}

export function PricesCard({ rules, organisation_id }: { rules: Rules; organisation_id: string }) {
  const { t, nameOf, label } = useWords()
  const [find, setFind] = useState('')
  const wanted = find.trim().toLocaleLowerCase()
  const items = rules.items.filter((item) =>
    `${nameOf(item)} ${label('category', item.category)}`.toLocaleLowerCase().includes(wanted),
  )
  return (
    <Card title={t('rules.prices')} count={rules.items.filter(({ points }) => points !== null).length}>
      <p className="shop-quiet">{t('rules.prices_text')}</p>
      <Field
        kind="search"
        label={t('rules.find')}
        value={find}
        onChange={(event) => setFind(event.target.value)}
      />
      {items.length === 0 && (
        <Notice meaning="neu">
          {t(rules.items.length === 0 ? 'rules.no_things' : 'till.nothing_found')}
        </Notice>
      )}
      <ul className="shop-lines">
        {items.map((item) => (
          <NumberRow
            key={item.item_id}
            name={nameOf(item)}
            line={label('category', item.category)}
            value={item.points}
            least={0}
            unit={isWeighed(item.unit_name) ? t('rules.per_kilo') : undefined}
            words={{
              field: t('rules.points_of', { name: nameOf(item) }),
              save: t('rules.save_of', { name: nameOf(item) }),
              wrong: t('rules.number'),
            }}
            send={(points) => ({
              action: 'shop.set-price',
              input: { organisation_id, item_id: item.item_id, points },
            })}
          />
        ))}
      </ul>
    </Card>
  )
}

export function LimitsCard({ rules, organisation_id }: { rules: Rules; organisation_id: string }) {
  const { t, label } = useWords()
  const limited = rules.limits.map(({ category }) => category)
  const sold = rules.items.filter(({ points }) => points !== null).map(({ category }) => category)
  const categories = [...new Set([...limited, ...sold])]
    .map((category) => ({ category, name: label('category', category) }))
    .sort((a, b) => a.name.localeCompare(b.name))
  return (
    <Card title={t('rules.limits')} count={limited.length}>
      <p className="shop-quiet">{t('rules.limits_text')}</p>
      {categories.length === 0 && <Notice meaning="neu">{t('rules.no_categories')}</Notice>}
      <ul className="shop-lines">
        {categories.map(({ category, name }) => (
          <NumberRow
            key={category}
            name={name}
            value={rules.limits.find((limit) => limit.category === category)?.per_month ?? null}
            least={1}
            words={{
              field: t('rules.limit_of', { name }),
              save: t('rules.save_limit_of', { name }),
              wrong: t('rules.limit_number'),
            }}
            send={(per_month) => ({
              action: 'shop.set-limit',
              input: { organisation_id, category, per_month },
            })}
          />
        ))}
      </ul>
    </Card>
  )
}
