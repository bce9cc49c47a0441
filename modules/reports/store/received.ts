// The reports sent here to the body of who asks, newest period first; and one of them whole.
import { answering, notFound, type Row } from '#core/kernel'
import { type OneReceived, type Received, received, receivedOne } from '../queries/received.ts'

const lines = `
  select funder_report_id, project_title, funder, title, language, from_month, to_month, edition, frozen_at, sent_on
  from reports.sent_to_my_body($1) order by to_month desc, from_month desc, edition desc, frozen_at desc, funder_report_id limit 500`

const one = 'select * from reports.sent_to_my_body($1) where funder_report_id = $2'

export const receivedAnswering = answering(received, {
  statements: (_, { network_id }) => [{ name: 'funder reports received', text: lines, values: [network_id] }],
  tell: ([rows = []]: Row[][]): Received => ({ reports: rows as unknown as Received['reports'] }),
})

export const receivedOneAnswering = answering(receivedOne, {
  statements: ({ funder_report_id }, { network_id }) => [
    { name: 'one funder report received', text: one, values: [network_id, funder_report_id] },
  ],
  tell: ([rows = []]: Row[][]): OneReceived => (rows[0] as unknown as OneReceived) ?? notFound(),
})
