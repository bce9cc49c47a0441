// The yearly reconciliation of the goods of the programme: lot by lot, what lay there, came, left and by which door, what
// should be there and what was counted.
import type { Block } from '#core/documents'
import type { StockCard } from '../queries/telling.ts'
import { end, type Speaking } from './words.ts'

type CardLot = StockCard['lots'][number]

const out = (lot: CardLot, { channel, quantity }: Speaking): string =>
  lot.left.map((each) => `${channel(each.channel)}: ${quantity(each.quantity, lot.unit_name)}`).join('; ') ||
  '–'

const counted = (lot: CardLot, { t, quantity, day }: Speaking): string => {
  if (lot.counted === null) return t('card.not_counted')
  const told = `${quantity(lot.counted, lot.unit_name)} (${day(lot.counted_on)})`
  return lot.reason ? `${told}: ${lot.reason}` : told
}

export const cardBlocks = (card: StockCard, words: Speaking): Block[] => {
  const { t, quantity, named, day } = words
  const days = card.inventories.map((each) => `${day(each.on_day)} (${each.worker})`).join(', ')
  const rows = card.lots.map((lot) => [
    `${named(lot)}, ${lot.supplier_lot ?? lot.lot_code}`,
    quantity(lot.opening, lot.unit_name),
    quantity(lot.came, lot.unit_name),
    out(lot, words),
    quantity(lot.closing, lot.unit_name),
    counted(lot, words),
  ])
  return [
    { kind: 'key_values', entries: [{ key: t('card.days'), value: days || t('card.no_days') }] },
    {
      kind: 'table',
      caption: t('card.table'),
      columns: [
        { title: t('card.lot'), share: 2.4 },
        end(t('card.opening'), 1.2),
        end(t('card.came'), 1.2),
        { title: t('card.left'), share: 2.4 },
        end(t('card.closing'), 1.2),
        { title: t('card.counted'), share: 1.8 },
      ],
      rows,
    },
    { kind: 'paragraph', text: t('card.rule') },
    { kind: 'signatures', labels: [t('card.signer'), t('declaration.date')] },
  ]
}
