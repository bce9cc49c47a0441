// On the first page of the day, only for who answers: a report that is due soon or late.
import { useAsk } from '#core/http/web'
import { Card, WorkList, WorkRow } from '#core/ui'
import type { Reports } from '../queries/reports.ts'
import { DueBadge } from './badges.tsx'
import { useMe } from './room-state.tsx'
import { useWords } from './words.ts'

export function TodayFunderReports() {
  const { t, label, period } = useWords()
  const me = useMe()
  const { data } = useAsk<Reports>('reports.list')
  const mine = (data?.schedules ?? []).filter(
    ({ owner_id, next }) => owner_id === me?.worker_id && next?.is_near,
  )
  if (mine.length === 0) return null
  return (
    <Card title={t('screen.today.title')} count={mine.length} flush>
      <WorkList label={t('screen.today.title')}>
        {mine.map(
          ({ schedule_id, funder, project_title, next }) =>
            next && (
              <WorkRow
                key={schedule_id}
                icon="calendar"
                title={funder}
                context={t('screen.today.line', { project: label(project_title), period: period(next) })}
                clock={<DueBadge next={next} />}
                href={next.funder_report_id ? `/funder-reports/${next.funder_report_id}` : '/funder-reports'}
              />
            ),
        )}
      </WorkList>
    </Card>
  )
}
