// On the first page of who answers for data protection: the shut files that were opened in an emergency and wait for a
// second pair of eyes. Whoever opens one is told that they are known at once; here that is true.
import { useAsk, useTellWaiting } from '#core/http/web'
import { Card, WorkList, WorkRow } from '#core/ui'
import type { BreakGlassesAnswer } from '../queries/emergency.ts'
import { usePrivacyWords } from './privacy-words.ts'

type Glass = BreakGlassesAnswer['glasses'][number]

/** Nobody looks again at what they opened themselves. */
export const toLookAt = (glasses: readonly Glass[]): Glass[] =>
  glasses.filter((glass) => !glass.verdict && !glass.is_mine)

/** Nothing at all when nothing waits. */
export function GlassesToday() {
  const { t, moment } = usePrivacyWords()
  const asked = useAsk<BreakGlassesAnswer>('people.break-glasses', { only_waiting: true }, { every: 60_000 })
  const waiting = toLookAt(asked.data?.glasses ?? [])
  useTellWaiting('glasses', asked, waiting.length)
  if (waiting.length === 0) return null
  return (
    <Card title={t('review.today')} count={waiting.length} flush alarm>
      <WorkList label={t('review.today')}>
        {waiting.map((glass) => (
          <WorkRow
            key={glass.break_glass_id}
            icon="unlocked"
            title={t('review.who', {
              name: glass.worker_name ?? t('nobody'),
              body: glass.organisation_name ?? t('nobody'),
            })}
            context={moment(glass.at)}
            href="/privacy"
          />
        ))}
      </WorkList>
    </Card>
  )
}
