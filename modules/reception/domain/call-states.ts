// The life of a call. Answered, it is documented within two hours and closed. Missed, it is called back within one
// working day, three times at most and at different times of the day, so that one shift at work is not three attempts.

export const callStates = [
  'answered',
  'documented',
  'closed',
  'missed',
  'callback_due',
  'called_back',
  'unreachable',
] as const
export type CallState = (typeof callStates)[number]

export const callEvents = ['document', 'close', 'reached', 'not_reached', 'last_not_reached'] as const
export type CallEvent = (typeof callEvents)[number]

const moves: readonly { from: CallState; event: CallEvent; to: CallState }[] = [
  { from: 'answered', event: 'document', to: 'documented' },
  { from: 'called_back', event: 'document', to: 'documented' },
  { from: 'documented', event: 'close', to: 'closed' },
  { from: 'unreachable', event: 'close', to: 'closed' },
  // Hidden number: there is nobody to call back.
  { from: 'missed', event: 'close', to: 'closed' },
  { from: 'callback_due', event: 'reached', to: 'called_back' },
  { from: 'callback_due', event: 'not_reached', to: 'callback_due' },
  { from: 'callback_due', event: 'last_not_reached', to: 'unreachable' },
]

export const callAfter = (from: CallState, event: CallEvent): CallState | undefined =>
  moves.find((move) => move.from === from && move.event === event)?.to

export const attemptsAllowed = 3
export const hoursBetweenAttempts = 2

/** Too soon after the last attempt: the same hour finds the same silence. */
export const isTooSoon = (attempts: readonly string[], now: string): boolean => {
  const last = attempts.at(-1)
  return last !== undefined && Date.parse(now) - Date.parse(last) < hoursBetweenAttempts * 3_600_000
}
