// A rapid test as it is written down: kind, lot, steps, result. HIV is its own: nothing ties it to a meeting.
export type StepKey = 'consent' | 'pre_counselling' | 'post_counselling' | 'confirmation_referral'
export const stepKeys: readonly StepKey[] = [
  'consent',
  'pre_counselling',
  'post_counselling',
  'confirmation_referral',
]

export interface TestDraft {
  contact_id: string | null
  kind: string | null
  item_id: string | null
  lot_id: string | null
  steps: StepKey[]
  result: string | null
}

export const emptyTest: TestDraft = {
  contact_id: null,
  kind: null,
  item_id: null,
  lot_id: null,
  steps: [],
  result: null,
}

export const isWhole = (draft: TestDraft): boolean =>
  draft.kind !== null &&
  draft.result !== null &&
  draft.steps.includes('consent') &&
  draft.steps.includes('pre_counselling') &&
  (draft.kind === 'hiv' || draft.contact_id !== null)

interface TestGround {
  shift_id: string
  van_location_id: string | null
  municipality_code: string
}

export const testInput = (
  draft: TestDraft,
  ground: TestGround,
  ids: { test_id: string; movement_seed: string },
) => {
  const { shift_id, van_location_id, municipality_code } = ground
  const { item_id, lot_id, kind, result, contact_id } = draft
  const steps = Object.fromEntries(stepKeys.map((key) => [key, draft.steps.includes(key)]))
  const common = { shift_id, van_location_id, movement_seed: ids.movement_seed, item_id, lot_id, ...steps }
  if (kind === 'hiv')
    return { ...common, hiv_test_id: ids.test_id, municipality_code, result_counted: result }
  return { ...common, test_id: ids.test_id, contact_id, test_kind: kind, result }
}
