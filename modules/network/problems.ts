// What this room may answer when something cannot be done; each code has a sentence in texts/.
export const networkProblems = [
  'already-ended', 'is-lead-partner', 'organisation-has-agreements', 'organisation-ended', 'not-a-party', 'with-itself', 'twice',
  'reserved-compartment', 'party-unknown', 'needs-two-persons', 'nothing-reserved', 'unknown-compartment', 'request-settled',
  'same-person', 'project-already-loaded', 'one-lead-needed', 'partner-twice', 'district-twice', 'target-without-word', 'own-admin-role',
  'unit-of-another-body', 'agreements-dates-in-order', 'projects-one-per-key', 'project-partners-one-lead', 'districts-one-per-key',
  'wrong-archive', 'archive-changed', 'worker-ended', 'unknown-role',
] as const
export type NetworkProblem = (typeof networkProblems)[number]
