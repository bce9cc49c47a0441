// What the person reads on their paper, and what they never do.
import { expect, test } from 'vitest'
import { paperWords } from '../texts/paper-words.ts'
import { type PaperFacts, paperOf } from './paper.ts'
import type { PlanBody } from './plan.ts'

const worker = '00000000-0000-4000-8000-000000000001'
const body: PlanBody = {
  called: 'Nadia',
  quote: 'Voglio un lavoro che finisca quando i bambini escono da scuola.',
  goals: [
    {
      goal_id: '00000000-0000-4000-8000-000000000010',
      area: 'housing',
      description: 'Una casa che resta',
      priority: 2,
      quote: null,
      own_resources: null,
      supports: ['fondo affitti', 'mediazione col proprietario'],
      results: [
        {
          result_id: '00000000-0000-4000-8000-000000000011',
          description: 'Domanda per casa pubblica',
          indicator: 'protocollo',
          due_on: null,
          worker_id: null,
        },
        {
          result_id: '00000000-0000-4000-8000-000000000012',
          description: 'Accordo scritto sugli arretrati',
          indicator: null,
          due_on: '2026-11-30',
          worker_id: worker,
        },
      ],
      actions: [
        {
          text: 'Facciamo la domanda al fondo affitti',
          type: 'money',
          provider: null,
          start_on: null,
          frequency: null,
          cost_cents: 123_400,
          status: 'planned',
          worker_id: worker,
        },
        {
          text: 'Una cosa fermata',
          type: 'other',
          provider: null,
          start_on: null,
          frequency: null,
          cost_cents: null,
          status: 'stopped',
          worker_id: null,
        },
      ],
      commitments: [
        {
          member: null,
          text: 'Metto da parte 60 euro al mese',
          due_on: '2026-12-31',
          binding_for_benefit: true,
        },
      ],
    },
    {
      goal_id: '00000000-0000-4000-8000-000000000020',
      area: 'income',
      description: 'Avere un’entrata che basta',
      priority: 1,
      quote: null,
      own_resources: 'la patente.',
      supports: [],
      results: [],
      actions: [],
      commitments: [],
    },
  ],
  resources: { own: 'una nota nostra', family: null, community: null },
  contact: { name: 'Marta', phone: '035 000 0000' },
  next_meeting: { on: '2026-11-13', time: '09:00', place: 'Sala 2' },
}
const facts = (more: Partial<PaperFacts> = {}): PaperFacts => ({
  language: 'it',
  version: 2,
  body,
  made_on: '2026-05-02',
  manager_name: 'Marta Riva',
  names: { [worker]: 'Marta Riva' },
  kind: 'frozen',
  ...more,
})

test('the words of the person come first, then the goals in the order in which they press', () => {
  const paper = paperOf(facts(), paperWords('it'))
  expect(paper.title).toBe('Il piano di Nadia')
  expect(paper.subtitle).toBe(
    'Fatto insieme il 2 maggio 2026. Lo rivediamo venerdì 13 novembre 2026 alle 09:00.',
  )
  expect(paper.quote).toBe('«Voglio un lavoro che finisca quando i bambini escono da scuola.»')
  expect(paper.goals.map((goal) => goal.title)).toEqual(['Avere un’entrata che basta', 'Una casa che resta'])
})

test('who does what, by when, and whom to call', () => {
  const paper = paperOf(facts(), paperWords('it'))
  const home = paper.goals[1]
  expect(home?.you).toEqual([
    'Metto da parte 60 euro al mese, entro il 31 dicembre 2026 (vale per il beneficio)',
  ])
  expect(home?.we).toEqual(['Facciamo la domanda al fondo affitti (Marta Riva)'])
  expect(home?.by).toEqual([
    'Entro il 30 novembre 2026: Accordo scritto sugli arretrati, con Marta Riva',
    'Poi: Domanda per casa pubblica',
  ])
  expect(paper.goals[0]?.lines).toEqual(['Di tuo: la patente.'])
  expect(paper.note.text).toBe(
    'Se qualcosa non va chiama Marta, 035 000 0000. Se non firmi, il nostro aiuto non si ferma. Il beneficio però dipende dagli impegni dove c’è scritto.',
  )
  const free = { ...body, goals: body.goals.map((goal) => ({ ...goal, commitments: [] })) }
  expect(paperOf(facts({ body: free }), paperWords('it')).note.text).toContain('gli aiuti non si fermano')
})

test('costs, indicators, stopped actions and our notes stay off the paper', () => {
  const told = JSON.stringify(paperOf(facts(), paperWords('it')))
  for (const ours of ['123400', '1234', 'protocollo', 'Una cosa fermata', 'una nota nostra'])
    expect(told).not.toContain(ours)
})

test('the fixed words speak English too, the words of the person stay theirs', () => {
  const paper = paperOf(facts({ language: 'en', kind: 'copy' }), paperWords('en'))
  expect(paper.title).toBe('The plan of Nadia')
  expect(paper.you_title).toBe('What you do')
  expect(paper.quote).toContain('Voglio un lavoro')
  expect(paper.foot).toContain('the paper shown in Italian is the one that counts')
})
