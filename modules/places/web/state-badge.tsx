// The state of a place in one word; "uncovered" comes first, because there somebody has to go.
import { Badge } from '#core/ui'
import { daysBetween } from '../domain/day.ts'
import { uncoveredAfterDays } from '../domain/hotspot-states.ts'
import type { PlaceLine } from '../queries/shapes.ts'
import { stateLook, useLabels } from './words.ts'

const watched = ['under_observation', 'active', 'improving']

export const isUncovered = (place: PlaceLine, today: string): boolean =>
  watched.includes(place.state) &&
  daysBetween(place.last_visited_on ?? place.first_seen_on, today) > uncoveredAfterDays

export function StateBadge({
  place,
  today,
  inTable,
}: {
  place: PlaceLine
  today: string
  inTable?: boolean
}) {
  const { t, label } = useLabels()
  if (isUncovered(place, today)) {
    return (
      <Badge meaning="att" icon="clock" inTable={inTable}>
        {t('screen.uncovered')}
      </Badge>
    )
  }
  const look = stateLook[place.state] ?? { meaning: 'neu' as const }
  return (
    <Badge meaning={look.meaning} icon={look.icon} inTable={inTable}>
      {label('state', place.state)}
    </Badge>
  )
}
