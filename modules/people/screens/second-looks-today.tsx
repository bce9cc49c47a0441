// On the first page of who may answer: two records somebody proposed as one, and what a partner asked. Nobody is named here.
import { useAsk, useTellWaiting } from '#core/http/web'
import { Card, WorkList, WorkRow } from '#core/ui'
import type { SecondLooks } from '../queries/second-looks.ts'
import { useMatching } from './matching-words.ts'

/** Nothing at all when nothing waits. */
export function SecondLooksToday() {
  const { t, moment } = useMatching()
  const asked = useAsk<SecondLooks>('people.second-looks', {}, { every: 60_000 })
  const { links = [], questions = [] } = asked.data ?? {}
  const count = links.length + questions.length
  useTellWaiting('records', asked, count)
  if (count === 0) return null
  return (
    <Card title={t('matching.today.title')} count={count} flush>
      <WorkList label={t('matching.today.title')}>
        {links.map((link) => (
          <WorkRow
            key={link.link_id}
            icon="files"
            title={t('matching.today.link')}
            context={t('matching.proposed_by', {
              name: link.proposed_by_name ?? '',
              when: moment(link.proposed_at),
            })}
            href="/people/duplicates"
          />
        ))}
        {questions.map((question) => (
          <WorkRow
            key={question.request_id}
            icon="comment"
            title={t('matching.today.question')}
            context={`${question.body_name} · ${moment(question.asked_at)}`}
            href="/people/duplicates"
          />
        ))}
      </WorkList>
    </Card>
  )
}
