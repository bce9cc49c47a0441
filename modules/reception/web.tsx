// The reception room on the desk: who waits, the agenda, the phone, reports, and its cards of the day.
// Pages come when somebody goes there; what other pages hang comes with the door.
import { lazy } from 'react'

export { personSlot } from './web/person-slot.ts'
export { ReceptionToday } from './web/today-cards.tsx'

export const AgendaPage = lazy(async () => ({
  default: (await import('./web/agenda/agenda-page.tsx')).AgendaPage,
}))
export const CallsPage = lazy(async () => ({
  default: (await import('./web/calls/calls-page.tsx')).CallsPage,
}))
export const BoardPage = lazy(async () => ({
  default: (await import('./web/desk/board-page.tsx')).BoardPage,
}))
export const ReceptionPage = lazy(async () => ({
  default: (await import('./web/desk/reception-page.tsx')).ReceptionPage,
}))
export const ReportPage = lazy(async () => ({
  default: (await import('./web/reports/report-page.tsx')).ReportPage,
}))
export const ReportsPage = lazy(async () => ({
  default: (await import('./web/reports/reports-page.tsx')).ReportsPage,
}))
