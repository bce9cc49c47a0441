// Whom the crew met, as far as can be seen in the street: meetings and people counted, never added together.
import { Card, Table } from '#core/ui'
import { ageBandsSeen, contactPhases, gendersSeen } from '../../domain/words.ts'
import type { ShiftPage } from '../../queries/shift-page.ts'
import { type CountLine, type Dimension, linesBy } from '../../report/sums.ts'
import { useWords, type Words } from '../words.ts'

const orders: Record<Dimension, readonly string[]> = {
  phase: contactPhases,
  gender: gendersSeen,
  age_band: ageBandsSeen,
}
const titles = { phase: 'phase', gender: 'gender', age_band: 'age' } as const

function Small({
  counts,
  dimension,
  words,
}: {
  counts: ShiftPage['counts']
  dimension: Dimension
  words: Words
}) {
  const { t, say, number } = words
  const title = t(`report.counts.${titles[dimension]}`)
  return (
    <Table<CountLine>
      caption={`${t('report.counts.title')}: ${title}`}
      cards={false}
      rows={linesBy(counts, dimension, orders[dimension])}
      rowKey={(line) => line.code}
      columns={[
        { key: 'code', title, names: true, cell: (line) => say(dimension, line.code) },
        {
          key: 'contacts',
          title: t('report.counts.contacts'),
          number: true,
          cell: (line) => number(line.contacts),
        },
        {
          key: 'headcount',
          title: t('report.counts.headcount'),
          number: true,
          cell: (line) => number(line.headcount),
        },
      ]}
    />
  )
}

export function CountsPart({ page }: { page: ShiftPage }) {
  const words = useWords()
  const { t } = words
  return (
    <Card
      title={t('report.counts.title')}
      end={<span className="ui-note">{t('report.counts.note')}</span>}
      flush
    >
      {page.counts.length === 0 && (
        <p className="outreach-inside outreach-second">{t('report.counts.none')}</p>
      )}
      {page.counts.length > 0 && (
        <div className="outreach-counts">
          <Small counts={page.counts} dimension="phase" words={words} />
          <div className="outreach-counts-two">
            <Small counts={page.counts} dimension="gender" words={words} />
            <Small counts={page.counts} dimension="age_band" words={words} />
          </div>
        </div>
      )}
    </Card>
  )
}
