// The life of a place: told by someone, watched by a unit, active when people are there again and again, then
// calmer, silent, closed. One table; whatever it does not name cannot happen.
import { daysBetween } from './day.ts'
import type { HotspotEvent, HotspotState, Verdict } from './words.ts'

export interface Passage {
  from: HotspotState | null
  event: HotspotEvent
  to: HotspotState
}

const living: HotspotState[] = ['reported', 'under_observation', 'active', 'improving', 'dormant']
const followed: HotspotState[] = ['under_observation', 'active', 'improving', 'dormant']
const stays = (states: HotspotState[], event: HotspotEvent): Passage[] =>
  states.map((state) => ({ from: state, event, to: state }))

export const hotspotPassages: readonly Passage[] = [
  { from: null, event: 'report', to: 'reported' },
  { from: 'reported', event: 'assign', to: 'under_observation' },
  ...stays(followed, 'assign'),
  ...stays([...living, 'closed'], 'observe'),
  { from: 'under_observation', event: 'observe', to: 'active' },
  { from: 'improving', event: 'observe', to: 'active' },
  { from: 'dormant', event: 'observe', to: 'active' },
  ...stays(followed, 'review'),
  { from: 'under_observation', event: 'review', to: 'dormant' },
  { from: 'active', event: 'review', to: 'improving' },
  { from: 'active', event: 'review', to: 'dormant' },
  { from: 'improving', event: 'review', to: 'active' },
  { from: 'improving', event: 'review', to: 'dormant' },
  { from: 'dormant', event: 'review', to: 'improving' },
  ...living.map((from): Passage => ({ from, event: 'close', to: 'closed' })),
]

export const mayPass = ({ from, event, to }: Passage): boolean =>
  hotspotPassages.some((passage) => passage.from === from && passage.event === event && passage.to === to)

export const observationWindowDays = 30
export const reviewEveryDays = 90
export const improvingAfterDays = 60
export const dormantAfterDays = 120
/** Nobody went to look for longer than this: the place is uncovered. */
export const uncoveredAfterDays = 14

interface Watched {
  state: HotspotState
  last_seen_on: string | null
}

/**
 * Active after two observations of people within thirty days. The day people were last there is all that is needed,
 * in whatever order phones arrive: this observation is the second one when it is near that day.
 */
export const stateAfterObservation = (
  place: Watched,
  seen: { verdict: Verdict; on_day: string },
): HotspotState => {
  if (seen.verdict === 'nobody' || place.last_seen_on === null) return place.state
  if (!mayPass({ from: place.state, event: 'observe', to: 'active' })) return place.state
  return Math.abs(daysBetween(place.last_seen_on, seen.on_day)) <= observationWindowDays
    ? 'active'
    : place.state
}

/** What a review may conclude today: calmer after sixty days without anybody, silent after a hundred and twenty. */
export const reviewChoices = (place: Watched & { first_seen_on: string }, today: string): HotspotState[] => {
  const quiet = daysBetween(place.last_seen_on ?? place.first_seen_on, today)
  const enough: Partial<Record<HotspotState, boolean>> = {
    active: place.state === 'active' || quiet <= observationWindowDays,
    improving: place.state === 'improving' || quiet >= improvingAfterDays,
    dormant: place.state === 'dormant' || quiet >= dormantAfterDays,
  }
  const to: HotspotState[] = ['under_observation', 'active', 'improving', 'dormant']
  return to.filter(
    (state) => mayPass({ from: place.state, event: 'review', to: state }) && (enough[state] ?? true),
  )
}
