// A draft loses empty lines, never a word.
import { expect, test } from 'vitest'
import { emptyAction, emptyCommitment, emptyDraft, emptyGoal, fieldId, tidied, wrongFields } from './draft.ts'

test('a plan nobody wrote in yet has nothing to send, and nothing wrong', () => {
  const draft = tidied(emptyDraft('Marta'))
  expect(draft.body.goals).toEqual([])
  expect(draft.body.contact).toEqual({ name: 'Marta', phone: null })
  expect(wrongFields(draft)).toEqual([])
})

test('lines left empty fall away, what was written stays', () => {
  const begun = emptyDraft(null)
  const goal = {
    ...emptyGoal(),
    description: ' Una casa ',
    supports: ['', ' fondo affitti '],
    own_resources: '  ',
  }
  goal.commitments = [emptyCommitment(), { ...emptyCommitment(), text: 'Vengo il lunedì' }]
  goal.actions = [emptyAction()]
  const { body } = tidied({ ...begun, body: { ...begun.body, goals: [goal, emptyGoal()] } })
  expect(body.goals).toHaveLength(1)
  expect(body.goals[0]).toMatchObject({
    description: 'Una casa',
    supports: ['fondo affitti'],
    own_resources: null,
    actions: [],
    results: [],
  })
  expect(body.goals[0]?.commitments.map((each) => each.text)).toEqual(['Vengo il lunedì'])
})

test('a step under a goal without a name is kept and asked about', () => {
  const begun = emptyDraft(null)
  const goal = emptyGoal()
  goal.results = goal.results.map((each) => ({ ...each, description: 'Accordo scritto' }))
  const draft = tidied({ days: '200', body: { ...begun.body, goals: [goal] } })
  expect(draft.body.goals).toHaveLength(1)
  expect(wrongFields(draft)).toEqual([fieldId('goals', 0, 'description'), fieldId('days')])
})
