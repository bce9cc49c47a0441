// What became of the gifts of a giver, on paper: figures of movements, by month and by way. Never who.
import type { Block } from '#core/documents'
import { fewUnder } from '#core/kernel'
import { givingChannels, monthsOf, type Way, wayIn, waysOf } from '../domain/report.ts'
import type { DonorReport } from '../queries/telling.ts'
import { end, type Speaking } from './words.ts'

const weighed = (way: Way, { t, n, kilos }: Speaking): string =>
  way.unweighed === 0
    ? kilos(way.grams)
    : `${kilos(way.grams)} ${t('report.and_unweighed', { units: n(way.unweighed) })}`

export const reportBlocks = (report: DonorReport, words: Speaking): Block[] => {
  const { t, n, kilos, channel } = words
  const ways = waysOf(report.flows)
  const came = wayIn(ways, 'came')
  const portions = givingChannels.reduce((sum, each) => sum + wayIn(ways, each).portions, 0)
  const hands = report.handovers.map((each) => `${channel(each.channel)}: ${n(each.count)}`).join(', ')
  const rows = ways
    .filter((way) => way.channel !== 'came')
    .map((way) => [channel(way.channel), weighed(way, words), way.portions > 0 ? n(way.portions) : '–'])
  const months = monthsOf(report.flows).map(({ month, ways: mine }) => [
    words.month(month),
    weighed(wayIn(mine, 'came'), words),
    ...givingChannels.slice(0, 4).map((each) => kilos(wayIn(mine, each).grams)),
  ])
  return [
    {
      kind: 'key_values',
      entries: [
        { key: t('report.gifts'), value: n(report.gifts) },
        { key: t('report.came'), value: weighed(came, words) },
        { key: t('report.left'), value: weighed({ ...report.left, channel: 'left', portions: 0 }, words) },
        { key: t('report.portions'), value: portions > 0 ? n(portions) : t('report.portions_unknown') },
        {
          key: t('report.households'),
          value: report.reached.is_few
            ? t('report.few', { count: fewUnder })
            : n(report.reached.households ?? 0),
        },
        { key: t('report.handovers'), value: hands || '–' },
      ],
    },
    { kind: 'heading', text: t('report.where') },
    {
      kind: 'table',
      columns: [
        { title: t('report.way'), share: 3 },
        end(t('delivery.kilos'), 2),
        end(t('report.portions'), 1.2),
      ],
      rows,
    },
    { kind: 'heading', text: t('report.months') },
    {
      kind: 'table',
      columns: [
        { title: t('report.month'), share: 1.2 },
        end(t('report.came'), 1.6),
        ...givingChannels.slice(0, 4).map((each) => end(channel(each), 1.4)),
      ],
      rows: months,
    },
    { kind: 'paragraph', text: t('report.rule') },
  ]
}
