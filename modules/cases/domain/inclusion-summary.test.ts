// What stands on the summary for the inclusion pact, and what does not.
import { expect, test } from 'vitest'
import { aBody, aGoal } from '../plan-makers.ts'
import { summaryWords } from '../texts/paper-words.ts'
import { type SummaryFacts, summaryOf } from './inclusion-summary.ts'

const promise = (text: string, more: object = {}) => ({
  ...{ member: null, text, due_on: null, binding_for_benefit: true, ...more },
})
const pact = aBody({
  goals: [
    aGoal({
      quote: 'Non dormo la notte',
      commitments: [
        promise('Va al centro per l’impiego.', { member: 'Karim', due_on: '2026-12-20' }),
        promise('Porta i bambini a scuola'),
        promise('Cerca una casa più piccola', { binding_for_benefit: false }),
      ],
    }),
  ],
})
const facts = (more: Partial<SummaryFacts> = {}): SummaryFacts => ({
  path: {
    ...{ reference: 'ADI-2026-0417', activated_on: '2026-10-01', invited_on: '2026-11-10' },
    ...{ met_on: null, pact_on: '2026-11-28' },
  },
  ...{ number: 'SS-2026-0002', unit_name: 'Servizio sociale', manager_name: 'Marta Riva' },
  ...{ pact, made_on: '2026-11-30' },
  ...more,
})

test('the reference, the days, the goals, and who is bound to what', () => {
  const summary = summaryOf(facts(), summaryWords('it'))
  expect(summary.facts).toEqual([
    { key: 'Riferimento in GePI', value: 'ADI-2026-0417' },
    { key: 'Patto di attivazione digitale (PAD)', value: '1 ottobre 2026' },
    { key: 'Convocazione del nucleo', value: '10 novembre 2026' },
    { key: 'Primo incontro', value: 'non ancora' },
    { key: 'Patto firmato', value: '28 novembre 2026' },
    { key: 'Chi segue', value: 'Marta Riva' },
  ])
  expect(summary.goals).toEqual([
    {
      title: 'Una casa che resta',
      results: ['Accordo scritto sugli arretrati, entro il 31 dicembre 2026'],
    },
  ])
  expect(summary.bound).toEqual([
    { member: 'Karim', what: 'Va al centro per l’impiego', by: '20 dicembre 2026' },
    { member: 'Nadia', what: 'Porta i bambini a scuola', by: 'senza giorno' },
  ])
  expect(summary.note).toBeNull()
  // One line at the foot of the page: more of it would be cut.
  expect(summary.foot.length).toBeLessThan(80)
})

test('what is not of the pact stays in the plan: words of the person, promises the benefit does not depend on', () => {
  const told = JSON.stringify(summaryOf(facts(), summaryWords('it')))
  for (const kept of ['Non dormo', 'più piccola', 'finisca quando i bambini', '035 000', 'fondo affitti'])
    expect(told).not.toContain(kept)
})

test('without a pact, or without anybody bound, it says so', () => {
  const open = summaryOf(facts({ pact: null }), summaryWords('en'))
  expect([open.goals, open.bound]).toEqual([[], []])
  expect(open.note).toContain('not signed yet')
  const free = summaryOf(facts({ pact: aBody() }), summaryWords('it'))
  expect(free.note).toContain('nessun impegno')
})
