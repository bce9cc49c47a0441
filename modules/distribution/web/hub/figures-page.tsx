// The yearly table of the programme. Numbers only; few households are not told heading by heading.
import '../distribution.css'
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { fewUnder } from '#core/kernel'
import { Button, Card, Notice, PageHead, SelectField, Skeleton, Table } from '#core/ui'
import type { RecipientsTable } from '../../queries/handovers.ts'
import { type MyWork, useMe } from '../use-me.ts'
import { useWords } from '../words.ts'

const kilos = (grams: number) => Math.round(grams / 100) / 10

function Programme({ me, year }: { me: MyWork; year: number }) {
  const { t, label, number, sentence } = useWords()
  const { data, problem } = useAsk<RecipientsTable>('distribution.recipients-table', {
    organisation_id: me.organisation_id,
    year,
  })
  if (problem) return <Notice meaning="att">{sentence(problem, 'screen.not_read')}</Notice>
  if (!data) return <Skeleton label={t('screen.loading')} count={4} />
  const told: [string, string][] = [
    [t('figures.households'), number(data.households)],
    [t('figures.total'), number(data.total)],
    [t('figures.occasional'), number(data.occasional)],
    [t('figures.kilos'), number(kilos(data.grams))],
  ]
  if (data.uncounted > 0) told.push([t('figures.uncounted'), number(data.uncounted)])
  return (
    <Card title={t('figures.programme', { year })}>
      <dl className="dist-facts dist-facts-row">
        {told.map(([key, value]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Table
        caption={t('figures.programme', { year })}
        cards={false}
        rows={data.lines}
        rowKey={(line) => line.heading}
        columns={[
          {
            key: 'heading',
            title: t('figures.heading'),
            cell: ({ heading, is_estimate }) => (
              <>
                {label('heading', heading)}
                {is_estimate && <div className="dist-quiet">* {t('figures.estimate')}</div>}
              </>
            ),
          },
          {
            key: 'people',
            title: t('figures.people'),
            number: true,
            cell: ({ people }) => (people === null ? t('figures.few') : number(people)),
          },
        ]}
      />
      {data.lines.some(({ people }) => people === null) && (
        <p className="ui-note dist-under">{t('figures.few_words', { count: fewUnder })}</p>
      )}
    </Card>
  )
}

export function HandoverFiguresPage() {
  const { t } = useWords()
  const me = useMe()
  const now = new Date().getFullYear()
  const [year, setYear] = useState(now)
  return (
    <div className="ui-stack">
      <PageHead
        title={t('figures.title')}
        line={t('figures.line')}
        back={{ label: t('give.title'), href: '/handovers' }}
        acts={<Button href="/handovers/totals">{t('figures.totals')}</Button>}
      />
      <div className="dist-heads">
        <SelectField
          label={t('figures.year')}
          options={[now, now - 1, now - 2].map((each) => ({ value: String(each), label: String(each) }))}
          value={String(year)}
          onChange={(event) => setYear(Number(event.target.value))}
        />
      </div>
      {me && <Programme me={me} year={year} />}
    </div>
  )
}
