// The fixed words of a place; labels live in texts/.

export const hotspotStates = [
  'reported',
  'under_observation',
  'active',
  'improving',
  'dormant',
  'closed',
] as const
export type HotspotState = (typeof hotspotStates)[number]

export const hotspotEvents = ['report', 'assign', 'observe', 'review', 'close'] as const
export type HotspotEvent = (typeof hotspotEvents)[number]

export const hotspotTypes = [
  'gathering',
  'open_use',
  'dealing_reported',
  'rough_sleeping',
  'squat',
  'sex_work',
  'youth_gathering',
  'conflict',
  'abandonment',
] as const
export const timeBands = ['early_morning', 'morning', 'afternoon', 'evening', 'night', 'deep_night'] as const
/** Who told us of the place first. */
export const hotspotSources = ['unit', 'sentinel', 'citizen', 'service'] as const
export const verdicts = ['seen', 'nobody', 'changed'] as const
export type Verdict = (typeof verdicts)[number]
export const environmentTags = [
  'camping',
  'squat',
  'station',
  'park',
  'underpass',
  'bar',
  'parking',
  'riverbank',
  'square',
  'other_setting',
] as const
/** How a place ends; never because somebody was driven away and nothing else. */
export const hotspotOutcomes = [
  'people_housed',
  'people_moved',
  'place_changed',
  'never_confirmed',
  'same_as_another',
  'other',
] as const
