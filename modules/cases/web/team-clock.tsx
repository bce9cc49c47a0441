// By when a team must have met for the first time, as a clock beside the one of the file; gone once it met.
import { Badge, Notice } from '#core/ui'
import { standing } from '../domain/first-meeting.ts'
import { useWords } from './words.ts'

const looks = { late: 'dang', near: 'att', far: 'neu' } as const

export function TeamClock({ due, inTable }: { due: string; inTable?: boolean }) {
  const { t, near, by, today } = useWords()
  const how = standing(due, today)
  return (
    <Badge meaning={looks[how]} inTable={inTable}>
      {how === 'late' ? t('screen.team_was_due', { day: near(due) }) : t('screen.team_due', { day: by(due) })}
    </Badge>
  )
}

/** The same among the meetings, with what to do. */
export function TeamNotice({ due }: { due: string }) {
  const { t, long, today } = useWords()
  const isLate = standing(due, today) === 'late'
  return (
    <Notice meaning={isLate ? 'dang' : 'info'}>
      {t(isLate ? 'team.meet_was_due' : 'team.meet_by', { day: long(due) })}
    </Notice>
  )
}
