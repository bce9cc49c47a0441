// What became of the gifts of a giver, on paper: figures of movements, by month and by way. Never who.
import type { Block } from '#core/documents'
import { fewUnder } from '#core/kernel'
import { givingChannels, monthsOf, thingsOf, type Way, wayIn, waysOf } from '../domain/report.ts'
import type { DonorReport } from '../queries/telling.ts'
import { end, type Speaking } from './words.ts'

const weighed = (way: Way, { t, n, kilos }: Speaking): string =>
  way.unweighed === 0
    ? kilos(way.grams)
    : `${kilos(way.grams)} ${t('report.and_unweighed', { units: n(way.unweighed) })}`

/** Under the smallest number that may be told. */
const few = ({ t }: Speaking): string => t('report.few', { count: fewUnder })

const broughtTable = (report: DonorReport, { t, day, quantity, kilos, named }: Speaking): Block => ({
  kind: 'table',
  columns: [
    { title: t('report.day'), share: 1.2 },
    { title: t('report.document'), share: 1.6 },
    { title: t('delivery.item'), share: 3 },
    end(t('delivery.quantity'), 1.4),
    end(t('delivery.kilos'), 1.2),
  ],
  rows: report.brought.map((each, i) => {
    // One delivery is told once, its things beneath each other.
    const isSame = report.brought[i - 1]?.donation_id === each.donation_id
    return [
      isSame ? '' : day(each.received_on),
      isSame ? '' : (each.document_number ?? each.code),
      named(each),
      quantity(each.quantity, each.unit_name),
      each.grams === null ? '–' : kilos(each.grams),
    ]
  }),
})

const thingsTable = (report: DonorReport, { t, quantity, named }: Speaking): Block => ({
  kind: 'table',
  columns: [
    { title: t('delivery.item'), share: 3 },
    end(t('report.came'), 1.4),
    end(t('report.given'), 1.4),
    end(t('report.thrown'), 1.4),
  ],
  rows: thingsOf(report.flows).map((thing) => [
    named(thing),
    ...[thing.came, thing.given, thing.thrown].map((much) =>
      much === 0 ? '–' : quantity(much, thing.unit_name),
    ),
  ]),
})

const waysTable = (rows: string[][], { t }: Speaking): Block => ({
  kind: 'table',
  columns: [
    { title: t('report.way'), share: 3 },
    end(t('delivery.kilos'), 2),
    end(t('report.portions'), 1.2),
  ],
  rows,
})

export const reportBlocks = (report: DonorReport, words: Speaking): Block[] => {
  const { t, n, kilos, channel } = words
  const ways = waysOf(report.flows)
  const came = wayIn(ways, 'came')
  const given = (what: 'portions' | 'grams' | 'unweighed') =>
    givingChannels.reduce((sum, each) => sum + wayIn(ways, each)[what], 0)
  const portions = given('portions')
  const hasLeft = given('grams') + given('unweighed') > 0
  const hands = report.handovers
    .map((each) => `${channel(each.channel)}: ${each.count === null ? few(words) : n(each.count)}`)
    .join(', ')
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
        {
          key: t('report.portions'),
          value: portions > 0 ? n(portions) : hasLeft ? t('report.portions_unknown') : '–',
        },
        {
          key: t('report.households'),
          value: report.reached.is_few ? few(words) : n(report.reached.households ?? 0),
        },
        { key: t('report.handovers'), value: hands || '–' },
      ],
    },
    { kind: 'heading', text: t('report.brought') },
    report.brought.length > 0
      ? broughtTable(report, words)
      : { kind: 'paragraph', text: t('report.brought_none') },
    ...(report.flows.length > 0
      ? [{ kind: 'heading' as const, text: t('report.things') }, thingsTable(report, words)]
      : []),
    { kind: 'heading', text: t('report.where') },
    rows.length > 0 ? waysTable(rows, words) : { kind: 'paragraph', text: t('report.where_none') },
    { kind: 'heading', text: t('report.months') },
    {
      kind: 'table',
      columns: [
        { title: t('report.month'), share: 1.8 },
        end(t('report.came'), 1.6),
        ...givingChannels.slice(0, 4).map((each) => end(channel(each), 1.4)),
      ],
      rows: months,
    },
    { kind: 'paragraph', text: t('report.rule') },
  ]
}
