// What people read of two records: the reasons in words, what differs with a sign, and who may decide.
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LanguageProvider } from '#core/i18n/web'
import type { LinkLine, SideOfPair } from '../queries/duplicates.ts'
import { isAskedAbove } from './duplicates-page.tsx'
import { Links } from './links-card.tsx'
import { PairCard } from './pair-card.tsx'

const side = (more: Partial<SideOfPair>): SideOfPair => ({
  person_id: 'a',
  unit_id: 'u',
  unit_name: 'Sportello',
  name: 'Maryam Idrissi',
  nickname: null,
  code: 'PRV-0001-A',
  birth_date: '1985-04-03',
  birth_year: null,
  gender: 'woman',
  language: 'ar',
  identity_level: 'identified',
  met_on: '2026-01-10',
  last_met_on: '2026-11-01',
  citizenships: ['MA'],
  ...more,
})
const first = side({})
const second = side({ person_id: 'b', name: 'Mariam Idrissi', code: 'PRV-0002-B' })
const told = (page: React.ReactNode): string =>
  renderToStaticMarkup(
    <LanguageProvider offered={['it']} initial="it">
      {page}
    </LanguageProvider>,
  ).replace(/<[^>]+>/g, ' ')
const units = [{ unit_id: 'u', organisation_id: 'o', name: 'Sportello' }]
const pair = { first, second, score: 0.934, reasons: ['name_sounds_alike', 'same_birth_date'] } as never

test('a pair says why it is shown, what is in each record, and asks', () => {
  const text = told(<PairCard pair={pair} units={units} mayPropose />)
  for (const words of [
    'il nome suona uguale, stessa data di nascita',
    '93%',
    'Maryam Idrissi',
    'Mariam Idrissi',
    'Sono la stessa persona',
    'Sono due persone',
  ])
    expect(text).toContain(words)
  expect(told(<PairCard pair={pair} units={units} mayPropose={false} />)).not.toContain(
    'Sono la stessa persona',
  )
})

test('two that somebody noticed: nothing to decide where it was decided, and no likeness where there is none', () => {
  const noticed = { first, second, score: null, reasons: ['noticed'] } as never
  const text = told(<PairCard pair={noticed} units={units} mayPropose hinders="known-not-same" />)
  expect(text).toContain('Qualcuno ha già visto che sono due persone')
  expect(text).toContain('se n’è accorto chi la conosce')
  for (const words of ['Sono la stessa persona', 'Sono due persone', '%']) expect(text).not.toContain(words)
  expect(told(<PairCard pair={noticed} units={units} mayPropose hinders={null} />)).toContain(
    'Sono la stessa persona',
  )
})

const link = (more: Partial<LinkLine>): LinkLine => ({
  link_id: 'l',
  unit_id: 'u',
  state: 'proposed',
  reasons: ['same_name'],
  person_id: 'b',
  survivor_id: 'a',
  person: second,
  survivor: first,
  proposed_by: 'me',
  proposed_by_name: 'Ada',
  proposed_at: '2026-11-20T10:00:00.000Z',
  undo_until: null,
  ...more,
})
const now = new Date('2026-11-28T12:00:00Z')

test('who proposed is told that somebody else decides; after thirty days nothing offers to undo', () => {
  const me = { worker_id: 'me', verbs: ['person.approve-merge', 'person.undo-merge'] }
  expect(told(<Links links={[link({})]} me={me} now={now} />)).toContain('deve decidere un’altra persona')
  const held = (undo_until: string) =>
    told(<Links links={[link({ state: 'approved', undo_until })]} me={me} now={now} />)
  expect(held('2026-12-10T10:00:00.000Z')).toContain('Annulla il collegamento')
  expect(held('2026-11-10T10:00:00.000Z')).not.toContain('Annulla il collegamento')
})

test('who answers for privacy takes a link apart without seeing the records', () => {
  const text = told(
    <Links
      links={[link({ state: 'approved', person: null, survivor: null })]}
      me={{ worker_id: 'p', verbs: ['person.split'] }}
      now={now}
    />,
  )
  expect(text).toContain('Scheda che non vedi')
  expect(text).toContain('Separa: erano due persone')
  expect(text).not.toContain('Idrissi')
})

test('who must say the second yes is asked why, also where no pair is left to ask it', () => {
  const why = { code: 'core.purpose-needed' }
  expect(isAskedAbove(why, why)).toBe(true)
  expect(isAskedAbove(why, undefined)).toBe(false)
  expect(isAskedAbove({ code: 'core.no-network' }, why)).toBe(false)
})
