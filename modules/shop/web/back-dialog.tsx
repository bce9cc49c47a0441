// Something of a serving comes back: to the shelf when it never left, to the bin when it was in a home. The points return.
import { useId, useState } from 'react'
import { useAsk } from '#core/http/web'
import { Field, Notice, RadioList, SelectField } from '#core/ui'
import { isWeighed } from '../domain/price.ts'
import type { ServingTold } from '../queries/servings.ts'
import { ActDialog } from './act-dialog.tsx'
import { useWords } from './words.ts'

interface Stock {
  places: { location_id: string; organisation_id: string; kind: string; unit_id?: string | null }[]
}

/** In the unit of the books: pieces, or grams when kilograms are written. */
const written = (text: string, unit_name: string): number | undefined => {
  const value = Number(text.trim().replace(',', '.'))
  const quantity = isWeighed(unit_name) ? Math.round(value * 1000) : value
  return Number.isInteger(quantity) && quantity > 0 ? quantity : undefined
}

const useBack = (serving: ServingTold) => {
  const { data: me } = useAsk<{ organisation_id: string }>('network.me')
  const { data: stock } = useAsk<Stock>('goods.stock')
  const open = serving.lines.filter((line) => line.quantity > line.returned)
  const [values, setValues] = useState({
    line: open[0]?.handover_line_id ?? '',
    quantity: '',
    reason: '',
  })
  const [where, setWhere] = useState('here')
  const line = open.find((each) => each.handover_line_id === values.line)
  const floor = stock?.places.find(
    (place) => place.kind === 'hub' && place.organisation_id === me?.organisation_id,
  )
  const field = (name: keyof typeof values) => ({
    value: values[name],
    onChange: (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value }),
  })
  return { me, open, values, where, setWhere, line, floor, field }
}

export function BackDialog({ serving, onClose }: { serving: ServingTold; onClose: () => void }) {
  const { t, nameOf, number, quantity: amount } = useWords()
  const id = useId()
  const { me, open, values, where, setWhere, line, floor, field } = useBack(serving)
  const write = () => {
    const quantity = line && written(values.quantity, line.unit_name)
    const reason = values.reason.trim()
    const faults = [
      ...(quantity ? [] : [{ id: `${id}-quantity`, text: t('back.quantity_missing') }]),
      ...(reason.length < 3 ? [{ id: `${id}-reason`, text: t('back.reason_missing') }] : []),
    ]
    if (faults.length > 0 || !line || !me) return faults
    const { handover_line_id, item_id, lot_id } = line
    const is_still_here = where === 'here'
    const location_id = is_still_here ? (line.location_id ?? floor?.location_id ?? null) : null
    const { serving_id, card_id } = serving
    const handover_id = serving_id
    const of = { serving_id, card_id, organisation_id: me.organisation_id, handover_line_id, item_id, lot_id }
    return {
      action: 'shop.give-back',
      input: { ...of, handover_id, quantity, is_still_here, location_id, reason },
    }
  }
  const lines = open.map((each) => ({
    value: each.handover_line_id,
    label: `${nameOf(each)} · ${amount(each.quantity - each.returned, each.unit_name)}${each.lot_code ? ` · ${each.lot_code}` : ''}`,
  }))
  return (
    <ActDialog
      title={`${t('back.title')}: ${serving.card_code}`}
      verb={t('back.act')}
      onClose={onClose}
      write={write}
      onDone={(answer) => t('back.done', { points: number(Number(answer.points ?? 0)) })}
    >
      {open.length === 0 && <Notice meaning="info">{t('back.nothing')}</Notice>}
      <SelectField label={t('back.line')} options={lines} {...field('line')} />
      <Field
        id={`${id}-quantity`}
        kind="number"
        label={t('back.quantity')}
        unit={line && isWeighed(line.unit_name) ? 'kg' : undefined}
        {...field('quantity')}
      />
      <RadioList
        legend={t('back.where')}
        options={[
          { value: 'here', label: t('back.here') },
          { value: 'home', label: t('back.home') },
        ]}
        value={where}
        onChange={setWhere}
      />
      <Field id={`${id}-reason`} label={t('back.reason')} maxLength={200} {...field('reason')} />
    </ActDialog>
  )
}
