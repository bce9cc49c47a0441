// What people read on the stock page: quantities, dates and states in words, the story of a lot, a count to send.
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { completeLocales, createTexts } from '#core/i18n'
import { LanguageProvider } from '#core/i18n/web'
import { anItem } from '../makers.ts'
import type { StockItem, StockLot, StockPlace } from '../queries/stock.ts'
import { goodsTexts } from '../texts/index.ts'
import { CountDialog, differs, writeCount } from './count-dialog.tsx'
import { nextDay } from './expiry.tsx'
import { KitDialog } from './kit-dialog.tsx'
import { StoryLine } from './lot-story-line.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { PlaceCard } from './place-card.tsx'
import { ReceiveDialog } from './receive-dialog.tsx'
import { useWords } from './words.ts'

const lot = (more: Partial<StockLot>): StockLot => ({
  lot_id: 'a',
  quantity: 4,
  state: 'available',
  source: 'donation',
  donor: 'Panificio inventato',
  supplier_lot: null,
  best_before: null,
  use_by: null,
  usable_until: null,
  received_on: '2026-11-01',
  code: 'L-4K9QXM2',
  programme: null,
  owner_id: 'body',
  is_usable: true,
  ...more,
})
const item = (more: Partial<StockItem>): StockItem => ({
  item_id: 'blanket',
  key: 'blanket',
  name_it: 'coperta',
  name_en: 'blanket',
  unit_name: 'piece',
  category: 'bedding',
  kind: 'good',
  icon: 'blanket',
  low_at: 5,
  total: 4,
  usable: 4,
  is_low: true,
  lots: [lot({})],
  ...more,
})
const place = (items: StockItem[]): StockPlace => ({
  location_id: 'hub',
  organisation_id: 'body',
  unit_id: null,
  kind: 'hub',
  name: 'Magazzino nord',
  parent_id: null,
  code: null,
  storage: 'ambient',
  items,
})
const nothing = () => undefined
const show = (node: React.ReactNode, initial: 'it' | 'en' = 'it') =>
  renderToStaticMarkup(
    <LanguageProvider offered={completeLocales} initial={initial}>
      {node}
    </LanguageProvider>,
  )
const card = (items: StockItem[]) => (
  <PlaceCard
    place={place(items)}
    now={new Date('2026-11-22T10:00:00Z')}
    mayMove
    mayKeep
    onOpen={nothing}
    onMove={nothing}
    onCount={nothing}
  />
)

test('a shelf says how many may be given, what is running low, and what may not be given', () => {
  const stopped = lot({ lot_id: 'b', quantity: 3, state: 'blocked', is_usable: false })
  const html = show(card([item({ total: 7, lots: [lot({}), stopped] })]))
  for (const words of [
    'Magazzino nord',
    'coperta',
    '4 pezzi',
    '3 pezzi da non dare',
    '2 lotti',
    'sta finendo',
    'non scade',
  ])
    expect(html).toContain(words)
  expect(show(card([item({ usable: 0 })]))).toContain('da non dare')
  expect(show(card([item({})]), 'en')).toContain('running low')
})

test('an empty shelf says so and offers nothing to count or move', () => {
  const html = show(card([]))
  expect(html).toContain('Qui non c’è nulla')
  expect(html).not.toContain('Conta')
})

test('the next date is the nearest among what may still be given', () => {
  const lots = [
    lot({ usable_until: '2026-12-20' }),
    lot({ usable_until: '2026-12-01' }),
    lot({ usable_until: '2026-11-01', is_usable: false }),
    lot({}),
  ]
  expect(nextDay(lots)).toBe('2026-12-01')
  expect(show(card([item({ lots })]))).toContain('Scade')
})

