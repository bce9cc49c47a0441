// The fixed words of a referral; how we say them lives in texts/.

export const referralStates = [
  'sent',
  'received',
  'waitlisted',
  'accepted',
  'no_show',
  'attended',
  'outcome_known',
  'closed',
  'declined',
  'withdrawn',
  'lapsed',
] as const
export type ReferralState = (typeof referralStates)[number]

/** Nothing more is awaited from the service. */
export const endedStates: readonly ReferralState[] = ['closed', 'declined', 'withdrawn', 'lapsed']

export const referralKinds = [
  'information',
  'warm_handover',
  'accompanied',
  'formal_request',
  'emergency',
] as const
export type ReferralKind = (typeof referralKinds)[number]

export const urgencies = ['ordinary', 'soon', 'urgent'] as const

/** minimal: the code alone. summary: who it is, and what the sender writes. full: the person is handed over. */
export const sharings = ['minimal', 'summary', 'full'] as const
export type Sharing = (typeof sharings)[number]

export const referralReasons = [
  'place_to_sleep',
  'food',
  'shower_laundry',
  'health',
  'substances',
  'distress',
  'documents',
  'legal_advice',
  'work',
  'housing',
  'debts',
  'language',
  'school',
  'family',
  'safety',
  'company',
  'other',
] as const

export const declineReasons = [
  'not_eligible',
  'full',
  'wrong_area',
  'missing_documents',
  'person_refused',
  'conflict_of_service',
  'other',
] as const

export const outcomes = [
  'service_started',
  'need_met',
  'need_partially_met',
  'not_met',
  'taken_in_charge',
  'referred_on',
] as const

/** Who told how it went. */
export const outcomeSources = ['told_by_service', 'self_reported', 'by_link'] as const

export const nextSteps = [
  'nothing_more',
  'keep_following',
  'new_referral',
  'talk_again',
  'open_case',
] as const

export const withdrawReasons = [
  'person_changed_mind',
  'no_longer_needed',
  'sent_by_mistake',
  'found_elsewhere',
  'other',
] as const

/** Of these services nothing is told but that they said yes: where and when stay with them. */
export const discreetTypes: readonly string[] = ['anti_violence', 'refuge_house']
