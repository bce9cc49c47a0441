// What left the van: things handed out, harm reduction out and back, tests, and the book of the van against the count.
import { Badge, Card, formatPercent, Icon, Table } from '#core/ui'
import type { ShiftPage } from '../../queries/shift-page.ts'
import { vanLines } from '../../report/sums.ts'
import { useWords, type Words } from '../words.ts'

type PartProps = { page: ShiftPage; words: Words }

function Given({ page, words }: PartProps) {
  const { t, number, nameOf } = words
  return (
    <Card title={t('report.given.title')} flush>
      {page.handouts.length === 0 && (
        <p className="outreach-inside outreach-second">{t('report.given.none')}</p>
      )}
      {page.handouts.length > 0 && (
        <Table
          caption={t('report.given.title')}
          cards={false}
          rows={page.handouts}
          rowKey={(line) => line.item_id}
          columns={[
            {
              key: 'item',
              title: t('report.given.item'),
              names: true,
              cell: (line) => (
                <>
                  {nameOf(line)}
                  {line.unexplained > 0 && (
                    <span className="outreach-short">
                      {t('report.given.unexplained', { count: line.unexplained })}
                    </span>
                  )}
                </>
              ),
            },
            {
              key: 'quantity',
              title: t('report.given.quantity'),
              number: true,
              cell: (line) => <b>{number(line.quantity)}</b>,
            },
          ]}
        />
      )}
    </Card>
  )
}

function Harm({ page, words }: PartProps) {
  const { t, tell, number, locale } = words
  const rate = page.return_rate
  const ground = page.totals.syringes_collected
  if (page.harm_reduction.length === 0) return null
  const foot = [
    rate !== null && t('report.harm.rate', { rate: formatPercent(rate, locale) }),
    ground > 0 && t('report.harm.ground', { count: ground }),
  ].filter(Boolean)
  return (
    <Card
      title={t('report.harm.title')}
      flush
      footer={foot.length === 0 ? undefined : <span className="outreach-strong">{foot.join('. ')}</span>}
    >
      <Table
        caption={t('report.harm.title')}
        cards={false}
        rows={page.harm_reduction}
        rowKey={(line) => line.hr_item}
        columns={[
          {
            key: 'item',
            title: t('report.harm.item'),
            names: true,
            cell: (line) => tell('hr', line.hr_item),
          },
          { key: 'out', title: t('report.harm.out'), number: true, cell: (line) => number(line.distributed) },
          {
            key: 'back',
            title: t('report.harm.back'),
            number: true,
            cell: (line) => number(line.returned_used),
          },
        ]}
      />
    </Card>
  )
}

function Tests({ page, words }: PartProps) {
  const { t, say, number } = words
  if (page.tests.length === 0) return null
  return (
    <Card title={t('report.tests.title')} flush>
      <Table
        caption={t('report.tests.title')}
        rows={page.tests}
        rowKey={(line) => line.test_kind}
        columns={[
          {
            key: 'kind',
            title: t('report.tests.kind'),
            names: true,
            cell: (line) => say('test', line.test_kind),
          },
          {
            key: 'done',
            title: t('report.tests.done'),
            number: true,
            cell: (line) => <b>{number(line.done)}</b>,
          },
          {
            key: 'counselled',
            title: t('report.tests.counselled'),
            number: true,
            cell: (line) => number(line.counselled),
          },
          {
            key: 'reactive',
            title: t('report.tests.reactive'),
            number: true,
            cell: (line) => number(line.reactive),
          },
          {
            key: 'referred',
            title: t('report.tests.referred'),
            number: true,
            cell: (line) => number(line.referred),
          },
        ]}
      />
    </Card>
  )
}

type VanLine = ShiftPage['stock'][number]

function Difference({ line, words }: { line: VanLine; words: Words }) {
  const { t, number } = words
  if (line.counted === null) return <span className="outreach-second">–</span>
  if (line.difference === 0) {
    return (
      <span className="outreach-fits ui-is-ok">
        <Icon name="check" size={16} /> {t('report.van.fits')}
      </span>
    )
  }
  return (
    <Badge meaning="att" icon="warning-circle" inTable>
      {line.difference > 0 ? `+${number(line.difference)}` : `−${number(-line.difference)}`}
    </Badge>
  )
}

function Van({ page, words }: PartProps) {
  const { t, number, nameOf } = words
  const lines = vanLines(page.stock)
  const shown = (value: number | null) => (value === null ? '–' : number(value))
  return (
    <Card title={t('report.van.title')} end={<span className="ui-note">{t('report.van.note')}</span>} flush>
      {lines.length === 0 && <p className="outreach-inside outreach-second">{t('report.van.none')}</p>}
      {lines.length > 0 && (
        <Table<VanLine>
          caption={t('report.van.title')}
          rows={lines}
          rowKey={(line) => line.item_id}
          columns={[
            { key: 'item', title: t('report.van.item'), names: true, cell: (line) => nameOf(line) },
            {
              key: 'planned',
              title: t('report.van.planned'),
              number: true,
              cell: (line) => number(line.planned),
            },
            {
              key: 'loaded',
              title: t('report.van.loaded'),
              number: true,
              cell: (line) => number(line.loaded),
            },
            { key: 'given', title: t('report.van.given'), number: true, cell: (line) => number(line.given) },
            {
              key: 'back',
              title: t('report.van.back'),
              number: true,
              cell: (line) => number(line.brought_back),
            },
            {
              key: 'expected',
              title: t('report.van.expected'),
              number: true,
              cell: (line) => shown(line.expected),
            },
            {
              key: 'counted',
              title: t('report.van.counted'),
              number: true,
              cell: (line) => <b>{shown(line.counted)}</b>,
            },
            {
              key: 'difference',
              title: t('report.van.difference'),
              number: true,
              cell: (line) => <Difference line={line} words={words} />,
            },
          ]}
        />
      )}
    </Card>
  )
}

export function GoodsPart({ page }: { page: ShiftPage }) {
  const words = useWords()
  const part = { page, words }
  return (
    <>
      <div className="outreach-two">
        <Given {...part} />
        <Harm {...part} />
      </div>
      <Tests {...part} />
      <Van {...part} />
    </>
  )
}
