// The letter to who answers for a report: for whom, which period, by which day. No number and nobody is in it.
import { formatDay } from '#core/i18n'

interface Owed {
  kind: 'before' | 'late'
  funder: string
  from_month: string
  to_month: string
  due_on: string
  link: string
}

const month = new Intl.DateTimeFormat('it-IT', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const monthName = (text: string): string => month.format(new Date(`${text}-01T00:00:00Z`))

export const dueLetter = ({ kind, funder, from_month, to_month, due_on, link }: Owed) => {
  const day = formatDay('it', due_on, 'long')
  const period =
    from_month === to_month ? monthName(to_month) : `da ${monthName(from_month)} a ${monthName(to_month)}`
  return {
    subject: kind === 'late' ? 'Una relazione è in ritardo' : 'Una relazione è da mandare',
    text: [
      kind === 'late'
        ? `La relazione per ${funder} (${period}) andava mandata entro ${day}.`
        : `La relazione per ${funder} (${period}) va mandata entro ${day}.`,
      'Quando l’hai mandata, scrivi a chi e quando: questo promemoria smette.',
      `${link}/funder-reports`,
    ].join('\n'),
  }
}
