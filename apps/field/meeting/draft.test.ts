// A meeting tapped in eight touches becomes the input of the rule, and comes back the same when it is corrected.

import { expect, test } from 'vitest'
import { newId, timelessId } from '#core/kernel'
import { RecordContact } from '#outreach'
import { draftFrom } from '../outbox/correcting.ts'
import { type Draft, emptyDraft, gapOf, inputOf, isTouched } from './draft.ts'
import { emptyTest, isWhole, testInput } from './test-draft.ts'

const [kit, syringe, shift_id, stop_id, van] = Array.from({ length: 5 }, () => newId()) as [
  string,
  string,
  string,
  string,
  string,
]
const ground = {
  shift_id,
  van_location_id: van,
  municipality_code: '016028',
  stop_id,
  cell: null,
  hr_items: { [syringe]: 'syringe_1ml' },
}
const ids = () => ({ contact_id: newId(), movement_seed: timelessId() })
const meeting: Draft = {
  ...emptyDraft,
  stop_id,
  phase: 'interception',
  gender: 'man',
  age_band: 'from_30_to_54',
  given: { [kit]: 1, [syringe]: 2 },
  back: { [syringe]: 3 },
  topics: ['small_talk'],
  note: ' freddo ',
}

test('nothing is chosen but the place and one person', () => {
  expect(isTouched(emptyDraft)).toBe(false)
  expect(emptyDraft.headcount).toBe(1)
})

test('what lacks is said one thing at a time; a person only seen needs nothing else', () => {
  expect(gapOf(emptyDraft)).toBe('phase')
  expect(gapOf({ ...emptyDraft, phase: 'engagement' })).toBe('content')
  expect(gapOf({ ...emptyDraft, phase: 'presence', headcount: 4 })).toBeNull()
  expect(gapOf({ ...emptyDraft, phase: 'presence', headcount: 2, person_id: newId() })).toBe('single')
})

test('the input is one the rule accepts: goods apart from harm reduction, out apart from back', () => {
  const input = inputOf(meeting, ground, ids())
  expect(RecordContact.safeParse(input).success).toBe(true)
  expect(input).toMatchObject({
    note: 'freddo',
    handouts: [{ item_id: kit, quantity: 1 }],
    harm_reduction: [
      { item_id: syringe, hr_item: 'syringe_1ml', direction: 'distributed', quantity: 2 },
      {
        item_id: syringe,
        hr_item: 'syringe_1ml',
        direction: 'returned_used',
        quantity: 3,
        method: 'counted',
      },
    ],
  })
})

test('a refused meeting comes back into the form as it was', () => {
  expect(draftFrom(inputOf(meeting, ground, ids()))).toEqual({ ...meeting, note: 'freddo' })
})

test('an HIV test carries no contact, whatever was chosen before', () => {
  const draft = {
    ...emptyTest,
    kind: 'hiv',
    contact_id: newId(),
    result: 'non_reactive',
    steps: ['consent' as const, 'pre_counselling' as const],
  }
  const input = testInput(draft, ground, { test_id: timelessId(), movement_seed: timelessId() })
  expect(Object.keys(input)).not.toContain('contact_id')
  expect(isWhole(draft)).toBe(true)
  expect(isWhole({ ...draft, steps: ['consent'] })).toBe(false)
  expect(isWhole({ ...draft, kind: 'hcv_antibody', contact_id: null })).toBe(false)
})
