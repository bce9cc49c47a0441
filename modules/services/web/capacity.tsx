// How many places are free: one tap less, one tap more, or full. Who counts sees at once when it was counted last.
import { useState } from 'react'
import { useAct } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Notice } from '#core/ui'
import type { ServiceSeen } from '../queries/shapes.ts'
import { useWords } from './words.ts'

export function Capacity({ service, mayCount }: { service: ServiceSeen; mayCount: boolean }) {
  const { t, moment, problem: sentence } = useWords()
  const act = useAct()
  const [problem, setProblem] = useState<Problem>()
  const [isSending, setSending] = useState(false)
  const { service_id, capacity_total: total, capacity_free: free, capacity_noted_at } = service
  if (total === null) return mayCount ? <p className="ui-note">{t('screen.total_first')}</p> : null
  const set = async (capacity_free: number) => {
    setSending(true)
    setProblem((await act('services.set-capacity', { service_id, capacity_free })).problem)
    setSending(false)
  }
  const known = free ?? 0
  return (
    <section className="services-capacity" aria-label={t('screen.places_free')}>
      <p>
        <strong>
          {free === null ? t('screen.room_unknown', { total }) : t('screen.room_of', { free, total })}
        </strong>
        {capacity_noted_at && (
          <span className="ui-note"> {t('screen.counted', { when: moment(capacity_noted_at) })}</span>
        )}
      </p>
      {mayCount && (
        <div className="ui-acts">
          <Button icon="minus" disabled={isSending || known <= 0} onClick={() => void set(known - 1)}>
            {t('screen.fewer')}
          </Button>
          <Button icon="plus" disabled={isSending || known >= total} onClick={() => void set(known + 1)}>
            {t('screen.more')}
          </Button>
          <Button variant="quiet" disabled={isSending || free === 0} onClick={() => void set(0)}>
            {t('screen.full')}
          </Button>
        </div>
      )}
      {problem && (
        <Notice meaning="att" live="polite">
          {sentence(problem)}
        </Notice>
      )}
    </section>
  )
}
