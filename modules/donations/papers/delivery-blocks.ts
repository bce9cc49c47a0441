// The paper given to who brought something, and the one that travels with what goes back.
import type { Block } from '#core/documents'
import type { DonationPage, LineLook } from '../queries/arrivals.ts'
import { end, type Speaking } from './words.ts'

type Delivery = NonNullable<DonationPage['donation']>

const facts = (delivery: Delivery, { t, day, word }: Speaking): Block => {
  const giver =
    delivery.donor_kind === 'private' ? (delivery.donor_name ?? '') : (delivery.donor_name ?? t('nobody'))
  const paper =
    delivery.document_kind === 'ddt'
      ? t('delivery.ddt', { number: delivery.document_number ?? '', day: day(delivery.document_on) })
      : t('delivery.own', { code: delivery.code })
  return {
    kind: 'key_values',
    entries: [
      { key: t('delivery.from'), value: giver },
      { key: t('delivery.to'), value: delivery.organisation_name },
      { key: t('delivery.received'), value: day(delivery.received_on) },
      { key: t('delivery.paper'), value: paper },
      { key: t('delivery.start'), value: delivery.transport_from ?? '' },
      { key: t('delivery.kind'), value: word('source', delivery.source) },
    ].filter((entry) => entry.value !== ''),
  }
}

const lot = (line: LineLook, { t, day }: Speaking): string => {
  const until = line.use_by
    ? t('delivery.use_by', { day: day(line.use_by) })
    : line.best_before
      ? t('delivery.best_before', { day: day(line.best_before) })
      : ''
  return [line.supplier_lot ?? line.lot_code, until].filter(Boolean).join(', ')
}

const weight = (lines: LineLook[], { t, kilos }: Speaking): Block => {
  const grams = lines.reduce((sum, line) => sum + (line.grams ?? 0), 0)
  const unweighed = lines.filter((line) => line.grams === null).length
  const told = t('delivery.weight', { kilos: kilos(grams) })
  return {
    kind: 'paragraph',
    text: unweighed === 0 ? told : `${told} ${t('delivery.unweighed', { count: unweighed })}`,
  }
}

export const receiptBlocks = (page: DonationPage, delivery: Delivery, words: Speaking): Block[] => {
  const { t, quantity, kilos, named } = words
  const columns = [
    { title: t('delivery.item'), share: 3 },
    { title: t('delivery.lot'), share: 3 },
    end(t('delivery.quantity'), 1.4),
    end(t('delivery.kilos')),
  ]
  const rows = page.lines.map((line) => [
    named(line),
    lot(line, words),
    quantity(line.quantity, line.unit_name),
    line.grams === null ? '–' : kilos(line.grams),
  ])
  return [
    facts(delivery, words),
    { kind: 'table', caption: t('delivery.lines'), columns, rows },
    weight(page.lines, words),
    { kind: 'paragraph', text: t('delivery.promise') },
    { kind: 'signatures', labels: [t('delivery.giver'), t('delivery.keeper')] },
  ]
}

export const goingBack = (page: DonationPage): LineLook[] =>
  page.lines.filter((line) => line.rejected > 0 && line.rejected_to === 'donor')

export const returnBlocks = (page: DonationPage, delivery: Delivery, words: Speaking): Block[] => {
  const { t, quantity, named } = words
  const columns = [
    { title: t('delivery.item'), share: 3 },
    { title: t('delivery.lot'), share: 3 },
    end(t('delivery.quantity'), 1.4),
    { title: t('delivery.why'), share: 3 },
  ]
  const rows = goingBack(page).map((line) => [
    named(line),
    lot(line, words),
    quantity(line.rejected, line.unit_name),
    line.reason ?? '',
  ])
  return [
    {
      kind: 'key_values',
      entries: [
        { key: t('delivery.from'), value: delivery.organisation_name },
        { key: t('delivery.to'), value: delivery.donor_name ?? t('nobody') },
        { key: t('delivery.cause'), value: t('delivery.returned') },
        { key: t('delivery.start'), value: delivery.place ?? '' },
      ].filter((entry) => entry.value !== ''),
    },
    { kind: 'table', caption: t('delivery.lines'), columns, rows },
    { kind: 'signatures', labels: [t('delivery.carrier'), t('delivery.start_at'), t('delivery.receiver')] },
  ]
}
