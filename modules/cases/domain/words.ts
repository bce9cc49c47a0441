// The short lists of words a file is told with: how somebody arrived, what they first asked for, why work pauses or ends.

export const channels = [
  'desk',
  'street',
  'phone',
  'referral',
  'other_service',
  'family',
  'self',
  'other',
] as const
/** What was asked first, in one word; the rest belongs to the assessment. */
export const firstNeeds = [
  'income',
  'work',
  'housing',
  'food',
  'documents',
  'health',
  'addiction',
  'family',
  'care',
  'school',
  'relations',
  'other',
] as const
export type FirstNeed = (typeof firstNeeds)[number]
export const bases = ['residence', 'presence'] as const
export const complexities = ['simple', 'complex', 'specialist'] as const
export type Complexity = (typeof complexities)[number]
/** How much a file weighs in the load of who follows it. */
export const weightOf: Record<Complexity, number> = { simple: 1, complex: 2, specialist: 3 }
export const suspensionReasons = ['hospital', 'detention', 'absence', 'request', 'other'] as const
export const rejectionReasons = [
  'other_territory',
  'other_service',
  'no_need',
  'already_followed',
  'other',
] as const
export const closureReasons = [
  'goals_reached',
  'partial',
  'autonomy',
  'moved',
  'refused',
  'lost',
  'deceased',
  'other_service',
  'end_of_project',
] as const
export const transferReasons = ['moved', 'other_service', 'specialist', 'request', 'other'] as const
