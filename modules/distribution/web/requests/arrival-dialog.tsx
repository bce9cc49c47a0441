// What has arrived, line by line; where the partner keeps a store, into which one it goes.
import { useId, useState } from 'react'
import { useAsk } from '#core/http/web'
import { Field, SelectField } from '#core/ui'
import type { OneRequest } from '../../queries/requests.ts'
import { ActDialog, type Fault, wholeNumber } from '../act-dialog.tsx'
import { useWords } from '../words.ts'
import { quantityIn } from './request-words.ts'

interface Stores {
  places: { location_id: string; organisation_id: string; kind: string; name: string }[]
}

const useStores = (organisation_id: string) =>
  (useAsk<Stores>('goods.stock', { organisation_id }).data?.places ?? []).filter(
    (place) => place.organisation_id === organisation_id && (place.kind === 'hub' || place.kind === 'shelf'),
  )

type Line = OneRequest['handovers'][number]['lines'][number]

const useCounts = (lines: readonly Line[]) => {
  const [counts, setCounts] = useState<Record<string, string>>({})
  const [reasons, setReasons] = useState<Record<string, string>>({})
  const countOf = ({ handover_line_id, quantity }: Line) => counts[handover_line_id] ?? String(quantity)
  const isDifferent = (line: Line) => wholeNumber(countOf(line)) !== line.quantity
  const told = lines.map((line) => ({
    handover_line_id: line.handover_line_id,
    arrived: wholeNumber(countOf(line)),
    reason: reasons[line.handover_line_id]?.trim() || null,
  }))
  return { counts, setCounts, reasons, setReasons, countOf, isDifferent, told }
}
type Counts = ReturnType<typeof useCounts>

function LineField({ line, form, id }: { line: Line; form: Counts; id: string }) {
  const words = useWords()
  const { t } = words
  const key = line.handover_line_id
  return (
    <div className="dist-heads">
      <Field
        id={id}
        kind="number"
        label={`${words.nameOf(line)} · ${quantityIn(line.quantity, line.unit_name, words)}`}
        hint={line.lot_code ? `${t('one.lot')} ${line.lot_code}` : undefined}
        value={form.countOf(line)}
        onChange={(event) => form.setCounts({ ...form.counts, [key]: event.target.value })}
      />
      {form.isDifferent(line) && (
        <Field
          id={`${id}-why`}
          label={t('one.difference')}
          maxLength={200}
          value={form.reasons[key] ?? ''}
          onChange={(event) => form.setReasons({ ...form.reasons, [key]: event.target.value })}
        />
      )}
    </div>
  )
}

export function ArrivalDialog({ told, onClose }: { told: OneRequest; onClose: () => void }) {
  const { t } = useWords()
  const prefix = useId()
  const { request, handovers } = told
  const handover = handovers[handovers.length - 1]
  const lines = handover?.lines ?? []
  const stores = useStores(request.organisation_id)
  const form = useCounts(lines)
  const [location_id, setLocation] = useState('')
  const write = () => {
    const faults: Fault[] = lines.flatMap((line, i) => {
      const id = `${prefix}-${i}`
      if (form.told[i]?.arrived === undefined) return [{ id, text: t('one.arrived_missing') }]
      const isUntold = form.isDifferent(line) && !form.told[i]?.reason
      return isUntold ? [{ id: `${id}-why`, text: t('one.reason_missing') }] : []
    })
    if (faults.length > 0 || !handover) return faults
    const { goods_request_id, organisation_id } = request
    const codes = location_id ? [...new Set(lines.flatMap((line) => line.lot_code ?? []))] : []
    const whose = { goods_request_id, handover_id: handover.handover_id, organisation_id, codes }
    const input = { ...whose, location_id: location_id || null, lines: form.told }
    return { action: 'distribution.confirm-arrival', input }
  }
  return (
    <ActDialog title={t('one.confirm')} verb={t('one.confirm')} onClose={onClose} write={write}>
      {lines.map((line, i) => (
        <LineField key={line.handover_line_id} line={line} form={form} id={`${prefix}-${i}`} />
      ))}
      {stores.length > 0 && (
        <SelectField
          label={t('one.into_store')}
          empty={t('one.no_store')}
          options={stores.map((place) => ({ value: place.location_id, label: place.name }))}
          value={location_id}
          onChange={(event) => setLocation(event.target.value)}
        />
      )}
    </ActDialog>
  )
}
