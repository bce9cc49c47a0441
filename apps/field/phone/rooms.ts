// What a phone does at the first glance of the night: these acts and the records it carries. Rarer acts (a nickname,
// a test, the closing) come with their screens; nothing of the desk comes along.
import { Subject, Worker } from '#core/access'
import { Item, Location, Lot } from '#goods'
import { Unit } from '#network'
import {
  addStop,
  annulContact,
  arriveAtStop,
  checkIn,
  interruptShift,
  leaveStop,
  recordContact,
  resumeShift,
  safetyOk,
  startShift,
} from '#outreach'
import { Person } from '#people'
import { Hotspot } from '#places'

export const carriedActs = [
  addStop,
  annulContact,
  arriveAtStop,
  checkIn,
  interruptShift,
  leaveStop,
  recordContact,
  resumeShift,
  safetyOk,
  startShift,
]
export const carriedNouns = [Hotspot, Item, Location, Lot, Person, Subject, Unit, Worker]
