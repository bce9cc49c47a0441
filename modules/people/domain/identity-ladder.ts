// The ladder of trust, one step at a time and always on the person's wish: nobody (a contact without a record),
// a nickname, a name, a document seen. Whoever asked for anonymity can close the door again.

export const identityLevels = ['pseudonymous', 'identified', 'verified', 'sealed_anonymous'] as const
export type IdentityLevel = (typeof identityLevels)[number]

export const identityEvents = [
  'assign_code',
  'change_nickname',
  'allow_name',
  'identify',
  'verify',
  'request_anonymity',
  'reduce',
] as const
export type IdentityEvent = (typeof identityEvents)[number]

/** On whose wish a step happens, said beside every step still to come. */
export type Wish = 'person' | 'need' | 'law'

export interface Rung {
  from: IdentityLevel | null
  event: IdentityEvent
  to: IdentityLevel
  wish: Wish
  roles: readonly string[]
}

const street = [
  'outreach_operator',
  'service_coordinator',
  'health_worker',
  'educator',
  'cultural_mediator',
] as const
const naming = ['social_worker', 'case_manager', 'educator', 'legal_advisor'] as const

/** `null`: an anonymous contact, of whom there is no record at all. */
export const identityLadder: readonly Rung[] = [
  { from: null, event: 'assign_code', to: 'pseudonymous', wish: 'person', roles: street },
  { from: 'pseudonymous', event: 'change_nickname', to: 'pseudonymous', wish: 'person', roles: street },
  { from: 'identified', event: 'change_nickname', to: 'identified', wish: 'person', roles: street },
  { from: 'verified', event: 'change_nickname', to: 'verified', wish: 'person', roles: street },
  {
    from: 'pseudonymous',
    event: 'allow_name',
    to: 'pseudonymous',
    wish: 'law',
    roles: ['service_coordinator'],
  },
  { from: 'pseudonymous', event: 'identify', to: 'identified', wish: 'person', roles: naming },
  { from: 'identified', event: 'verify', to: 'verified', wish: 'need', roles: ['social_worker'] },
  {
    from: 'identified',
    event: 'request_anonymity',
    to: 'sealed_anonymous',
    wish: 'person',
    roles: ['health_worker'],
  },
  {
    from: 'verified',
    event: 'request_anonymity',
    to: 'sealed_anonymous',
    wish: 'person',
    roles: ['health_worker'],
  },
  { from: 'verified', event: 'reduce', to: 'pseudonymous', wish: 'law', roles: ['privacy_admin'] },
  { from: 'identified', event: 'reduce', to: 'pseudonymous', wish: 'law', roles: ['privacy_admin'] },
]

/** Where a step leads, or undefined when it cannot be taken from here. */
export const stepFrom = (from: IdentityLevel | null, event: IdentityEvent): IdentityLevel | undefined =>
  identityLadder.find((rung) => rung.from === from && rung.event === event)?.to

/** The steps still possible, for the ladder on screen: what leaves the level as it is is no step up or down. */
export const stepsAhead = (from: IdentityLevel | null): Rung[] =>
  identityLadder.filter((rung) => rung.from === from && rung.to !== from)
