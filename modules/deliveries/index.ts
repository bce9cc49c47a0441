// The door of the deliveries room: when one may come to a hub, and the rounds that bring things to partners. Safe in browsers.
import '#distribution'
import '#volunteering'

export { arriveStop, deliverStop, leaveStop } from './actions/at-the-door.ts'
export { bookPickup, dropPickup } from './actions/book-pickup.ts'
export { endRound, startRound } from './actions/on-the-road.ts'
export { cancelRound, planRound, setStops } from './actions/plan-round.ts'
export { setPickup } from './actions/set-pickup.ts'
export { setWindow } from './actions/set-window.ts'
export { closeDay, dropDay, openDay, tellNotice } from './actions/special-days.ts'
export { Load, type LoadRecord, stillAboard } from './domain/load.ts'
export { Notice, type NoticeRecord } from './domain/notice.ts'
export { type DayTold, type Opening, openingAt, openingsOn } from './domain/opening.ts'
export { hourOf, PickupWindow, type PickupWindowRecord, windowFor } from './domain/pickup-window.ts'
export { lengthOf, proposedOrder } from './domain/road.ts'
export { Round, type RoundRecord, roundStates, Stop, type StopRecord, stopStates } from './domain/round.ts'
export { deliveriesPolicy } from './policy.ts'
export { deliveriesProblems } from './problems.ts'
export { type Board, board } from './queries/board.ts'
export { type MyPickups, myPickups } from './queries/my-pickups.ts'
export { type Pickups, type PickupTold, pickups } from './queries/pickups.ts'
export {
  type OneRound,
  oneRound,
  type RoundTold,
  rounds,
  type StopTold,
  type ToDeliver,
  toDeliver,
} from './queries/rounds.ts'
