// The volunteering room assembled for the API.
import type { Room } from '#core/http'
import { addOpenTurns } from './open/routes.ts'
import { writeCalledOff } from './reactions/called-off.ts'
import { forgetGuests, remindTurns } from './reactions/remind.ts'
import { hoursAnswering, oneTurnAnswering, turnsAnswering } from './store/turns.ts'
import './index.ts'

export { forgetGuests, hoursAnswering, oneTurnAnswering, remindTurns, turnsAnswering, writeCalledOff }

export const room: Room = {
  name: 'volunteering',
  answerings: [turnsAnswering, oneTurnAnswering, hoursAnswering],
  chores: [remindTurns, forgetGuests],
  reactions: [writeCalledOff],
  routes: addOpenTurns,
}
