// Privacy of the network on one page, for who answers for it: emergencies to look at again, rights asked for and their
// clocks, what is kept too long, unusual readings, and the words with which people are asked.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { PageHead, Segmented, Skeleton } from '#core/ui'
import { NoticesCard } from './notices-card.tsx'
import type { MeAnswer } from './privacy-dialog.tsx'
import { usePrivacyWords } from './privacy-words.ts'
import { RetentionCard } from './retention-card.tsx'
import { ReviewCard } from './review-card.tsx'
import { RightsCard } from './rights-card.tsx'
import { UnusualCard } from './unusual-card.tsx'
import { WhoReadCard } from './who-read-card.tsx'

const sections = ['emergency', 'rights', 'retention', 'readings', 'words'] as const
type Section = (typeof sections)[number]

export function PrivacyPage() {
  const { t } = usePrivacyWords()
  const { data: me } = useAsk<MeAnswer>('network.me')
  const [section, choose] = useState<Section>('emergency')
  return (
    <div className="ui-stack">
      <PageHead title={t('page.title')} line={t('page.line')} />
      <Segmented
        label={t('page.sections')}
        options={sections.map((value) => ({ value, label: t(`page.${value}`) }))}
        value={section}
        onChange={choose}
      />
      {me ? <Shown section={section} verbs={me.verbs} /> : <Skeleton label={t('loading')} />}
    </div>
  )
}

function Shown({ section, verbs }: { section: Section; verbs: readonly string[] }) {
  switch (section) {
    case 'emergency':
      return <ReviewCard mayReview={verbs.includes('break-glass.review')} />
    case 'rights':
      return <RightsCard verbs={verbs} />
    case 'retention':
      return <RetentionCard verbs={verbs} />
    case 'readings':
      return (
        <>
          <UnusualCard />
          <WhoReadCard />
        </>
      )
    case 'words':
      return <NoticesCard mayPublish={verbs.includes('notice.publish')} />
  }
}
