// The deliveries room assembled for the API.
import type { Room } from '#core/http'
import { pickupsAnswering } from './store/pickups.ts'
import { oneRoundAnswering, roundsAnswering, toDeliverAnswering } from './store/rounds.ts'
import './index.ts'

export { oneRoundAnswering, pickupsAnswering, roundsAnswering, toDeliverAnswering }

export const room: Room = {
  name: 'deliveries',
  answerings: [roundsAnswering, oneRoundAnswering, toDeliverAnswering, pickupsAnswering],
}