test('the story of a lot carries a quantity on every stop; stopped things are hollow', () => {
  const stop = (kind: 'donor' | 'hub' | 'given' | 'remains', quantity: number, is_blocked = false) => ({
    kind,
    name: kind === 'donor' ? 'Panificio inventato' : null,
    quantity,
    is_blocked,
  })
  const stops = [stop('donor', 24), stop('hub', 24), stop('given', 9), stop('remains', 15, true)]
  const made_of = [
    {
      ...{ lot_id: null, item_id: 'x', name_it: 'sapone', name_en: 'soap', quantity: 2, code: null },
      ...{ usable_until: null, is_blocked: false },
    },
  ]
  const html = show(<StoryLine story={{ lot: null, stops, remains: [], kits: 0, made_of, went_into: [] }} />)
  for (const words of [
    '24',
    'arrivati',
    'Panificio inventato',
    '9',
    'dati',
    '15',
    'restano',
    'fermati',
    'Fatto con: 2 sapone',
  ])
    expect(html).toContain(words)
  expect(html.match(/goods-stop-hollow/g)).toHaveLength(1)
})

test('a count sends only what was counted and asks why when it differs', () => {
  const t = createTexts({ locale: 'it', resources: goodsTexts })
  const shelf = place([item({}), item({ item_id: 'soap', total: 9 })])
  const send = (counted: Record<string, string>, reason = '') =>
    writeCount(shelf, { counted, reason }, { t, count_id: 'c', idOf: (name) => name })
  expect(send({})).toEqual([{ id: 'blanket', text: 'Scrivi almeno un numero, da 0 in su.' }])
  expect(send({ blanket: '4,5' })).toEqual([{ id: 'blanket', text: 'Scrivi almeno un numero, da 0 in su.' }])
  expect(send({ blanket: '3' })).toEqual([{ id: 'reason', text: 'Scrivi il motivo, anche due parole.' }])
  expect(send({ blanket: '3' }, ' bagnata ')).toMatchObject({
    action: 'goods.count-location',
    input: {
      counted: [{ item_id: 'blanket', counted: 3 }],
      reason: 'bagnata',
      location_id: 'hub',
      organisation_id: 'body',
    },
  })
  expect(differs(shelf, { counted: { blanket: '4' }, reason: '' })).toBe(false)
})

test('each act asks in words, and offers only what is here', () => {
  const shelf = place([item({})])
  const kits = {
    items: [
      anItem({ key: 'cold', name_it: 'kit freddo', kind: 'kit' }),
      anItem({ key: 'soap', name_it: 'sapone' }),
    ],
    kit_parts: [],
    packagings: [],
  }
  const receive = show(<ReceiveDialog places={[shelf]} catalogue={kits} onClose={nothing} />)
  expect(receive).toContain('Che cosa è arrivato?')
  expect(receive).toContain('sapone')
  expect(receive).not.toContain('kit freddo')
  const kit = show(<KitDialog places={[shelf]} catalogue={kits} onClose={nothing} />)
  expect(kit).toContain('kit freddo')
  expect(kit).not.toContain('sapone')
  const move = show(
    <MoveDialog places={[shelf]} bins={[{ location_id: 'bin', unit_id: null }]} onClose={nothing} />,
  )
  for (const words of ['Che cosa sposti?', 'coperta', 'Da buttare']) expect(move).toContain(words)
  expect(show(<CountDialog place={shelf} onClose={nothing} />)).toContain('Ne risultano 4')
})

function Says({ details }: { details: Record<string, string | number> }) {
  const { problem } = useWords()
  return <p>{problem({ code: 'goods.not-enough', status: 409, details })}</p>
}

test('what lacks is said with its name and in its unit; without a name only how many', () => {
  const apples = { item: 'Mele', item_en: 'Apples', unit_name: 'gram', missing: 2500 }
  expect(show(<Says details={apples} />)).toContain('Mele: qui non ce n’è abbastanza, manca 2,5 kg.')
  expect(show(<Says details={{ missing: 3 }} />)).toContain('ne mancano 3.')
})
