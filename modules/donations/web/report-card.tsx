// What became of a gift, on screen: the same figures as on the paper, with its way and month.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly, fewUnder } from '#core/kernel'
import { Card, Field, Figure, FigureRow } from '#core/ui'
import { givingChannels, monthsOf, thingsOf, wayIn, waysOf } from '../domain/report.ts'
import type { DonorReport } from '../queries/telling.ts'
import { Answered, Paper } from './parts.tsx'
import { channelWord, MonthsTable, ThingsTable, WaysTable, weighed } from './report-tables.tsx'
import { useWords } from './words.ts'

export function ReportCard({ donor_id }: { donor_id: string }) {
  const { t } = useWords()
  const today = dayInItaly(new Date().toISOString())
  const [from_day, setFrom] = useState(`${today.slice(0, 4)}-01-01`)
  const [to_day, setTo] = useState(today)
  const isOn = from_day !== '' && to_day !== '' && from_day <= to_day
  const asked = useAsk<DonorReport>('donations.donor-report', { donor_id, from_day, to_day }, { isOn })
  return (
    <Card title={t('screen.donor.report')}>
      <div className="ui-stack">
        <div className="donations-choices">
          <Field
            label={t('screen.donor.from')}
            kind="date"
            value={from_day}
            onChange={(event) => setFrom(event.target.value)}
          />
          <Field
            label={t('screen.donor.to')}
            kind="date"
            value={to_day}
            onChange={(event) => setTo(event.target.value)}
          />
          {isOn && (
            <Paper name="donor-report" asked={{ donor_id, from_day, to_day }}>
              {t('screen.donor.pdf')}
            </Paper>
          )}
        </div>
        <Answered asked={asked}>{(report) => <Told report={report} />}</Answered>
      </div>
    </Card>
  )
}

function Told({ report }: { report: DonorReport }) {
  const words = useWords()
  const { t, n } = words
  const ways = waysOf(report.flows)
  const out = ways.filter((way) => way.channel !== 'came')
  const portions = givingChannels.reduce((sum, each) => sum + wayIn(ways, each).portions, 0)
  const given = givingChannels.reduce((sum, each) => sum + wayIn(ways, each).grams, 0)
  const few = t('screen.donor.few', { count: fewUnder })
  const hands = report.handovers
    .map(({ channel, count }) => `${channelWord(words, channel)}: ${count === null ? few : n(count)}`)
    .join(', ')
  if (report.flows.length === 0) return <p className="ui-note">{t('screen.donor.nothing')}</p>
  return (
    <>
      <FigureRow label={t('screen.donor.report')}>
        <Figure label={t('screen.donor.came')} value={weighed(wayIn(ways, 'came'), words)} />
        <Figure label={t('screen.donor.left')} value={weighed(report.left, words)} />
        <Figure
          label={t('screen.donor.portions')}
          value={portions > 0 ? n(portions) : given > 0 ? t('screen.donor.portions_none') : '–'}
        />
        <Figure
          label={t('screen.donor.households')}
          value={report.reached.is_few ? few : n(report.reached.households ?? 0)}
        />
        <Figure label={t('screen.donor.hands')} value={hands || '–'} />
      </FigureRow>
      <ThingsTable things={thingsOf(report.flows)} />
      <WaysTable ways={out} />
      <MonthsTable months={monthsOf(report.flows)} />
      <p className="ui-note">{t('screen.donor.rule')}</p>
    </>
  )
}
