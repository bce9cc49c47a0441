// The reception room assembled for the API.
import type { Room } from '#core/http'
import { addCalendarFeed } from './open/calendar-feed.ts'
import { addOpenReport } from './open/open-report.ts'
import { addScripts } from './open/scripts.ts'
import { forget } from './reactions/forget.ts'
import { remind } from './reactions/remind.ts'
import { calendarAnswering, myFeedAnswering } from './store/calendar.ts'
import { boardAnswering, deskDayAnswering, desksAnswering, visitsOfPersonAnswering } from './store/desk.ts'
import { earlierCallsAnswering } from './store/earlier-calls.ts'
import { callsAnswering, myReportsAnswering, reportAnswering, reportsAnswering } from './store/telling.ts'
import './store/person-part.ts'
import './index.ts'

export { calendarOf, fingerprintOf } from './open/calendar-feed.ts'

export const receptionAnswerings = {
  desks: desksAnswering,
  day: deskDayAnswering,
  board: boardAnswering,
  ofPerson: visitsOfPersonAnswering,
  calendar: calendarAnswering,
  myFeed: myFeedAnswering,
  calls: callsAnswering,
  earlierCalls: earlierCallsAnswering,
  reports: reportsAnswering,
  report: reportAnswering,
  myReports: myReportsAnswering,
}
export const receptionChores = { remind, forget }

export const room: Room = {
  name: 'reception',
  answerings: Object.values(receptionAnswerings),
  chores: [remind, forget],
  routes: (server, house) => {
    addOpenReport(server, house)
    addCalendarFeed(server, house)
    addScripts(server)
  },
}
