// The term of the path of the inclusion allowance as a clock beside the one of the file; gone once the pact is signed.
import { Badge } from '#core/ui'
import { standing } from '../domain/first-meeting.ts'
import { useWords } from './words.ts'

const looks = { late: 'dang', near: 'att', far: 'neu' } as const

export interface PathClockProps {
  due: string
  awaits: 'invitation' | 'pact'
  inTable?: boolean
}

export function PathClock({ due, awaits, inTable }: PathClockProps) {
  const { t, near, by, today } = useWords()
  const how = standing(due, today)
  return (
    <Badge meaning={looks[how]} inTable={inTable}>
      {how === 'late'
        ? t(`path.badge_${awaits}_late`, { day: near(due) })
        : t(`path.badge_${awaits}`, { day: by(due) })}
    </Badge>
  )
}
