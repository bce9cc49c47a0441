// Pictures of the work (domain 3.21, 4.9 and 7): for who looks after the figures of the network and who coordinates a body. No table is
// anybody's: functions tell the counts of who asks.
import type { Road } from '../reference.ts'
import type { RoomReference } from './room.ts'

const figures: Road[] = [
  { of: ['service_coordinator'], within: 'body' },
  { of: ['project_manager', 'monitoring_officer', 'network_admin'], within: 'network' },
]
const months = { from_month: '2026-01', to_month: '2026-11' }

export const dashboards: RoomReference = {
  tables: {},
  shut: {
    'dashboards.needs': 'needs as one cause tells them: a function adds them up',
    'dashboards.sightings': 'what one outing adds to a hexagon: a function tells many, late',
    'dashboards.hexes': 'hexagons before the threshold: a function tells many, late',
  },
  deeds: {},
  questions: {
    'dashboards.people': { roads: figures },
    'dashboards.flows': { roads: figures },
    'dashboards.heat': { roads: figures },
    'dashboards.needs': { roads: figures },
    'dashboards.parts': { roads: figures },
    'dashboards.places-care': { roads: figures },
  },
  placeless: [],
  waiting: {},
  words: {
    'dashboards.people': () => ({ who: 'contacts', ...months }),
    'dashboards.flows': () => months,
    'dashboards.heat': () => months,
    'dashboards.parts': () => ({ key: 'contacts', side: 'partner', ...months }),
    'dashboards.needs': () => ({ ...months, before_from: '2025-01', before_to: '2025-11' }),
    'dashboards.places-care': () => ({}),
  },
  named: {},
  untold: {},
}
