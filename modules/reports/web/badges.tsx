// Where a report stands, and how near its day is, in a word and a colour.
import { Badge, type Meaning } from '#core/ui'
import type { State } from '../domain/funder-report.ts'
import type { ScheduleLine } from '../queries/shapes.ts'
import { useWords } from './words.ts'

const meanings: Record<State, Meaning> = { draft: 'att', frozen: 'info', sent: 'ok', withdrawn: 'neu' }

export function StateBadge({ state, inTable }: { state: State; inTable?: boolean }) {
  const { t } = useWords()
  return (
    <Badge meaning={meanings[state]} inTable={inTable}>
      {t(`screen.states.${state}`)}
    </Badge>
  )
}

export function DueBadge({ next }: { next: NonNullable<ScheduleLine['next']> }) {
  const { t, day } = useWords()
  if (next.is_late) return <Badge meaning="dang">{t('screen.due.late', { day: day(next.due_on) })}</Badge>
  return (
    <Badge meaning={next.is_near ? 'att' : 'neu'}>{t('screen.due.next', { day: day(next.due_on) })}</Badge>
  )
}
