// The reception room on the desk: who waits, the agenda, the phone, reports, and its cards of the day.
export { AgendaPage } from './web/agenda/agenda-page.tsx'
export { CallsPage } from './web/calls/calls-page.tsx'
export { BoardPage } from './web/desk/board-page.tsx'
export { ReceptionPage } from './web/desk/reception-page.tsx'
export { personSlot } from './web/person-slot.ts'
export { ReportPage } from './web/reports/report-page.tsx'
export { ReportsPage } from './web/reports/reports-page.tsx'
export { ReceptionToday } from './web/today-cards.tsx'
