// A need found complex is looked at by several bodies together, and they meet soon: within the term of the network.
// The first meeting told ends the clock. Late, who follows the file hears it; a week later also who coordinates.
import { dayInItaly, daysAfter } from '#core/kernel'
import type { CaseFile } from './case-file.ts'
import type { Meeting } from './team.ts'

/** From how many days before its end a clock stands among what waits. */
export const daysNear = 14
/** After how many days late who coordinates hears of it too. */
export const daysAlone = 7

interface Found {
  complexity: NonNullable<CaseFile['complexity']>
  /** The last day of the term that begins when it is found. */
  by: string
  /** Since when the file is being looked at: meetings of an earlier life of it do not count. */
  since: string
  meetings: readonly Pick<Meeting, 'state' | 'at'>[]
}

/** By when the team must have met, or null when none must or it already did. */
export const firstMeetingDue = ({ complexity, by, since, meetings }: Found): string | null => {
  if (complexity !== 'complex') return null
  const has_met = meetings.some((each) => each.state === 'held' && dayInItaly(each.at) >= since)
  return has_met ? null : by
}

/** How a day stands to today, for who reads it. */
export const standing = (due: string, today: string): 'late' | 'near' | 'far' => {
  if (due < today) return 'late'
  return due <= daysAfter(today, daysNear) ? 'near' : 'far'
}
