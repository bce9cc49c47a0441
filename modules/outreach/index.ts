// The door of the outreach room: outings, the people met in them, their safety. Safe in browsers.
// Lower floors first: nouns are made in the order of their keys.
import '#people'
import '#places'
import '#goods'

export { annulContact } from './actions/annul-contact.ts'
export { cancelShift } from './actions/cancel-shift.ts'
export { changePlan } from './actions/change-plan.ts'
export { checkIn } from './actions/check-in.ts'
export { closeShift } from './actions/close-shift.ts'
export { confirmShift } from './actions/confirm-shift.ts'
export { loadVan } from './actions/load-van.ts'
export { interruptShift, resumeShift } from './actions/pause-shift.ts'
export { planShift } from './actions/plan-shift.ts'
export { RecordContact, recordContact } from './actions/record-contact.ts'
export { recordHivTest, recordRapidTest } from './actions/record-tests.ts'
export { reopenShift } from './actions/reopen-shift.ts'
export { safetyOk, settleAlarm } from './actions/safety.ts'
export { startShift } from './actions/start-shift.ts'
export { addStop, arriveAtStop, leaveStop } from './actions/stops.ts'
export { validateShift } from './actions/validate-shift.ts'
export { onVan } from './actions/van-stock.ts'
export {
  type Closing,
  type ClosingGap,
  closingGap,
  differencesOf,
  returnRate,
  type Totals,
  totalsOf,
} from './domain/closing.ts'
export { Contact, ContactNote, HandoutLine, HarmReductionLine } from './domain/contact.ts'
export { type ContactGap, contactGap } from './domain/contact-rules.ts'
export { outreachPages } from './domain/desk-pages.ts'
export { type Heard, lastOf, overdue, type Standing, type Watch } from './domain/overdue.ts'
export { Plan, PlannedMember, PlannedStop } from './domain/plan.ts'
export { activeCrew, type Gap, gapsOf, smallestCrew } from './domain/readiness.ts'
export { Alarm, SafetyCheck } from './domain/safety.ts'
export { CountedItem, CrewMember, Shift, ShiftStep, StockEntry, Stop } from './domain/shift.ts'
export {
  eventsFrom,
  isAhead,
  isOut,
  isOver,
  moveOf,
  type ShiftEvent,
  type ShiftMove,
  shiftEvents,
  shiftMoves,
} from './domain/shift-states.ts'
export { type TestGap, testGap } from './domain/test-rules.ts'
export { HivTest, RapidTest } from './domain/test-session.ts'
export * from './domain/words.ts'
export { outreachPolicy, streetRoles } from './policy.ts'
export { outreachProblems } from './problems.ts'
export { alarms, today, week } from './queries/calendar.ts'
export { type PersonContacts, personContacts } from './queries/person-contacts.ts'
export type { AlarmCard, CrewLine, ShiftCard } from './queries/pieces.ts'
export { type ContactList, contactList, type ShiftPage, shiftPage } from './queries/shift-page.ts'
export { outreachTexts } from './texts/index.ts'
