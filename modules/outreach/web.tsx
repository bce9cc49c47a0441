// The outreach room on the desk: Today, the planner, the log of an outing, its sheet, and the watch over safety.
export { SafetyWatch, type SafetyWatchProps } from './web/alarm/safety-watch.tsx'
export type { DeskWorker } from './web/desk-me.ts'
export { personSlot } from './web/person-slot.ts'
export { type ShiftsAddress, ShiftsPage, type ShiftsPageProps } from './web/planner/shifts-page.tsx'
export { OutingSheetPage } from './web/report/outing-sheet.tsx'
export { ShiftReportPage } from './web/report/shift-page.tsx'
export { WaitingCount } from './web/today/found.ts'
export { TodayPage, type TodayPageProps } from './web/today/today-page.tsx'
