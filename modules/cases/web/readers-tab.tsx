// Who opened this file, when and why: the person may ask, and everybody who works on it may see.
import { useAsk } from '#core/http/web'
import { Card, Empty, Skeleton, Table } from '#core/ui'
import { Failed } from './failed.tsx'
import { useWords } from './words.ts'

interface Reading {
  worker_id: string
  worker_name: string
  body_name: string | null
  purpose: string | null
  query: string
  read_at: string
}

/** One line for each person, purpose and hour: a page asks several questions at once. */
export const sittings = (readings: readonly Reading[]): Reading[] =>
  readings.filter(
    (each, i) =>
      readings.findIndex(
        (other) =>
          other.worker_id === each.worker_id &&
          other.purpose === each.purpose &&
          other.read_at.slice(0, 13) === each.read_at.slice(0, 13),
      ) === i,
  )

export function ReadersTab({ file_id }: { file_id: string }) {
  const { t, word, moment } = useWords()
  const { data, problem } = useAsk<{ readings: Reading[] }>('cases.read-by', { file_id })
  if (problem) return <Failed problem={problem} />
  if (!data) return <Skeleton label={t('screen.loading')} count={4} />
  const rows = sittings(data.readings)
  return (
    <Card title={t('readers.title')} flush>
      <Table
        caption={t('readers.title')}
        rows={rows}
        rowKey={(reading) => `${reading.worker_id} ${reading.read_at}`}
        instead={rows.length === 0 ? <Empty title={t('readers.none')} level={3} /> : undefined}
        columns={[
          { key: 'who', title: t('readers.who'), cell: (reading) => reading.worker_name },
          { key: 'body', title: t('readers.body'), cell: (reading) => reading.body_name ?? '–' },
          {
            key: 'why',
            title: t('readers.why'),
            cell: (reading) => (reading.purpose ? word('purpose', reading.purpose) : t('readers.unsaid')),
          },
          { key: 'when', title: t('readers.when'), cell: (reading) => moment(reading.read_at) },
        ]}
      />
    </Card>
  )
}
