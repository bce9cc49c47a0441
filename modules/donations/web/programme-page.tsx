// The goods of the European programme on a card of their own: what came, left, should be there, was counted.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly, newId } from '#core/kernel'
import { Button, Card, type Column, Empty, Field, PageHead, SelectField, Table } from '#core/ui'
import type { StockCard } from '../queries/telling.ts'
import { decimal } from './line-draft.ts'
import { ActDialog, Answered, Paper } from './parts.tsx'
import { type Me, useWords } from './words.ts'

type CardLot = StockCard['lots'][number]

export function ProgrammePage() {
  const { t, day } = useWords()
  const thisYear = Number(dayInItaly(new Date().toISOString()).slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const [isCounting, setCounting] = useState(false)
  const { data: me } = useAsk<Me>('network.me')
  const organisation_id = me?.organisation_id ?? ''
  const asked = useAsk<StockCard>(
    'donations.stock-card',
    { organisation_id, year },
    { isOn: me !== undefined },
  )
  const years = Array.from({ length: 11 }, (_, i) => String(thisYear - i)).map((value) => ({
    value,
    label: value,
  }))
  const live = (asked.data?.lots ?? []).filter(
    (lot) => lot.lot_state !== 'exhausted' && lot.lot_state !== 'destroyed',
  )
  return (
    <>
      <PageHead
        title={t('screen.programme.title')}
        line={t('screen.programme.line')}
        back={{ href: '/arrivals', label: t('screen.one.back') }}
        acts={
          me?.verbs.includes('programme.count') && year === thisYear && live.length > 0 ? (
            <Button variant="primary" onClick={() => setCounting(true)}>
              {t('screen.programme.count')}
            </Button>
          ) : undefined
        }
      />
      <div className="ui-stack">
        <div className="donations-choices">
          <SelectField
            label={t('screen.programme.year')}
            options={years}
            value={String(year)}
            onChange={(event) => setYear(Number(event.target.value))}
          />
          {me && (
            <Paper name="stock-card" asked={{ organisation_id, year: String(year) }}>
              {t('screen.programme.pdf')}
            </Paper>
          )}
          {me?.verbs.includes('distribution.see-figures') && (
            <a className="donations-paper" href="/handovers/figures">
              {t('screen.programme.people')}
            </a>
          )}
        </div>
        <Answered asked={asked}>
          {(card) => (
            <>
              <Card title={t('screen.programme.card')} count={card.lots.length} flush>
                <CardTable lots={card.lots} />
              </Card>
              <Card title={t('screen.programme.days')}>
                {card.inventories.length === 0
                  ? t('screen.programme.no_days')
                  : card.inventories.map((each) => `${day(each.on_day)}, ${each.worker}`).join(' · ')}
              </Card>
            </>
          )}
        </Answered>
      </div>
      {isCounting && <CountDialog {...{ organisation_id }} lots={live} onClose={() => setCounting(false)} />}
    </>
  )
}

function CardTable({ lots }: { lots: readonly CardLot[] }) {
  const words = useWords()
  const { t, quantity, nameOf, day } = words
  const left = (lot: CardLot) =>
    lot.left
      .map(
        (each) =>
          `${t(`screen.channel.${each.channel as 'household'}`)}: ${quantity(each.quantity, lot.unit_name)}`,
      )
      .join(', ') || '–'
  const counted = (lot: CardLot) => {
    if (lot.counted === null) return t('screen.programme.not_counted')
    const gap = lot.counted - (lot.expected_then ?? lot.counted)
    const told = `${quantity(lot.counted, lot.unit_name)} (${day(lot.counted_on ?? '')})`
    return gap === 0
      ? told
      : `${told}, ${t(gap < 0 ? 'screen.programme.short' : 'screen.programme.over', { quantity: quantity(Math.abs(gap), lot.unit_name) })}`
  }
  const columns: Column<CardLot>[] = [
    {
      key: 'lot',
      title: t('screen.programme.lot'),
      names: true,
      cell: (lot) => `${nameOf(lot)} · ${lot.supplier_lot ?? lot.lot_code}`,
    },
    {
      key: 'opening',
      title: t('screen.programme.opening'),
      number: true,
      cell: (lot) => quantity(lot.opening, lot.unit_name),
    },
    {
      key: 'came',
      title: t('screen.programme.came'),
      number: true,
      cell: (lot) => quantity(lot.came, lot.unit_name),
    },
    { key: 'left', title: t('screen.programme.left'), cell: left },
    {
      key: 'closing',
      title: t('screen.programme.closing'),
      number: true,
      cell: (lot) => quantity(lot.closing, lot.unit_name),
    },
    { key: 'counted', title: t('screen.programme.counted'), cell: counted },
  ]
  return (
    <Table
      caption={t('screen.programme.card')}
      columns={columns}
      rows={lots}
      rowKey={(lot) => lot.lot_id}
      instead={
        lots.length === 0 ? (
          <Empty title={t('screen.programme.empty')} drawing="box" level={3}>
            {t('screen.programme.empty_text')}
          </Empty>
        ) : undefined
      }
    />
  )
}

interface CountProps {
  organisation_id: string
  lots: readonly CardLot[]
  onClose: () => void
}

function CountDialog({ organisation_id, lots, onClose }: CountProps) {
  const { t, nameOf, quantity } = useWords()
  const [inventory_id] = useState(() => newId())
  const [told, setTold] = useState<Record<string, { counted: string; reason: string }>>({})
  const ofLot = (lot_id: string) => told[lot_id] ?? { counted: '', reason: '' }
  const change = (lot_id: string, part: Partial<{ counted: string; reason: string }>) =>
    setTold((before) => ({
      ...before,
      [lot_id]: { ...(before[lot_id] ?? { counted: '', reason: '' }), ...part },
    }))
  const unitsOf = (lot: CardLot) => {
    const said = decimal(ofLot(lot.lot_id).counted)
    return said === null ? null : Math.round(said * (lot.unit_name === 'gram' ? 1000 : 1))
  }
  const counted = lots.flatMap((lot) => {
    const units = unitsOf(lot)
    return units === null || units < 0
      ? []
      : [{ lot_id: lot.lot_id, counted: units, reason: ofLot(lot.lot_id).reason.trim() || null }]
  })
  return (
    <ActDialog
      title={t('screen.programme.count_title')}
      verb={t('screen.programme.save')}
      action="donations.count-programme"
      input={{ inventory_id, organisation_id, counted }}
      isReady={counted.length === lots.length}
      onClose={onClose}
    >
      {lots.map((lot) => {
        const units = unitsOf(lot)
        return (
          <div key={lot.lot_id} className="donations-two">
            <Field
              label={`${nameOf(lot)} · ${lot.supplier_lot ?? lot.lot_code}`}
              hint={t('screen.programme.expected', { quantity: quantity(lot.now, lot.unit_name) })}
              inputMode="decimal"
              unit={lot.unit_name === 'gram' ? 'kg' : undefined}
              value={ofLot(lot.lot_id).counted}
              onChange={(event) => change(lot.lot_id, { counted: event.target.value })}
            />
            {units !== null && units !== lot.now && (
              <Field
                label={t('screen.programme.reason')}
                maxLength={200}
                value={ofLot(lot.lot_id).reason}
                onChange={(event) => change(lot.lot_id, { reason: event.target.value })}
              />
            )}
          </div>
        )
      })}
    </ActDialog>
  )
}
