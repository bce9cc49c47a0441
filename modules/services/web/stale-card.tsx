// On the first page of who keeps pages: which ones wait to be confirmed, the oldest first.
import { useAsk, useTellWaiting } from '#core/http/web'
import { Card, WorkList, WorkRow } from '#core/ui'
import type { StaleServices } from '../queries/services.ts'
import { useWords } from './words.ts'

const most = 5

/** Nothing at all when nothing waits. */
export function StaleServicesCard() {
  const { t, day } = useWords()
  const asked = useAsk<StaleServices>('services.stale', { is_mine: true, within_days: 7 })
  const waiting = asked.data?.services ?? []
  useTellWaiting('services', asked, waiting.length)
  if (waiting.length === 0) return null
  return (
    <Card title={t('screen.card_title')} count={waiting.length} flush>
      <WorkList label={t('screen.card_title')}>
        {waiting.slice(0, most).map((service) => (
          <WorkRow
            key={service.service_id}
            icon="institution"
            title={service.name}
            context={t('screen.due', { day: day(service.due_on) })}
            href={`/services?service=${service.service_id}`}
          />
        ))}
      </WorkList>
    </Card>
  )
}
