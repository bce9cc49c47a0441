// How the work changes: six pictures of the same counts, each with its table, for a period and from one side.
import './dashboards.css'
import { lazy, Suspense } from 'react'
import { Notice, PageHead, Segmented, Skeleton } from '#core/ui'
import { lookingAt, type PartName, parts, useAddress } from './address.ts'
import { Filters } from './filters.tsx'
import { useWords } from './words.ts'

const screens = {
  trends: lazy(async () => ({ default: (await import('./trends-part.tsx')).TrendsPart })),
  people: lazy(async () => ({ default: (await import('./people-part.tsx')).PeoplePart })),
  flows: lazy(async () => ({ default: (await import('./flows-part.tsx')).FlowsPart })),
  heat: lazy(async () => ({ default: (await import('./heat-part.tsx')).HeatPart })),
  needs: lazy(async () => ({ default: (await import('./needs-part.tsx')).NeedsPart })),
  quality: lazy(async () => ({ default: (await import('./quality-part.tsx')).QualityPart })),
} satisfies Record<PartName, unknown>

export function DashboardsPage({ now = new Date() }: { now?: Date }) {
  const words = useWords()
  const { t } = words
  const [address, change] = useAddress()
  const looking = lookingAt(address, now)
  const Screen = screens[looking.part]
  const isBackwards = looking.period.from_month > looking.period.to_month
  return (
    <div className="ui-stack">
      <PageHead title={t('title')} line={t('line')} />
      <div className="dashboards-parts ui-no-print">
        <Segmented
          label={t('parts')}
          value={looking.part}
          options={parts.map((value) => ({ value, label: t(`part.${value}`) }))}
          onChange={(part) => change({ part })}
        />
      </div>
      <Filters looking={looking} now={now} onChange={change} words={words} />
      {isBackwards ? (
        <Notice meaning="att" live="polite">
          {t('problems.months')}
        </Notice>
      ) : (
        <Suspense fallback={<Skeleton label={t('loading')} shape="block" />}>
          <Screen looking={looking} onChange={change} words={words} />
        </Suspense>
      )}
    </div>
  )
}
