// Somebody counts a shelf: only what was counted is compared, and a difference says where it comes from.
import { useId, useState } from 'react'
import { newId } from '#core/kernel'
import { Field } from '#core/ui'
import type { StockPlace } from '../queries/stock.ts'
import { ActForm, type Fault, type Written, wholeNumber } from './act-form.tsx'
import { useWords, type Words } from './words.ts'

interface CountForm {
  counted: Record<string, string>
  reason: string
}

const readLines = (place: StockPlace, { counted }: CountForm) =>
  place.items
    .map((item) => ({ item, text: (counted[item.item_id] ?? '').trim() }))
    .filter(({ text }) => text !== '')
    .map(({ item, text }) => ({ item, number: wholeNumber(text) }))

export const differs = (place: StockPlace, form: CountForm): boolean =>
  readLines(place, form).some(({ item, number }) => number !== undefined && number !== item.total)

/** What to send, or the fields to mend. */
export const writeCount = (
  place: StockPlace,
  form: CountForm,
  { t, count_id, idOf }: { t: Words['t']; count_id: string; idOf: (name: string) => string },
): Written | Fault[] => {
  const lines = readLines(place, form)
  const wrong = lines.filter(({ number }) => number === undefined).map(({ item }) => item.item_id)
  const blank = lines.length === 0 ? [place.items[0]?.item_id ?? ''] : []
  const faults = [...wrong, ...blank].map((name) => ({ id: idOf(name), text: t('form.counted') }))
  if (differs(place, form) && form.reason.trim() === '')
    faults.push({ id: idOf('reason'), text: t('form.reason') })
  if (faults.length > 0) return faults
  const { organisation_id, location_id } = place
  const counted = lines.map(({ item, number }) => ({ item_id: item.item_id, counted: number }))
  const reason = form.reason.trim() || null
  return {
    action: 'goods.count-location',
    input: { count_id, organisation_id, location_id, counted, reason },
  }
}

const useCountForm = () => {
  const prefix = useId()
  const [count_id] = useState(() => newId())
  const [counted, setCounted] = useState<Record<string, string>>({})
  const [reason, setReason] = useState('')
  const [faults, setFaults] = useState<Fault[]>([])
  const idOf = (name: string) => `${prefix}-${name}`
  const set = (name: string, text: string) => setCounted((before) => ({ ...before, [name]: text }))
  const faultOf = (name: string) => faults.find((fault) => fault.id === idOf(name))?.text
  return { count_id, form: { counted, reason }, set, setReason, setFaults, idOf, faultOf }
}

export function CountDialog({ place, onClose }: { place: StockPlace; onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const { count_id, form, set, setReason, setFaults, idOf, faultOf } = useCountForm()
  const write = () => writeCount(place, form, { t, count_id, idOf })
  const onDone = (answer: Record<string, unknown> | undefined) =>
    t(answer?.state === 'to_approve' ? 'count.to_approve' : 'count.done')
  const frame = {
    title: t('count.title'),
    verb: t('count.save'),
    onClose,
    write,
    onDone,
    onFaults: setFaults,
  }
  return (
    <ActForm open {...frame}>
      <p className="goods-quiet">
        {place.name}. {t('count.words')}
      </p>
      {place.items.map((item) => (
        <Field
          key={item.item_id}
          id={idOf(item.item_id)}
          label={words.nameOf(item)}
          kind="number"
          hint={t('count.expected', { count: item.total })}
          unit={words.unit(item.unit_name)}
          value={form.counted[item.item_id] ?? ''}
          error={faultOf(item.item_id)}
          onChange={(event) => set(item.item_id, event.target.value)}
        />
      ))}
      {differs(place, form) && (
        <Field
          id={idOf('reason')}
          label={t('count.reason')}
          maxLength={200}
          value={form.reason}
          error={faultOf('reason')}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </ActForm>
  )
}
