// For who had been let see somebody: these bodies, or these people, said "no longer". Only the code is told.
import { useAsk } from '#core/http/web'
import { Card, Notice } from '#core/ui'
import type { EndedSharesAnswer } from '../queries/sharing.ts'
import { usePrivacyWords } from './privacy-words.ts'

/** Shows nothing when nothing ended. */
export function EndedSharesCard() {
  const { t, words, day } = usePrivacyWords()
  const { data } = useAsk<EndedSharesAnswer>('people.ended-shares')
  if (!data || data.shares.length === 0) return null
  return (
    <Card title={t('ended.title')} count={data.shares.length}>
      <div className="ui-stack">
        <p>{t('ended.lead')}</p>
        {data.shares.map((share) => (
          <Notice
            key={share.share_id}
            meaning="att"
            title={t('ended.row', { code: share.code, body: share.from_name })}
          >
            {t('ended.when', { day: day(share.ended_on), parts: words('compartments', share.compartments) })}
          </Notice>
        ))}
      </div>
    </Card>
  )
}
