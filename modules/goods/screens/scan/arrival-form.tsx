// The line of arrivals in somebody's hands: what the label said is written already, the number is asked.
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { Problem } from '#core/kernel'
import { Button, Card, Check, Field, FormSummary, Notice, SelectField } from '#core/ui'
import type { Fault } from '../act-form.tsx'
import { arrivedAlready } from '../receive-dialog.tsx'
import { useWords, type Words } from '../words.ts'
import { type Draft, isLoose, packOf, totalOf } from './arrival.ts'
import { faultWords } from './found-words.ts'
import type { ScanWork } from './scan-work.ts'

const faultsOf = (
  draft: Draft,
  unit: string,
  { t, idOf }: { t: Words['t']; idOf: (name: string) => string },
): Fault[] => {
  const isNew = !draft.is_known && !draft.is_in_house
  const wrong: [string, boolean, string][] = [
    ['item_id', draft.item_id === '', t('form.item')],
    ['pack_name', isNew && draft.pack_name.trim() === '', t('scan.receive.pack_name_wrong')],
    ['pack_size', packOf(draft, unit) === undefined, t('scan.receive.pack_size_wrong')],
    ['quantity', totalOf(draft, unit) === undefined, t('form.quantity')],
  ]
  return wrong.filter(([, isWrong]) => isWrong).map(([name, , text]) => ({ id: idOf(name), text }))
}

interface ArrivalProps {
  draft: Draft
  work: ScanWork
  isSending: boolean
  problem?: Problem
  onChange: (draft: Draft) => void
  onSave: (quantity: number, text: string) => void
  onLeave: () => void
}

type Name = 'item_id' | 'pack_name' | 'pack_size' | 'quantity' | 'supplier_lot' | 'best_before' | 'use_by'

const useArrivalForm = ({ draft, work, onChange, onSave }: ArrivalProps) => {
  const words = useWords()
  const { t } = words
  const prefix = useId()
  const [tried, setTried] = useState<{ faults: Fault[]; attempt: number }>({ faults: [], attempt: 0 })
  const idOf = (name: string) => `${prefix}-${name}`
  const item = work.catalogue.items.find((each) => each.item_id === draft.item_id)
  const total = totalOf(draft, item?.unit_name)
  const field = (name: Name) => ({
    id: idOf(name),
    value: draft[name],
    error: tried.faults.find((fault) => fault.id === idOf(name))?.text,
    onChange: (event: { target: { value: string } }) => onChange({ ...draft, [name]: event.target.value }),
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    const faults = faultsOf(draft, item?.unit_name ?? 'piece', { t, idOf })
    setTried((before) => ({ faults, attempt: before.attempt + 1 }))
    if (faults.length > 0 || total === undefined) return
    const amount = words.amount(item?.unit_name ?? 'piece', total)
    onSave(total, t('scan.receive.done', { amount, item: item ? words.nameOf(item) : '' }))
  }
  return { item, total, field, send, ...tried }
}
type ArrivalForming = ReturnType<typeof useArrivalForm>

/** A number nobody wrote down: what it is, and how it comes packed. */
function NewThing({
  draft,
  work,
  field,
}: Pick<ArrivalProps, 'draft' | 'work'> & Pick<ArrivalForming, 'field'>) {
  const words = useWords()
  const { t } = words
  const items = work.catalogue.items.filter((each) => each.is_active && each.kind !== 'kit')
  const unit = items.find((each) => each.item_id === draft.item_id)?.unit_name
  return (
    <>
      <p className="goods-quiet">
        {t(draft.is_in_house ? 'scan.new_in_house' : 'scan.new_number', { gtin: draft.gtin ?? '' })}
      </p>
      <SelectField
        label={t('scan.receive.what')}
        options={items.map((each) => ({ value: each.item_id, label: words.nameOf(each) }))}
        empty={t('receive.choose')}
        {...field('item_id')}
      />
      {!draft.is_in_house && (
        <Field
          label={t('scan.receive.pack_name')}
          hint={t('scan.receive.pack_hint')}
          maxLength={60}
          {...field('pack_name')}
        />
      )}
      <Field
        label={t('scan.receive.pack_size')}
        kind="number"
        unit={unit && words.unit(unit)}
        {...field('pack_size')}
      />
    </>
  )
}

function HowMany({
  draft,
  item,
  total,
  field,
}: Pick<ArrivalProps, 'draft'> & Pick<ArrivalForming, 'item' | 'total' | 'field'>) {
  const { t, unit, amount } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const unitName = item?.unit_name ?? 'piece'
  const isByHand = isLoose(draft, unitName) && draft.net_grams === null
  const size = packOf(draft, unitName) ?? 1
  // biome-ignore lint/correctness/useExhaustiveDependencies: the hand goes to the number whenever another box was read
  useEffect(() => {
    if (draft.item_id !== '') input.current?.select()
  }, [draft.gtin, draft.is_known])
  return (
    <Field
      ref={input}
      label={
        isByHand ? t('scan.receive.pieces') : t('scan.receive.packs', { amount: amount(unitName, size) })
      }
      kind="number"
      hint={
        !isByHand && total !== undefined
          ? t('scan.receive.total', { amount: amount(unitName, total) })
          : undefined
      }
      unit={isByHand && item ? unit(item.unit_name) : undefined}
      {...field('quantity')}
    />
  )
}

function PrintedFields({ field }: Pick<ArrivalForming, 'field'>) {
  const { t } = useWords()
  const optional = t('optional')
  return (
    <>
      <Field label={t('receive.use_by')} optional={optional} kind="date" {...field('use_by')} />
      <Field label={t('receive.best_before')} optional={optional} kind="date" {...field('best_before')} />
      <Field
        label={t('receive.supplier_lot')}
        optional={optional}
        maxLength={60}
        {...field('supplier_lot')}
      />
    </>
  )
}

export function ArrivalForm(props: ArrivalProps) {
  const { draft, work, problem } = props
  const words = useWords()
  const { t } = words
  const form = useArrivalForm(props)
  const { item, total, field } = form
  return (
    <Card title={item ? words.nameOf(item) : t('scan.receive.what')}>
      <form className="ui-form" onSubmit={form.send} noValidate>
        <FormSummary title={t('form.summary')} errors={form.faults} attempt={form.attempt} />
        {problem && (
          <Notice meaning="att" live="polite">
            {words.problem(problem)}
          </Notice>
        )}
        {draft.faults.map((fault) => (
          <Notice key={fault.part} meaning="att">
            {faultWords(fault, words)}
          </Notice>
        ))}
        {!draft.is_known && <NewThing {...{ draft, work, field }} />}
        <HowMany {...{ draft, item, total, field }} />
        <PrintedFields field={field} />
        {problem?.code === arrivedAlready && (
          <Check
            label={t('receive.another')}
            checked={draft.is_another === true}
            onChange={(event) => props.onChange({ ...draft, is_another: event.target.checked })}
          />
        )}
        <div className="ui-acts">
          <Button variant="quiet" onClick={props.onLeave}>
            {t('scan.receive.leave')}
          </Button>
          <Button variant="primary" type="submit" loading={props.isSending}>
            {t('scan.receive.save')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
