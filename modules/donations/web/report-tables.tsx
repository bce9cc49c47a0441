// The tables of the report of a giver: thing by thing, way by way, month by month.
import { type Column, Table } from '#core/ui'
import { givingChannels, type Month, type Thing, type Way, wayIn } from '../domain/report.ts'
import { type RoomWords, useWords } from './words.ts'

type Amount = Pick<Way, 'grams' | 'unweighed'>

export const weighed = ({ grams, unweighed }: Amount, { t, n, kilos }: RoomWords): string => {
  if (grams === 0 && unweighed === 0) return '–'
  const told = grams === 0 ? '–' : kilos(grams)
  return unweighed === 0 ? told : `${told} ${t('screen.donor.unweighed', { units: n(unweighed) })}`
}

export const channelWord = ({ t }: RoomWords, code: string): string =>
  t(`screen.channel.${code as 'household'}`)

export function ThingsTable({ things }: { things: readonly Thing[] }) {
  const { t, nameOf, quantity } = useWords()
  const much = (key: 'came' | 'given' | 'thrown', title: string): Column<Thing> => ({
    ...{ key, title, number: true },
    cell: (thing) => (thing[key] === 0 ? '–' : quantity(thing[key], thing.unit_name)),
  })
  const columns: Column<Thing>[] = [
    { key: 'thing', title: t('screen.donor.thing'), names: true, cell: nameOf },
    much('came', t('screen.donor.came')),
    much('given', t('screen.givers.given')),
    much('thrown', t('screen.givers.thrown')),
  ]
  return (
    <Table
      caption={t('screen.donor.thing')}
      columns={columns}
      rows={things}
      rowKey={(thing) => thing.item_id}
    />
  )
}

export function WaysTable({ ways }: { ways: readonly Way[] }) {
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

export function MonthsTable({ months }: { months: readonly Month[] }) {
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
