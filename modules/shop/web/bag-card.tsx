// The bag: what is in it, what it costs, what remains, and what to say before it is confirmed.
import { useState } from 'react'
import { useAct } from '#core/http/web'
import { Button, Card, Field, IconButton, Notice } from '#core/ui'
import { isWeighed, pointsOf } from '../domain/price.ts'
import type { Rules, ShopItem } from '../queries/rules.ts'
import type { Till } from '../queries/till.ts'
import { type BagLine, change, countedOf, stepOf, warningsOf } from './bag.ts'
import type { TillWork } from './use-till.ts'
import { useWords } from './words.ts'

interface LineProps {
  line: BagLine
  item: ShopItem
  onChange: (quantity: number) => void
}

function Line({ line, item, onChange }: LineProps) {
  const { t, nameOf, quantity, number } = useWords()
  const name = nameOf(item)
  const step = stepOf(item.unit_name)
  const points = pointsOf(item.points ?? 0, line.quantity, isWeighed(item.unit_name))
  return (
    <li className="shop-line">
      <span className="shop-line-name">
        {name}
        <span className="shop-quiet">
          {[
            line.lot_code && t('till.lot', { code: line.lot_code }),
            t('till.points', { much: number(points) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <span className="shop-line-count">
        <IconButton
          icon="minus"
          label={t('till.less', { name })}
          onClick={() => onChange(line.quantity - step)}
        />
        <output aria-label={t('till.quantity', { name })}>{quantity(line.quantity, item.unit_name)}</output>
        <IconButton
          icon="plus"
          label={t('till.more', { name })}
          onClick={() => onChange(line.quantity + step)}
        />
        <IconButton icon="delete" label={t('till.remove', { name })} onClick={() => onChange(0)} />
      </span>
    </li>
  )
}

const useServing = (work: TillWork, till: Till, reason: string) => {
  const { t, number } = useWords()
  const act = useAct()
  const [isSending, setSending] = useState(false)
  const confirm = async () => {
    if (isSending || !till.card) return
    setSending(true)
    const { serving_id, bag } = work.state
    const { card_id, code, to_organisation_id, to_unit_id } = till.card
    const lines = bag.map(({ item_id, quantity, lot_id, location_id }) => ({
      item_id,
      quantity,
      lot_id,
      location_id,
    }))
    const answered = await act('shop.serve', {
      ...{
        serving_id,
        card_id,
        card_code: code,
        organisation_id: to_organisation_id,
        hub_unit_id: to_unit_id,
      },
      ...{ lines, reason: reason.trim() || null },
    })
    setSending(false)
    if (answered.outcome !== 'accepted') {
      if (answered.problem) work.setProblem(answered.problem)
      return
    }
    const { points = 0, balance = 0, unexplained = 0 } = (answered.answer ?? {}) as Record<string, number>
    const done = t('till.done', { points: number(points), balance: number(balance) })
    const more = unexplained > 0 ? ` ${t('till.done_unexplained', { much: number(unexplained) })}` : ''
    work.close({ serving_id, text: `${done}${more}` })
  }
  return { isSending, confirm }
}

function Sum({ points, left }: { points: number; left: number }) {
  const { t, number } = useWords()
  return (
    <dl className="shop-sum">
      <dt>{t('till.sum')}</dt>
      <dd>{t('till.points', { much: number(points) })}</dd>
      <dt>{t('till.balance_after')}</dt>
      <dd>{t('till.points', { much: number(left) })}</dd>
    </dl>
  )
}

function Warnings({ left, warnings }: { left: number; warnings: readonly string[] }) {
  const { t, number } = useWords()
  return (
    <div aria-live="polite" className="ui-stack">
      {left < 0 && <Notice meaning="dang">{t('till.short', { much: number(-left) })}</Notice>}
      {warnings.map((text) => (
        <Notice key={text} meaning="att">
          {text}
        </Notice>
      ))}
    </div>
  )
}

export function BagCard({ work, rules, till }: { work: TillWork; rules: Rules; till: Till }) {
  const words = useWords()
  const { t } = words
  const { bag, problem } = work.state
  const [reason, setReason] = useState('')
  const { isSending, confirm } = useServing(work, till, reason)
  const counted = countedOf(bag, rules.items)
  const points = counted.reduce((sum, each) => sum + each.points, 0)
  const left = till.balance - points
  // What was just refused says it already.
  const isOver = problem?.code === 'shop.over-limit'
  const asksReason = problem?.code === 'distribution.older-first' || reason !== ''
  return (
    <Card title={t('till.bag')} count={bag.length}>
      <div className="ui-stack">
        {bag.length === 0 && <p>{t('till.bag_empty')}</p>}
        <ul className="shop-lines">
          {bag.map((line) => {
            const item = rules.items.find((each) => each.item_id === line.item_id)
            const set = (quantity: number) => work.setBag(change(bag, line.key, quantity))
            return item && <Line key={line.key} line={line} item={item} onChange={set} />
          })}
        </ul>
        <Warnings
          left={left}
          warnings={warningsOf(counted, { till, limits: isOver ? [] : rules.limits }, words)}
        />
        {problem && (
          <Notice meaning="att" live="polite">
            {words.sentence(problem)}
          </Notice>
        )}
        {asksReason && (
          <Field
            label={t('till.reason')}
            hint={t('till.reason_hint')}
            value={reason}
            maxLength={200}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        <Sum points={points} left={left} />
        <Button
          variant="primary"
          size="field"
          wide
          loading={isSending}
          disabled={bag.length === 0 || left < 0 || !till.has_formula}
          onClick={() => void confirm()}
        >
          {t('till.confirm')}
        </Button>
      </div>
    </Card>
  )
}
