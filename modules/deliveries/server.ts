// The deliveries room assembled for the API.
import type { Room } from '#core/http'
import { writeLost } from './reactions/write-lost.ts'
import { boardAnswering } from './store/board.ts'
import { pickupsAnswering } from './store/pickups.ts'
import { oneRoundAnswering, roundsAnswering, toDeliverAnswering } from './store/rounds.ts'
import './index.ts'

export { boardAnswering, oneRoundAnswering, pickupsAnswering, roundsAnswering, toDeliverAnswering, writeLost }

export const room: Room = {
  name: 'deliveries',
  answerings: [boardAnswering, roundsAnswering, oneRoundAnswering, toDeliverAnswering, pickupsAnswering],
  reactions: [writeLost],
}
