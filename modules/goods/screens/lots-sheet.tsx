// The lots of one thing in one place: dates, giver, story, and the hand that stops a lot at once.
import { useState } from 'react'
import { useAct } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Field, Notice, Sheet } from '#core/ui'
import type { StockItem, StockLot, StockPlace } from '../queries/stock.ts'
import { ActForm, useFields } from './act-form.tsx'
import { Expiry, LotState } from './expiry.tsx'
import { LotStoryLine } from './lot-story-line.tsx'
import { TakeApartDialog } from './take-apart-dialog.tsx'
import { useWords } from './words.ts'

function BlockDialog({ lot_id, onClose }: { lot_id: string; onClose: () => void }) {
  const { t } = useWords()
  const form = useFields({ reason: '' })
  const reason = form.values.reason.trim()
  const write = () => {
    const faults = form.missing([['reason', reason.length < 3, t('form.reason')]])
    return faults.length > 0 ? faults : { action: 'goods.block-lot', input: { lot_id, reason } }
  }
  return (
    <ActForm
      open
      title={t('lot.block_question')}
      verb={t('lot.block_act')}
      onClose={onClose}
      write={write}
      onFaults={form.setFaults}
    >
      <p>{t('lot.block_words')}</p>
      <Field label={t('lot.reason')} maxLength={200} {...form.field('reason')} />
    </ActForm>
  )
}

function Stopping({ lot, lot_id }: { lot: StockLot; lot_id: string }) {
  const { t, problem: sentence } = useWords()
  const act = useAct()
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const release = async () => setProblem((await act('goods.release-lot', { lot_id })).problem)
  return (
    <>
      {problem && (
        <Notice meaning="att" live="polite">
          {sentence(problem)}
        </Notice>
      )}
      {lot.state === 'available' ? (
        <Button size="small" variant="destructive" onClick={() => setAsking(true)}>
          {t('lot.block')}
        </Button>
      ) : (
        <Button size="small" onClick={() => void release()}>
          {t('lot.release')}
        </Button>
      )}
      {isAsking && <BlockDialog lot_id={lot_id} onClose={() => setAsking(false)} />}
    </>
  )
}

interface LotProps {
  lot: StockLot
  name: string
  place: StockPlace
  today: string
  now: Date
  mayKeep: boolean
}

/** Kits in a store, not on a van: there is no bench there. */
function Apart({ lot_id, place, name }: { lot_id: string; place: StockPlace; name: string }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" icon="kit" onClick={() => setOpen(true)}>
        {t('kit.apart')}
      </Button>
      {isOpen && <TakeApartDialog {...{ lot_id, place, name }} onClose={() => setOpen(false)} />}
    </>
  )
}

function Lot({ lot, name: itemName, place, today, now, mayKeep }: LotProps) {
  const { t, day, number } = useWords()
  const dates = [
    lot.donor && t('lot.from', { donor: lot.donor }),
    lot.received_on && t('lot.arrived', { day: day(lot.received_on) }),
    lot.use_by && t('lot.use_by', { day: day(lot.use_by) }),
    lot.best_before && t('lot.best_before', { day: day(lot.best_before) }),
  ]
  const name = lot.supplier_lot ?? lot.lot_id?.slice(-6).toUpperCase()
  return (
    <article className="goods-lot">
      <div className="goods-lot-head">
        <h3 className="goods-lot-title">
          {number(lot.quantity)} · {name ? t('lot.named', { name }) : t('lot.unknown')}
        </h3>
        <LotState lot={lot} today={today} />
        <Expiry day={lot.usable_until} now={now} />
      </div>
      <p className="goods-quiet">{dates.filter(Boolean).join(' · ')}</p>
      {lot.lot_id && <LotStoryLine lot_id={lot.lot_id} />}
      {lot.lot_id && mayKeep && (
        <div className="goods-lot-acts">
          {lot.source === 'assembly' && place.kind !== 'van' && (
            <Apart lot_id={lot.lot_id} place={place} name={itemName} />
          )}
          <Stopping lot={lot} lot_id={lot.lot_id} />
        </div>
      )}
    </article>
  )
}

export interface LotsSheetProps {
  item: StockItem
  place: StockPlace
  today: string
  now: Date
  mayKeep: boolean
  onClose: () => void
}

export function LotsSheet({ item, place, today, now, mayKeep, onClose }: LotsSheetProps) {
  const words = useWords()
  return (
    <Sheet
      open
      onClose={onClose}
      title={words.t('lot.title', { item: words.nameOf(item) })}
      close={words.t('close')}
    >
      {item.lots.map((lot) => (
        <Lot
          key={lot.lot_id ?? 'unknown'}
          {...{ lot, place, today, now, mayKeep }}
          name={words.nameOf(item)}
        />
      ))}
    </Sheet>
  )
}
