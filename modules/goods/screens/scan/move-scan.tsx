// Moving by scanning: the shelf once, then lot after lot. Each line is written as soon as its number is confirmed.
import { type FormEvent, useState } from 'react'
import { useAct } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Card, Field, Notice, SelectField } from '#core/ui'
import type { FoundCode, FoundLot } from '../../queries/find-code.ts'
import { asWritten } from '../../scan/amounts.ts'
import { quantityWritten } from '../../scan/quantity.ts'
import { useWords } from '../words.ts'
import { CodeBar } from './code-bar.tsx'
import { type DoneLine, DoneList } from './done-list.tsx'
import { foundWords } from './found-words.ts'
import { placeName } from './lot-card.tsx'
import { LotChoice } from './lot-choice.tsx'
import type { ScanWork } from './scan-work.ts'
import { useFinding } from './use-finding.ts'

type Heap = FoundLot['places'][number]

/** Where it may be taken from: everywhere it lies but where it goes. */
const heapsOf = (lot: FoundLot, to: string): Heap[] => lot.places.filter((place) => place.location_id !== to)
const freeOf = (heap: Heap | undefined): number => (heap ? Math.max(0, heap.quantity - heap.promised) : 0)

interface LineProps {
  lot: FoundLot
  to: { location_id: string; name: string }
  organisation_id: string
  onDone: (text: string) => void
  onLeave: () => void
}

function MoveLine({ lot, to, organisation_id, onDone, onLeave }: LineProps) {
  const words = useWords()
  const { t } = words
  const act = useAct()
  const heaps = heapsOf(lot, to.location_id)
  const [from, setFrom] = useState(heaps[0]?.location_id ?? '')
  const heap = heaps.find((each) => each.location_id === from)
  const [typed, setTyped] = useState(freeOf(heap) > 0 ? asWritten(lot.unit_name, freeOf(heap)) : '')
  const [state, setState] = useState<{ problem?: Problem; fault?: string; isSending: boolean }>({
    isSending: false,
  })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const quantity = quantityWritten(lot.unit_name, typed)
    if (!quantity) return setState({ fault: t('form.quantity'), isSending: false })
    setState({ isSending: true })
    const lines = [{ item_id: lot.item_id, lot_id: lot.lot_id, quantity }]
    const ends = { from_location_id: from, to_location_id: to.location_id }
    const { problem } = await act('goods.move-stock', { organisation_id, ...ends, lines })
    setState({ problem, isSending: false })
    if (!problem)
      onDone(
        t('scan.move.done', {
          amount: words.amount(lot.unit_name, quantity),
          item: words.nameOf(lot),
          place: to.name,
        }),
      )
  }
  if (heaps.length === 0)
    return <Notice meaning="info">{t('scan.move.here_already', { place: to.name })}</Notice>
  return (
    <Card title={`${words.nameOf(lot)} · ${lot.code}`}>
      <form className="ui-form" onSubmit={(event) => void send(event)} noValidate>
        {state.problem && (
          <Notice meaning="att" live="polite">
            {words.problem(state.problem)}
          </Notice>
        )}
        {heaps.length > 1 && (
          <SelectField
            label={t('scan.move.from')}
            options={heaps.map((each) => ({ value: each.location_id, label: placeName(each) }))}
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
        )}
        <Field
          label={t('scan.move.quantity')}
          kind="number"
          hint={t('move.there', { amount: words.amount(lot.unit_name, heap?.quantity ?? 0) })}
          unit={words.unit(lot.unit_name)}
          value={typed}
          error={state.fault}
          autoFocus
          onFocus={(event) => event.target.select()}
          onChange={(event) => setTyped(event.target.value)}
        />
        <div className="ui-acts">
          <Button variant="quiet" onClick={onLeave}>
            {t('scan.receive.leave')}
          </Button>
          <Button variant="primary" type="submit" loading={state.isSending}>
            {t('scan.move.save')}
          </Button>
        </div>
      </form>
    </Card>
  )
}

export function MoveScan({ work }: { work: ScanWork }) {
  const words = useWords()
  const { t } = words
  const [to, setTo] = useState('')
  const [held, setHeld] = useState<{ lots: FoundLot[]; said?: string; turn: number }>({ lots: [], turn: 0 })
  const [lines, setLines] = useState<DoneLine[]>([])
  const place = work.places.find((each) => each.location_id === to)
  const onFound = (found: FoundCode, typed: string) => {
    if (found.shelf) return setTo(found.shelf.location_id)
    const lots = found.lots.filter((lot) => lot.places.length > 0)
    const said = lots.length > 0 ? undefined : (foundWords(found, words, typed) ?? t('scan.nowhere'))
    setHeld((before) => ({ lots, said, turn: before.turn + 1 }))
  }
  const finding = useFinding({ organisation_id: work.organisation_id, onFound })
  const [lot, ...others] = held.lots
  const leave = () => setHeld((before) => ({ lots: [], turn: before.turn + 1 }))
  const done = (text: string) => {
    setLines((before) => [{ key: String(before.length), text, lot_ids: [] }, ...before])
    leave()
  }
  return (
    <div className="ui-work-and-side">
      <div className="ui-stack">
        <CodeBar finding={finding} />
        <SelectField
          label={t('scan.move.to')}
          empty={t('receive.choose')}
          options={work.places.map((each) => ({ value: each.location_id, label: each.name }))}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
        {held.said && (
          <Notice meaning="info" live="polite">
            {held.said}
          </Notice>
        )}
        {!place && <p className="goods-quiet">{t('scan.move.begin')}</p>}
        {place && !lot && <p className="goods-quiet">{t('scan.move.next', { place: place.name })}</p>}
        {place && lot && others.length === 0 && (
          <MoveLine
            key={`${held.turn}-${lot.lot_id}`}
            {...{ lot, organisation_id: work.organisation_id }}
            to={place}
            onDone={done}
            onLeave={leave}
          />
        )}
        {place && others.length > 0 && (
          <LotChoice
            lots={held.lots}
            onChoose={(chosen) => setHeld((before) => ({ ...before, lots: [chosen] }))}
          />
        )}
      </div>
      <div className="ui-stack">
        <DoneList title={t('scan.move.today')} lines={lines} organisation_id={work.organisation_id} />
      </div>
    </div>
  )
}
