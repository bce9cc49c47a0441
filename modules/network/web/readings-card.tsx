// Who read which persons, when and why: for the data protection officer, newest first.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Card, Empty, LoadMore, Notice, Skeleton, Table } from '#core/ui'
import type { ReadingsAnswer } from './answers.ts'
import { useWords } from './words.ts'

const page = 50

function ReadingsTable({ readings }: { readings: ReadingsAnswer['readings'] }) {
  const { t, moment, word, number } = useWords()
  const empty = (
    <Empty title={t('readings.empty')} drawing="paper" level={3}>
      {t('readings.empty_words')}
    </Empty>
  )
  return (
    <Table
      caption={t('readings.table')}
      rows={readings}
      rowKey={(reading) => reading.reading_id}
      instead={readings.length === 0 ? empty : undefined}
      columns={[
        { key: 'when', title: t('readings.when'), cell: (reading) => moment(reading.read_at), names: true },
        { key: 'who', title: t('readings.who'), cell: (reading) => reading.worker_name },
        { key: 'body', title: t('readings.body'), cell: (reading) => reading.organisation_name },
        { key: 'where', title: t('readings.where'), cell: (reading) => reading.query },
        {
          key: 'why',
          title: t('readings.why'),
          cell: (reading) => (reading.purpose ? word('purposes', reading.purpose) : t('readings.no_purpose')),
        },
        {
          key: 'people',
          title: t('readings.people'),
          cell: (reading) => number(reading.person_ids.length),
          number: true,
        },
      ]}
    />
  )
}

export function ReadingsCard() {
  const { t, number, problem: sentence } = useWords()
  const [limit, setLimit] = useState(page)
  const { data, problem, isLoading, again } = useAsk<ReadingsAnswer>(
    'network.readings',
    { limit },
    { isPrivate: true },
  )
  const readings = data?.readings ?? []
  return (
    <Card title={t('readings.title')} flush>
      {problem && (
        <Notice meaning="att" act={<Button onClick={again}>{t('again')}</Button>}>
          {sentence(problem)}
        </Notice>
      )}
      {data ? <ReadingsTable readings={readings} /> : !problem && <Skeleton label={t('loading')} />}
      {readings.length === limit && limit < 200 && (
        <LoadMore
          label={t('readings.more')}
          text={number(readings.length)}
          onMore={() => setLimit(Math.min(200, limit + page))}
          loading={isLoading}
        />
      )}
    </Card>
  )
}
