// How the circle closes, service by service: where people arrive, where they get lost, and why services say no.
import './referrals.css'
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { daysAfter } from '#core/kernel'
import { Empty, Field, formatPercent, PageHead, Skeleton, Table } from '#core/ui'
import type { LoopLine } from '../queries/loop-closure.ts'
import { today } from './answer-dialogs.tsx'
import { NotCome } from './not-come.tsx'
import { useWords, type Words } from './words.ts'

const because = (line: LoopLine, { label, t }: Words): string =>
  Object.entries(line.declined_because)
    .map(([reason, count]) => `${label('decline_reason', reason)} ${count ?? t('loop.few')}`)
    .join(', ') || '–'

export function LoopPage() {
  const words = useWords()
  const { t, locale } = words
  const [to_day, setTo] = useState(today)
  const [from_day, setFrom] = useState(() => daysAfter(today(), -365))
  const isWhole = from_day !== '' && to_day !== ''
  const { data, problem } = useAsk<{ services: LoopLine[] }>(
    'referrals.loop-closure',
    { from_day, to_day },
    { isOn: isWhole },
  )
  const share = (value: number | null) => (value === null ? '–' : formatPercent(value, locale))
  const count = (value: number | null) => (value === null ? t('loop.few') : String(value))
  return (
    <div className="ui-stack">
      <PageHead
        title={t('loop.title')}
        line={t('loop.line')}
        back={{ label: t('one.back'), href: '/referrals' }}
      />
      <div className="referral-when">
        <Field
          kind="date"
          label={t('loop.from')}
          value={from_day}
          onChange={(event) => setFrom(event.target.value)}
        />
        <Field
          kind="date"
          label={t('loop.to')}
          value={to_day}
          onChange={(event) => setTo(event.target.value)}
        />
      </div>
      {problem && <NotCome problem={problem} />}
      {!data && !problem && <Skeleton label={t('board.loading')} count={4} />}
      {data?.services.length === 0 && <Empty title={t('loop.empty')} drawing="paper" />}
      {data && data.services.length > 0 && (
        <Table
          caption={t('loop.caption')}
          rows={data.services}
          rowKey={(line) => line.service_id}
          rowHref={(line) => `/services/${line.service_id}`}
          columns={[
            { key: 'service', title: t('loop.service'), names: true, cell: (line) => line.name },
            { key: 'sent', title: t('loop.sent'), number: true, cell: (line) => count(line.sent) },
            {
              key: 'accepted',
              title: t('loop.accepted'),
              number: true,
              cell: (line) => share(line.acceptance_share),
            },
            {
              key: 'closed',
              title: t('loop.closed'),
              number: true,
              cell: (line) => share(line.closure_share),
            },
            {
              key: 'days',
              title: t('loop.days'),
              number: true,
              cell: (line) => (line.days_to_attendance === null ? '–' : String(line.days_to_attendance)),
            },
            { key: 'declined', title: t('loop.declined'), cell: (line) => because(line, words) },
          ]}
        />
      )}
    </div>
  )
}
