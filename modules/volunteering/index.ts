// The door of the volunteering room: what there is to do, who comes, the hours they gave. Safe in browsers.
import '#network'

export { joinTurn, takeOff, tellCalledOff, tellHours, withdraw, writeIn } from './actions/join.ts'
export { cancelTurn, changeTurn, publishTurns } from './actions/keep-turns.ts'
export { volunteeringPages } from './domain/desk-pages.ts'
export {
  Guest,
  type GuestRecord,
  Seats,
  type SeatsRecord,
  SignUp,
  type SignUpRecord,
  Turn,
  type TurnRecord,
} from './domain/turn.ts'
export { comers, turnKeepers, volunteeringPolicy } from './policy.ts'
export { volunteeringProblems } from './problems.ts'
export {
  type HoursByMonth,
  hoursByMonth,
  type OneTurn,
  oneTurn,
  type TurnTold,
  turns,
} from './queries/turns.ts'
export { texts as volunteeringTexts } from './texts/index.ts'
