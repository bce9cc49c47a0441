// One period of what was let out: the plain numbers in one table, then each table with its parts.
import { Button, Card, Table } from '#core/ui'
import type { PeriodLet } from '../domain/released-order.ts'
import { figureName, inOrder, partName, type Released, rulesOf, titleOf, told } from './released-words.ts'
import type { Words } from './words.ts'

interface Shown {
  words: Words
  onTake(release: Released): void
}

function Take({ release, words, onTake }: Shown & { release: Released }) {
  const { t } = words
  const name = t('values.released.take_named', { name: titleOf(release, words) })
  return (
    <Button icon="download" size="small" aria-label={name} onClick={() => onTake(release)}>
      {t('values.released.take')}
    </Button>
  )
}

function Totals({ releases, words, onTake }: Shown & { releases: Released[] }) {
  const { t } = words
  return (
    <Card title={t('values.released.totals')} count={releases.length} flush level={3}>
      <Table
        caption={t('values.released.totals')}
        columns={[
          { key: 'figure', title: t('values.released.figure'), cell: (each) => figureName(each, words) },
          {
            key: 'value',
            title: t('card.parts'),
            number: true,
            cell: (each) => <b>{told(each.total, words)}</b>,
          },
          {
            key: 'rules',
            title: t('values.released.rules'),
            cell: (each) => <span className="ui-note">{rulesOf(each, words)}</span>,
          },
          {
            key: 'take',
            title: t('values.released.file'),
            cell: (each) => <Take release={each} words={words} onTake={onTake} />,
          },
        ]}
        rows={releases}
        rowKey={(each) => each.release_id}
      />
    </Card>
  )
}

function Parts({ release, words, onTake }: Shown & { release: Released }) {
  const { t } = words
  const side = t(`dimension.${release.dimension as 'gender'}`)
  return (
    <Card
      title={`${figureName(release, words)} · ${side.toLocaleLowerCase()}`}
      end={<Take release={release} words={words} onTake={onTake} />}
      footer={<span className="ui-note">{rulesOf(release, words)}</span>}
      level={3}
      flush
    >
      <Table
        caption={`${titleOf(release, words)}, ${side.toLocaleLowerCase()}`}
        columns={[
          { key: 'name', title: side, cell: (cell) => partName(release, cell.code, words) },
          {
            key: 'value',
            title: t('card.parts'),
            number: true,
            cell: (cell) =>
              cell.value === null ? (
                <span className="ui-note">{told(null, words)}</span>
              ) : (
                told(cell.value, words)
              ),
          },
        ]}
        rows={inOrder(release)}
        rowKey={(cell) => cell.code}
        cards={false}
        footer={{ name: t('values.released.total'), value: told(release.total, words) }}
      />
    </Card>
  )
}

export function ReleasedPeriod({ shown, words, onTake }: Shown & { shown: PeriodLet<Released> }) {
  return (
    <section className="ui-stack" aria-label={words.period(shown.period)}>
      <h2 className="monitoring-besides">{words.period(shown.period)}</h2>
      {shown.totals.length > 0 && <Totals releases={shown.totals} words={words} onTake={onTake} />}
      {shown.tables.length > 0 && (
        <div className="monitoring-released">
          {shown.tables.map((release) => (
            <Parts key={release.release_id} release={release} words={words} onTake={onTake} />
          ))}
        </div>
      )}
    </section>
  )
}
