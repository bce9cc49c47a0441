// Single days of a unit, closed or open by exception: told by who answers for that unit, read by everybody who works here.

import type { Road, Role } from '../reference.ts'
import { everyone } from '../reference.ts'
import type { RoomReference } from './room.ts'

const heads: Role[] = ['hub_manager', 'service_coordinator']
const ofUnit: Road[] = [{ of: heads, within: 'unit' }]
const seen: Road[] = [{ of: everyone, within: 'network' }]

export const networkDays: RoomReference = {
  tables: { 'network.special_days': { select: seen, insert: ofUnit, update: ofUnit } },
  shut: {},
  deeds: {},
  questions: {},
  placeless: [],
  waiting: {},
  words: {},
  named: { special_day_id: 'network.special_days' },
  untold: {
    'network.special_days': {
      ...{ on_day: '2099-12-20', kind: 'open', opens_at: '09:00', closes_at: '12:00', capacity: 4 },
      ...{ note: null, is_active: true },
    },
  },
}
