// What a phone does at the first glance of the night: these acts and the records it carries. Rarer acts (a nickname,
// a test, the closing) come with their screens; nothing of the desk comes along.
import { Subject, Worker } from '#core/access'
import { Balance, goodsPolicy, Item, Location, Lot } from '#goods'
import { Unit } from '#network'
import {
  addStop,
  arriveAtStop,
  Contact,
  CrewMember,
  checkIn,
  HandoutLine,
  HarmReductionLine,
  interruptShift,
  leaveStop,
  outreachPolicy,
  resumeShift,
  SafetyCheck,
  Shift,
  Stop,
  safetyOk,
  startShift,
} from '#outreach'
import { Person, peoplePolicy } from '#people'
import { Hotspot, placesPolicy } from '#places'

export const carriedActs = [
  addStop,
  arriveAtStop,
  checkIn,
  interruptShift,
  leaveStop,
  resumeShift,
  safetyOk,
  startShift,
]
/** Whatever room is not named here is left out of the satchel. */
export const carriedNouns = [
  Balance,
  Contact,
  CrewMember,
  HandoutLine,
  HarmReductionLine,
  Hotspot,
  Item,
  Location,
  Lot,
  Person,
  SafetyCheck,
  Shift,
  Stop,
  Subject,
  Unit,
  Worker,
]
/** Who may do what: the phone asks the same tables as the server. */
export const carriedPolicies = [goodsPolicy, outreachPolicy, peoplePolicy, placesPolicy]
