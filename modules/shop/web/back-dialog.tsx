// Something of a serving comes back: to the shelf when it never left, to the bin when it was in a home; on the day itself also the
// whole of it, when it was not meant. The points return with the same act.
import { useId, useState } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly } from '#core/kernel'
import { Field, Notice, RadioList, SelectField } from '#core/ui'
import { isWeighed, pointsBack } from '../domain/price.ts'
import type { ServingTold } from '../queries/servings.ts'
import { ActDialog } from './act-dialog.tsx'
import { useWords } from './words.ts'

interface Stock {
  places: { location_id: string; organisation_id: string; kind: string; unit_id?: string | null }[]
}
type Line = ServingTold['lines'][number]

const whole = 'whole'

/** In the unit of the books: pieces, or grams when kilograms are written. */
const written = (text: string, unit_name: string): number | undefined => {
  const value = Number(text.trim().replace(',', '.'))
  const quantity = isWeighed(unit_name) ? Math.round(value * 1000) : value
  return Number.isInteger(quantity) && quantity > 0 ? quantity : undefined
}

const useBack = (serving: ServingTold) => {
  const { data: me, problem: noMe } = useAsk<{ organisation_id: string }>('network.me')
  const { data: stock, problem: noStock } = useAsk<Stock>('goods.stock')
  const open = serving.lines.filter((line) => line.quantity > line.returned)
  const isToday = dayInItaly(serving.at) === dayInItaly(new Date().toISOString())
  const [values, setValues] = useState({ line: open[0]?.handover_line_id ?? '', quantity: '', reason: '' })
  const [where, setWhere] = useState(isToday ? 'here' : 'home')
  const line = open.find((each) => each.handover_line_id === values.line)
  const floor = stock?.places.find(
    (place) => place.kind === 'hub' && place.organisation_id === me?.organisation_id,
  )
  const field = (name: keyof typeof values) => ({
    value: values[name],
    onChange: (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value }),
  })
  /** The shelf it came from; what no shelf held goes to the floor. */
  const shelfOf = (each: Line) => each.location_id ?? floor?.location_id ?? null
  const reading = { isReading: !me || !stock, problem: noMe ?? noStock }
  return {
    me,
    reading,
    open,
    isToday,
    values,
    where,
    setWhere,
    line,
    shelfOf,
    field,
    isWhole: values.line === whole,
  }
}
type Back = ReturnType<typeof useBack>

/** What will be on the card again, as the house will write it. */
const pointsOf = (serving: ServingTold, { isWhole, line, values }: Back): number => {
  if (isWhole) return serving.points - serving.given_back
  const item = serving.items.find((each) => each.item_id === line?.item_id)
  const quantity = line && written(values.quantity, line.unit_name)
  if (!item || !line || !quantity || quantity > line.quantity - line.returned) return 0
  return pointsBack(item, quantity, isWeighed(line.unit_name))
}

const deedOf = (serving: ServingTold, back: Back, quantity: number | undefined) => {
  const { me, open, line, where, values, isWhole, shelfOf } = back
  const of = {
    handover_id: serving.serving_id,
    organisation_id: me?.organisation_id,
    reason: values.reason.trim(),
  }
  if (isWhole) {
    const lines = open.map((each) => ({
      ...{ handover_line_id: each.handover_line_id, lot_id: each.lot_id, location_id: shelfOf(each) },
    }))
    return { action: 'distribution.undo-handover', input: { ...of, lines } }
  }
  const isHere = where === 'here'
  const location_id = isHere && line ? shelfOf(line) : null
  const what = { handover_line_id: line?.handover_line_id, lot_id: line?.lot_id, quantity, location_id }
  return {
    action: 'distribution.take-back',
    input: { ...of, ...what, is_good: isHere, is_still_here: isHere },
  }
}

function Which({ back, id }: { back: Back; id: string }) {
  const { t, nameOf, quantity: amount } = useWords()
  const { open, isToday, isWhole, line, where, setWhere, field } = back
  const lines = open.map((each) => ({
    value: each.handover_line_id,
    label: `${nameOf(each)} · ${amount(each.quantity - each.returned, each.unit_name)}${each.lot_code ? ` · ${each.lot_code}` : ''}`,
  }))
  const all = isToday ? [{ value: whole, label: t('back.whole') }] : []
  const places = [
    ...(isToday ? [{ value: 'here', label: t('back.here') }] : []),
    { value: 'home', label: t('back.home') },
  ]
  return (
    <>
      <SelectField label={t('back.line')} options={[...lines, ...all]} {...field('line')} />
      {isWhole ? (
        <Notice meaning="info">{t('back.whole_text')}</Notice>
      ) : (
        <>
          <Field
            id={`${id}-quantity`}
            kind="number"
            label={t('back.quantity')}
            unit={line && isWeighed(line.unit_name) ? 'kg' : undefined}
            {...field('quantity')}
          />
          <RadioList legend={t('back.where')} options={places} value={where} onChange={setWhere} />
        </>
      )}
    </>
  )
}

export function BackDialog({ serving, onClose }: { serving: ServingTold; onClose: () => void }) {
  const { t, number, when, sentence } = useWords()
  const id = useId()
  const back = useBack(serving)
  const { me, reading, open, values, line, isWhole, field } = back
  const points = pointsOf(serving, back)
  const write = () => {
    const quantity = line && written(values.quantity, line.unit_name)
    const faults = [
      ...(isWhole || quantity ? [] : [{ id: `${id}-quantity`, text: t('back.quantity_missing') }]),
      ...(values.reason.trim().length < 3 ? [{ id: `${id}-reason`, text: t('back.reason_missing') }] : []),
    ]
    return faults.length > 0 || !me ? faults : deedOf(serving, back, quantity)
  }
  return (
    <ActDialog
      title={`${t('back.title')}: ${serving.card_code}, ${when(serving.at)}`}
      verb={isWhole ? t('back.undo') : t('back.act')}
      isReading={reading.isReading}
      onClose={onClose}
      write={write}
      onDone={() => t('back.done', { points: number(points) })}
    >
      {reading.problem && <Notice meaning="att">{sentence(reading.problem, 'screen.not_read')}</Notice>}
      {open.length === 0 ? (
        <Notice meaning="info">{t('back.nothing')}</Notice>
      ) : (
        <>
          <Which back={back} id={id} />
          <Field id={`${id}-reason`} label={t('back.reason')} maxLength={200} {...field('reason')} />
          {points > 0 && (
            <p className="shop-quiet" aria-live="polite">
              {t('back.points', { points: number(points) })}
            </p>
          )}
        </>
      )}
    </ActDialog>
  )
}
