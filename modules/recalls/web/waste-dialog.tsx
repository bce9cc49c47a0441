// One thing is thrown away: from where, which, how many, how heavy, why.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Field, SelectField } from '#core/ui'
import type { StockAnswer, StockPlace } from '#goods'
import { disposalReasons } from '../domain/disposal.ts'
import { ActDialog } from './room-state.tsx'
import { type RoomWords, useWords } from './words.ts'

const empty = { place: '', heap: '', quantity: '', kilos: '', reason: 'expired', note: '' }
type Draft = typeof empty

const heapsIn = (place: StockPlace | undefined, { nameOf, number, day }: RoomWords) =>
  (place?.items ?? []).flatMap((item) =>
    item.lots
      .filter((lot) => lot.quantity > 0)
      .map((lot) => {
        const until = lot.use_by ?? lot.best_before
        const told = [nameOf(item), lot.supplier_lot, until && day(until)].filter(Boolean).join(' · ')
        return { value: `${item.item_id}/${lot.lot_id ?? ''}`, label: `${told} (${number(lot.quantity)})` }
      }),
  )

const inputOf = (draft: Draft, place: StockPlace | undefined, organisation_id: string) => {
  const [item_id, lot_id] = draft.heap.split('/')
  const grams = draft.kilos.trim() === '' ? null : Math.round(Number(draft.kilos.replace(',', '.')) * 1000)
  const line = { item_id, lot_id: lot_id || null, quantity: Number(draft.quantity), grams }
  return {
    ...{ organisation_id, location_id: place?.location_id, way: 'waste', reason: draft.reason },
    ...{ note: draft.note.trim() || null, lines: [line] },
  }
}

export function WasteDialog({ organisation_id, onClose }: { organisation_id: string; onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const { data } = useAsk<StockAnswer>('goods.stock')
  const [draft, setDraft] = useState(empty)
  const places = data?.places ?? []
  const here = places.find((each) => each.location_id === draft.place) ?? places[0]
  const input = inputOf(draft, here, organisation_id)
  const [line] = input.lines
  const isCounted = Number.isInteger(line?.quantity) && Number(line?.quantity) > 0
  const isTold = draft.reason !== 'other' || input.note !== null
  const bind = (name: keyof Draft) => ({
    value: draft[name],
    onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [name]: event.target.value }),
  })
  return (
    <ActDialog
      title={t('screen.waste.write')}
      verb={t('screen.waste.verb')}
      destructive
      action="recalls.throw-away"
      isReady={draft.heap !== '' && isCounted && isTold && !Number.isNaN(line?.grams)}
      input={input}
      onClose={onClose}
    >
      {places.length > 1 && (
        <SelectField
          label={t('screen.waste.place')}
          value={here?.location_id ?? ''}
          options={places.map((each) => ({ value: each.location_id, label: each.name }))}
          onChange={(event) => setDraft({ ...draft, place: event.target.value, heap: '' })}
        />
      )}
      <SelectField
        label={t('screen.waste.what')}
        empty={t('screen.waste.choose')}
        options={heapsIn(here, words)}
        {...bind('heap')}
      />
      <HowMuch bind={bind} />
      <Why draft={draft} bind={bind} />
    </ActDialog>
  )
}

type Bind = (name: keyof Draft) => { value: string; onChange: (event: { target: { value: string } }) => void }

function HowMuch({ bind }: { bind: Bind }) {
  const { t } = useWords()
  return (
    <div className="recalls-pair">
      <Field kind="number" label={t('screen.waste.quantity')} {...bind('quantity')} />
      <Field
        kind="number"
        unit="kg"
        label={t('screen.waste.weighed')}
        optional={t('screen.optional')}
        {...bind('kilos')}
      />
    </div>
  )
}

function Why({ draft, bind }: { draft: Draft; bind: Bind }) {
  const { t, options } = useWords()
  const reasons = disposalReasons.filter((each) => each !== 'recall')
  return (
    <>
      <SelectField label={t('screen.waste.why')} options={options('reason', reasons)} {...bind('reason')} />
      <Field
        label={t('screen.waste.note')}
        optional={draft.reason === 'other' ? undefined : t('screen.optional')}
        {...bind('note')}
      />
    </>
  )
}
