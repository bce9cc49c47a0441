// A test is done with consent, after talking, with a kit that is still good; what lacks is said in one sentence.
export type TestGap =
  | 'consent'
  | 'counselling'
  | 'lot_missing'
  | 'lot_of_other_kind'
  | 'lot_blocked'
  | 'lot_expired'

export interface TestLot {
  test_kind: string | null
  state: string
  usable_until: string | null
}

export interface TestDone {
  test_kind: string
  consent: boolean
  pre_counselling: boolean
  /** The Italian day of the outing. */
  on_day: string
}

/** Done without anything that is used up. */
const withoutKit = ['blood_pressure']

export const testGap = (done: TestDone, lot: TestLot | undefined): TestGap | undefined => {
  if (!done.consent) return 'consent'
  if (!done.pre_counselling) return 'counselling'
  if (!lot) return withoutKit.includes(done.test_kind) ? undefined : 'lot_missing'
  if (lot.test_kind !== done.test_kind) return 'lot_of_other_kind'
  if (lot.usable_until !== null && lot.usable_until < done.on_day) return 'lot_expired'
  return lot.state === 'available' ? undefined : 'lot_blocked'
}
