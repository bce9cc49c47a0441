// Sample notices for tests and for telling stories.
import './index.ts'

export const aNotice = (given: Record<string, unknown>): Record<string, unknown> => ({
  title: 'Tonno in scatola',
  notice_by: 'Conserve Inventate',
  notice_number: '2026/41',
  notice_on: '2026-11-27',
  danger: 'Istamina oltre il limite',
  what_to_do: 'Non mangiarlo. Riportalo qui, oppure buttalo.',
  ...given,
})
