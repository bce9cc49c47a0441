// Something of a handover comes back: how many, to the shelf or to the bin, and why.
import { useId, useState } from 'react'
import { useAsk } from '#core/http/web'
import { Check, Field, Notice, SelectField } from '#core/ui'
import { quantityWritten } from '#goods'
import type { HandoverTold } from '../../queries/handovers.ts'
import { ActDialog, type Fault } from '../act-dialog.tsx'
import { quantityIn } from '../requests/request-words.ts'
import type { MyWork } from '../use-me.ts'
import { useWords } from '../words.ts'

interface Stock {
  places: { location_id: string; organisation_id: string; kind: string; name: string }[]
}

const useBack = (handover: HandoverTold) => {
  const { data, problem } = useAsk<Stock>('goods.stock')
  const shelves = (data?.places ?? []).filter(({ kind }) => kind === 'hub' || kind === 'shelf')
  const open = handover.lines.filter((each) => each.quantity > each.returned)
  const first = open[0]?.handover_line_id ?? ''
  const [values, setValues] = useState({ line: first, quantity: '', shelf: '', reason: '' })
  const [isGood, setGood] = useState(false)
  const line = open.find((each) => each.handover_line_id === values.line)
  const shelf = shelves.find((each) => each.location_id === values.shelf) ?? shelves[0]
  const field = (name: keyof typeof values) => ({
    value: values[name],
    onChange: (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value }),
  })
  const isReading = !data && !problem && isGood
  return { open, isReading, shelves, values, field, isGood, setGood, line, shelf }
}

export interface BackDialogProps {
  handover: HandoverTold
  me: MyWork
  onClose: () => void
}

export function BackDialog({ handover, me, onClose }: BackDialogProps) {
  const words = useWords()
  const { t } = words
  const prefix = useId()
  const isHome = handover.recipient_kind === 'household' || handover.recipient_kind === 'anonymous'
  const { open, isReading, shelves, values, field, isGood, setGood, line, shelf } = useBack(handover)
  const write = () => {
    const quantity = line && quantityWritten(line.unit_name, values.quantity)
    const reason = values.reason.trim()
    const faults: Fault[] = []
    if (!quantity || !line) faults.push({ id: `${prefix}-quantity`, text: t('one.arrived_missing') })
    if (reason.length < 3) faults.push({ id: `${prefix}-reason`, text: t('cards.reason_missing') })
    if (faults.length > 0 || !line) return faults
    const { handover_line_id, lot_id } = line
    const organisation_id = shelf?.organisation_id ?? me.organisation_id
    const location_id = isGood ? (shelf?.location_id ?? null) : null
    const what = { handover_id: handover.handover_id, handover_line_id, lot_id, quantity, reason }
    return {
      action: 'distribution.take-back',
      input: { ...what, is_good: isGood, organisation_id, location_id },
    }
  }
  const lines = open.map((each) => ({
    value: each.handover_line_id,
    label: `${words.nameOf(each)} · ${quantityIn(each.quantity - each.returned, each.unit_name, words)}`,
  }))
  const places = shelves.map((each) => ({ value: each.location_id, label: each.name }))
  return (
    <ActDialog
      title={t('give.take_back')}
      verb={t('screen.save')}
      isReading={isReading}
      onClose={onClose}
      write={write}
    >
      {open.length === 0 && <Notice meaning="info">{t('give.back_nothing')}</Notice>}
      <SelectField label={t('give.back_line')} options={lines} {...field('line')} />
      <Field
        id={`${prefix}-quantity`}
        kind="number"
        label={t('give.back_quantity')}
        unit={line?.unit_name === 'gram' ? 'kg' : undefined}
        {...field('quantity')}
      />
      {isHome && <p className="dist-quiet">{t('give.back_home')}</p>}
      {!isHome && (
        <Check
          label={t('give.back_good')}
          checked={isGood}
          onChange={(event) => setGood(event.target.checked)}
        />
      )}
      {isGood && shelves.length > 1 && (
        <SelectField label={t('one.place')} options={places} {...field('shelf')} />
      )}
      <Field id={`${prefix}-reason`} label={t('one.reason')} maxLength={200} {...field('reason')} />
    </ActDialog>
  )
}
