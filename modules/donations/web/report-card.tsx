// What became of a gift, on screen: the same figures as on the paper, with its way and month.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly, fewUnder } from '#core/kernel'
import { Card, type Column, Field, Figure, FigureRow, Table } from '#core/ui'
import { givingChannels, type Month, monthsOf, type Way, wayIn, waysOf } from '../domain/report.ts'
import type { DonorReport } from '../queries/telling.ts'
import { Answered, Paper } from './parts.tsx'
import { type RoomWords, useWords } from './words.ts'

type Amount = Pick<Way, 'grams' | 'unweighed'>

const weighed = ({ grams, unweighed }: Amount, { t, n, kilos }: RoomWords): string => {
  if (grams === 0 && unweighed === 0) return '–'
  const told = grams === 0 ? '–' : kilos(grams)
  return unweighed === 0 ? told : `${told} ${t('screen.donor.unweighed', { units: n(unweighed) })}`
}

const channelWord = ({ t }: RoomWords, code: string): string => t(`screen.channel.${code as 'household'}`)

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
  const hands = report.handovers
    .map((each) => `${channelWord(words, each.channel)}: ${n(each.count)}`)
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
          value={
            report.reached.is_few
              ? t('screen.donor.few', { count: fewUnder })
              : n(report.reached.households ?? 0)
          }
        />
        <Figure label={t('screen.donor.hands')} value={hands || '–'} />
      </FigureRow>
      <WaysTable ways={out} />
      <MonthsTable months={monthsOf(report.flows)} />
      <p className="ui-note">{t('screen.donor.rule')}</p>
    </>
  )
}

function WaysTable({ ways }: { ways: readonly Way[] }) {
  const words = useWords()
  const { t, n } = words
  const columns: Column<Way>[] = [
    { key: 'way', title: t('screen.donor.way'), names: true, cell: (way) => channelWord(words, way.channel) },
    { key: 'kilos', title: t('screen.donor.kilos'), number: true, cell: (way) => weighed(way, words) },
    {
      key: 'portions',
      title: t('screen.donor.portions'),
      number: true,
      cell: (way) => (way.portions > 0 ? n(way.portions) : '–'),
    },
  ]
  if (ways.length === 0) return null
  return <Table caption={t('screen.donor.way')} columns={columns} rows={ways} rowKey={(way) => way.channel} />
}

function MonthsTable({ months }: { months: readonly Month[] }) {
  const words = useWords()
  const { t } = words
  const columns: Column<Month>[] = [
    { key: 'month', title: t('screen.donor.month'), names: true, cell: (each) => words.month(each.month) },
    {
      key: 'came',
      title: t('screen.donor.came'),
      number: true,
      cell: (each) => weighed(wayIn(each.ways, 'came'), words),
    },
    ...givingChannels.map((channel) => ({
      key: channel,
      title: channelWord(words, channel),
      number: true,
      cell: (each: Month) => weighed(wayIn(each.ways, channel), words),
    })),
  ]
  return (
    <Table caption={t('screen.donor.month')} columns={columns} rows={months} rowKey={(each) => each.month} />
  )
}
