// The outings of the next six days, with what they still wait for.
import { Badge, Card, Skeleton, TextLink } from '#core/ui'
import type { ShiftCard } from '../../queries/pieces.ts'
import { lookOf, looks, stateWord } from '../shift-look.ts'
import { addDays } from '../times.ts'
import { capital, useWords } from '../words.ts'

interface NextDaysProps {
  shifts: readonly ShiftCard[] | undefined
  today: string
  isFailed?: boolean
}

export function NextDays({ shifts, today, isFailed }: NextDaysProps) {
  const words = useWords()
  const { t, time, longWeekday } = words
  const dayName = (day: string) => {
    if (day === today) return t('today.next.today')
    return day === addDays(today, 1) ? t('today.next.tomorrow') : capital(longWeekday(day))
  }
  const end = (
    <TextLink href="/shifts" className="outreach-quiet-link">
      {t('today.week')}
    </TextLink>
  )
  return (
    <Card title={t('today.next.title')} end={end}>
      {!shifts && isFailed && <p className="outreach-second">{t('today.next.failed')}</p>}
      {!shifts && !isFailed && <Skeleton label={t('today.next.loading')} shape="text" count={3} />}
      {shifts?.length === 0 && <p className="outreach-second">{t('today.next.none')}</p>}
      {shifts && shifts.length > 0 && (
        <ul className="outreach-lines">
          {shifts.map((shift) => (
            <li key={shift.shift_id}>
              <TextLink
                href={`/shifts?week=${shift.on_day}&shift=${shift.shift_id}`}
                className="ui-plain-link"
              >
                <b>
                  {dayName(shift.on_day)} {time(shift.starts_at)}
                </b>{' '}
                {shift.unit_name}
              </TextLink>
              <Badge {...looks[lookOf(shift)]}>{stateWord(shift, words)}</Badge>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
