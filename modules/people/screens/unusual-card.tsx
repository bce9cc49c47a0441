// Readings to look at: many persons in an hour, the small hours, codes tried one after the other. A sign, not a verdict.
import { useAsk } from '#core/http/web'
import { Card, Empty, Table } from '#core/ui'
import type { UnusualReadingsAnswer } from '../queries/rights.ts'
import { CardWaiting } from './privacy-dialog.tsx'
import { usePrivacyWords } from './privacy-words.ts'

export function UnusualCard() {
  const { t, day, right } = usePrivacyWords()
  const { data, problem, again } = useAsk<UnusualReadingsAnswer>('people.unusual-readings')
  const empty = (
    <Empty title={t('unusual.empty')} drawing="done" level={3}>
      {t('unusual.empty_words')}
    </Empty>
  )
  return (
    <Card title={t('unusual.title')} count={data?.readings.length} flush>
      {!data && <CardWaiting problem={problem} again={again} />}
      {data && (
        <Table
          caption={t('unusual.table')}
          rows={data.readings}
          rowKey={(each) => `${each.kind} ${each.worker_name} ${each.on_day}`}
          instead={data.readings.length === 0 ? empty : undefined}
          columns={[
            {
              key: 'what',
              title: t('unusual.what'),
              cell: (each) => right('unusual', each.kind),
              names: true,
            },
            { key: 'who', title: t('readers.who'), cell: (each) => each.worker_name ?? t('nobody') },
            { key: 'body', title: t('unusual.body'), cell: (each) => each.organisation_name ?? t('nobody') },
            { key: 'day', title: t('readers.when'), cell: (each) => day(each.on_day) },
            { key: 'count', title: t('unusual.count'), cell: (each) => String(each.persons), number: true },
          ]}
        />
      )}
    </Card>
  )
}
