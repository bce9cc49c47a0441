// The outreach room assembled for the API.
import type { Room } from '#core/http'
import { forgetWords } from './reactions/forget-words.ts'
import { watchSafety } from './reactions/watch-safety.ts'
import { alarmsAnswering, todayAnswering, weekAnswering } from './store/calendar.ts'
import { carryOutreach, openOutreach } from './store/carry.ts'
import { contactsAnswering } from './store/contact-list.ts'
import { personContactsAnswering } from './store/person-contacts.ts'
import { shiftPageAnswering } from './store/shift-page.ts'
import './store/person-part.ts'
import './index.ts'

export { shiftReportRoute } from './report/shift-report.ts'
export {
  alarmsAnswering,
  carryOutreach,
  contactsAnswering,
  forgetWords,
  openOutreach,
  personContactsAnswering,
  shiftPageAnswering,
  todayAnswering,
  watchSafety,
  weekAnswering,
}

export const room: Room = {
  name: 'outreach',
  answerings: [
    weekAnswering,
    todayAnswering,
    alarmsAnswering,
    shiftPageAnswering,
    contactsAnswering,
    personContactsAnswering,
  ],
  carry: carryOutreach,
  open: openOutreach,
  chores: [watchSafety, forgetWords],
}
