// The national sum (domain 6.5 and 7): who administers the network decides for its city; who coordinates the project or answers for
// the figures sees where it stands. What is summed is open to everybody already.
import { newId } from '#core/kernel'
import type { Road } from '../reference.ts'
import type { RoomReference } from './room.ts'

const decides: Road[] = [{ of: ['network_admin'], within: 'network' }]
const sees: Road[] = [{ of: ['network_admin', 'project_manager', 'monitoring_officer'], within: 'network' }]

export const federation: RoomReference = {
  tables: {
    'federation.memberships': { select: sees, insert: decides, update: decides },
  },
  shut: {},
  deeds: {
    'federation.join': decides,
    'federation.leave': decides,
  },
  questions: {
    'federation.membership': { roads: sees },
  },
  placeless: ['federation.join', 'federation.leave'],
  waiting: {
    'federation.join': 'the project is not of many cities',
  },
  words: {
    'federation.join': () => ({
      ...{ membership_id: newId(), federation: 'lgnet_ea', municipality_code: '059011' },
    }),
    'federation.leave': ({ ids }) => ({ membership_id: ids.membership_id }),
    'federation.membership': () => ({}),
  },
  named: { membership_id: 'federation.memberships' },
  untold: {
    'federation.memberships': {
      ...{ federation: 'lgnet_ea', municipality_code: '059011', left_at: null, left_by: null },
    },
  },
}
