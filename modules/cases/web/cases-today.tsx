// For the first page of the desk: intakes to decide, closures to approve, reviews and tasks, by what is due first.
import { useAsk, useTellWaiting } from '#core/http/web'
import { endOfItalianDay } from '#core/kernel'
import { Card, Clock, type IconName, WorkList, WorkRow } from '#core/ui'
import type { CaseWork } from '../queries/caseload.ts'
import { useWords } from './words.ts'

const icons: Record<string, IconName> = {
  decide: 'inbox',
  approve: 'check',
  assess: 'star',
  plan: 'flag',
  answered: 'check',
  step: 'check-circle',
  review: 'refresh',
  away: 'clock',
  task: 'check-circle',
  late_task: 'warning-circle',
  minutes: 'pencil',
  first_meeting: 'people',
  late_file: 'warning-circle',
  inclusion_invitation: 'calendar',
  inclusion_pact: 'pencil',
}
const tabOf = (kind: string): string =>
  ['task', 'late_task', 'minutes', 'first_meeting'].includes(kind) ? '?tab=team' : ''

/** Due at the end of its day. */
const endOf = (day: string): Date => new Date(endOfItalianDay(day))

export function CasesToday() {
  const { t, word, now, locale, today, by, long } = useWords()
  const asked = useAsk<CaseWork>('cases.work', {}, { every: 60_000 })
  const { data } = asked
  const waiting = [...(data?.waiting ?? [])].sort((a, b) => (a.due_on ?? '9').localeCompare(b.due_on ?? '9'))
  useTellWaiting('cases', asked, waiting.length)
  if (waiting.length === 0) return null
  return (
    <Card title={t('today.title')} count={waiting.length} flush>
      <WorkList label={t('today.title')}>
        {waiting.map((each) => (
          <WorkRow
            key={each.key}
            icon={icons[each.kind] ?? 'folder'}
            title={word('waiting', each.kind)}
            context={each.number}
            href={`/cases/${each.file_id}${tabOf(each.kind)}`}
            clock={
              each.due_on && (
                <Clock
                  due={endOf(each.due_on)}
                  now={now}
                  locale={locale}
                  // A day is promised, not an hour: counted in spans, two days from now would read as three.
                  text={each.due_on < today ? undefined : t('today.by', { day: by(each.due_on) })}
                  words={{
                    within: (span) => t('today.by', { day: span }),
                    late: (span) => t('today.late', { span }),
                    due: () => t('today.due', { exact: long(each.due_on ?? today) }),
                  }}
                />
              )
            }
          />
        ))}
      </WorkList>
    </Card>
  )
}
