// The deliveries room assembled for the API.
import type { Room } from '#core/http'
import { writeLost } from './reactions/write-lost.ts'
import { boardAnswering } from './store/board.ts'
import { myPickupsAnswering } from './store/my-pickups.ts'
import { pickupsAnswering } from './store/pickups.ts'
import { oneRoundAnswering, roundsAnswering, toDeliverAnswering } from './store/rounds.ts'
import './store/settle-booking.ts'
import './index.ts'

export {
  boardAnswering,
  myPickupsAnswering,
  oneRoundAnswering,
  pickupsAnswering,
  roundsAnswering,
  toDeliverAnswering,
  writeLost,
}

export const room: Room = {
  name: 'deliveries',
  answerings: [
    boardAnswering,
    roundsAnswering,
    oneRoundAnswering,
    toDeliverAnswering,
    pickupsAnswering,
    myPickupsAnswering,
  ],
  reactions: [writeLost],
}
