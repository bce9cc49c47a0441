// Where the records of this room are found at the desk: a report has a page, a call stands in the list of the line, a visit only in its day.
import { deskPage } from '#core/kernel'
import { Call } from './call.ts'
import { Visit } from './desk.ts'
import { Report } from './report.ts'

export const receptionPages = [
  deskPage(Visit, { verb: 'visit.see', address: () => null }),
  deskPage(Call, { verb: 'call.see', address: () => '/reception/calls' }),
  deskPage(Report, { verb: 'report.see', address: (report_id) => `/reports/${report_id}` }),
]
