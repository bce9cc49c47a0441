// The sheet says what the page says: a number that is not shown is not in it, and the reason stands beside.
import { expect, test } from 'vitest'
import type { FigureSeen, FiguresAnswer } from '../queries/figures.ts'
import { figureSheets } from './figures-sheet.ts'

const seen = (more: Partial<FigureSeen>): FigureSeen => ({
  key: 'contacts',
  label: { it: 'Contatti', en: 'Contacts' },
  level: 'output',
  unit: 'contacts',
  is_measured: true,
  is_indicator: true,
  value: 12,
  is_few: false,
  is_about: false,
  has_data: true,
  is_declared: false,
  version: 1,
  time: 'in_period',
  action: null,
  axis: null,
  target_period: null,
  is_validated_first: true,
  threshold: 3,
  provisional: null,
  target: 500,
  qualifier: 'about',
  target_cities: null,
  to_date: 40,
  expected: null,
  standing: 'a_little_behind',
  rule: { it: 'Ogni incontro vale 1.', en: 'Each meeting counts 1.' },
  source: 'outreach',
  ...more,
})
const told = (figures: FigureSeen[]) => ({ figures }) as FiguresAnswer

const unheld = { is_measured: false, rule: null, source: null, unit: 'persons' }
test('numbers, what is too small, what nobody wrote, and what nobody counts', () => {
  const [numbers, definitions] = figureSheets(
    told([
      seen({}),
      seen({ key: 'few', value: null, is_few: true }),
      seen({ key: 'empty', value: 0, to_date: 0, has_data: false }),
      seen({ key: 'later', is_measured: false, value: null, has_data: false, rule: null, source: null }),
      seen({ ...unheld, key: 'said', value: null, to_date: 462, has_data: true, is_declared: true }),
    ]),
    'it',
  )
  expect(numbers?.rows.map((row) => [row[0], row[2], row[3], row[5], row[7]])).toEqual([
    ['contacts', 'circa 500', 12, 'contatti', null],
    ['few', 'circa 500', null, 'contatti', 'meno di 3'],
    ['empty', 'circa 500', null, 'contatti', 'nessun dato'],
    ['later', 'circa 500', null, 'contatti', 'Non ancora misurato'],
    // A number somebody gave with a proof is one: the sheet says who counts it, never that nobody does.
    ['said', 'circa 500', null, 'persone', 'dichiarato'],
  ])
  expect(definitions?.rows).toHaveLength(4)
  expect(definitions?.rows[3]?.[2]).toContain('con una prova')
  expect(definitions?.rows[0]).toEqual([
    'contacts',
    'Contatti',
    'Ogni incontro vale 1.',
    'uscite di strada',
    3,
  ])
})
