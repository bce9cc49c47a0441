// What this room may answer when something cannot be done; each code has its sentence in texts/. The last ones are
// constraints of the database, met when two people were faster than any check.
export const outreachProblems = [
  'shift-not-in-state', 'shift-not-ready', 'shift-validated', 'only-the-leader', 'already-planned', 'other-unit', 'end-before-start',
  'too-long', 'not-a-store', 'crew-twice', 'crew-without-role', 'unknown-worker', 'unit-without-places', 'not-this-van', 'store-missing',
  'lacks-crew', 'lacks-leader', 'lacks-vehicle', 'lacks-health-worker', 'lacks-stock-list', 'lacks-safety-contact',
  'safety-contact-missing', 'not-in-crew', 'odometer-missing',
  'closing-end-before-start', 'closing-count-missing', 'closing-counted-twice', 'closing-phone-of-stranger', 'closing-critical-untold',
  'closing-odometer-missing', 'closing-odometer-backwards',
  'totals-differ', 'difference-unexplained',
  'contact-empty', 'contact-person-is-one', 'contact-locked', 'contact-annulled', 'note-not-yours', 'health-not-yours',
  'test-consent', 'test-counselling', 'test-lot-missing', 'test-lot-of-other-kind', 'test-lot-blocked', 'test-lot-expired',
  'alarm-settled',
  'contacts-pk', 'stops-pk', 'rapid-tests-pk', 'hiv-tests-pk', 'safety-checks-pk', 'shifts-pk', 'shifts-end-after-start',
] as const
