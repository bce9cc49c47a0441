// The reports room on the desk: pages come when somebody goes there.
import { lazy } from 'react'

export { TodayFunderReports } from './web/today-reports.tsx'

export const FunderReportsPage = lazy(async () => ({
  default: (await import('./web/reports-page.tsx')).FunderReportsPage,
}))
export const FunderReportPage = lazy(async () => ({
  default: (await import('./web/report-page.tsx')).FunderReportPage,
}))
