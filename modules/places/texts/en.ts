// Words of the places room: labels of places, screens of the map, and what we say when something cannot be done.
import type { SameTexts } from '#core/i18n'
import type { it } from './it.ts'
import { screens } from './screens-en.ts'

export const en: SameTexts<typeof it> = {
  state: {
    reported: 'Reported',
    under_observation: 'Watched',
    active: 'Active',
    improving: 'Improving',
    dormant: 'Silent',
    closed: 'Closed',
  },
  event: {
    report: 'Reported',
    assign: 'Given to a unit',
    observe: 'Changed by an observation',
    review: 'Reviewed',
    close: 'Closed',
  },
  type: {
    gathering: 'Gathering',
    open_use: 'Open use',
    dealing_reported: 'Reported dealing',
    rough_sleeping: 'Rough sleeping',
    squat: 'Squat',
    sex_work: 'Sex work',
    youth_gathering: 'Young people gathering',
    conflict: 'Conflict',
    abandonment: 'Abandonment',
  },
  time_band: {
    early_morning: 'Early morning (5–8)',
    morning: 'Morning (8–13)',
    afternoon: 'Afternoon (13–18)',
    evening: 'Evening (18–22)',
    night: 'Night (22–2)',
    deep_night: 'Deep night (2–5)',
  },
  source: {
    unit: 'A unit of ours',
    sentinel: 'A sentinel',
    citizen: 'A citizen',
    service: 'A service',
  },
  verdict: {
    seen: 'Seen again',
    nobody: 'Nobody',
    changed: 'Changed',
  },
  intensity: {
    level_0: 'Calm',
    level_1: 'Slight',
    level_2: 'Medium',
    level_3: 'Strong',
  },
  tag: {
    camping: 'Tents',
    squat: 'Squat',
    station: 'Station',
    park: 'Park',
    underpass: 'Underpass',
    bar: 'Bar',
    parking: 'Car park',
    riverbank: 'Riverbank',
    square: 'Square',
    other_setting: 'Other',
  },
  outcome: {
    people_housed: 'The people have a home',
    people_moved: 'The people moved elsewhere',
    place_changed: 'The place changed',
    never_confirmed: 'Never confirmed',
    same_as_another: 'The same as another place',
    other: 'Other',
  },
  problem: {
    'hotspots-pk': 'This place is already saved.',
    'observations-pk': 'This observation is already saved.',
    'not-followed-yet': 'No unit follows this place yet. First give it to a unit, then you can review it.',
    'already-closed': 'The place is already closed. If people came back, report it as a new place.',
    'review-too-early': 'It is early to say so: 60 days without anybody for “improving”, 120 for “silent”.',
    'review-in-the-past': 'The date of the next review is already past. Choose one from today on.',
    'other-organisation': 'This unit belongs to another organisation. Choose a unit of yours.',
    'closed-unit': 'This unit no longer goes out. Choose another one.',
    'nothing-seen-there':
      'You marked “nobody”, but also people seen. Remove the number, or choose “seen again”.',
    'cell-elsewhere': 'The point on the map does not add up. Mark it on the map again.',
  },
  screen: screens,
}
