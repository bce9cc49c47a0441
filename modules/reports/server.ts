// The reports room assembled for the API.
import type { Room } from '#core/http'
import { addReportRoutes } from './papers/routes.ts'
import { remindReports } from './reactions/remind.ts'
import { oneReportAnswering } from './store/one-report.ts'
import { previewAnswering } from './store/preview.ts'
import { receivedAnswering, receivedOneAnswering } from './store/received.ts'
import { reportsAnswering } from './store/reports.ts'
import './index.ts'

export { documentOf } from './papers/blocks.ts'
export type { Paper } from './papers/paper.ts'
export { readOnce } from './store/readings.ts'
export { readTemplates } from './store/templates.ts'
export {
  oneReportAnswering,
  previewAnswering,
  receivedAnswering,
  receivedOneAnswering,
  remindReports,
  reportsAnswering,
}

export const room: Room = {
  name: 'reports',
  answerings: [
    reportsAnswering,
    oneReportAnswering,
    previewAnswering,
    receivedAnswering,
    receivedOneAnswering,
  ],
  chores: [remindReports],
  routes: addReportRoutes,
}
