// Everything indoors by how long it can still wait: what must leave the shelf stands first, with a sign and not only a colour.
import type { Problem } from '#core/kernel'
import { Button, Card, type Column, Icon, Notice, Skeleton, Table } from '#core/ui'
import { type Age, type Ageing, ages, type Heap } from '../queries/ageing.ts'
import { useWords, type Words } from './words.ts'

type Line = Ageing['rows'][number]
const signs: Partial<Record<Age, { icon: 'warning-circle' | 'clock'; tone: string }>> = {
  past: { icon: 'warning-circle', tone: 'goods-past' },
  days: { icon: 'clock', tone: 'goods-soon' },
}

const said = ({ t, weight }: Words, { grams, units }: Heap): string =>
  [grams > 0 ? weight(grams) : '', units > 0 ? t('ageing.units', { count: units }) : '']
    .filter(Boolean)
    .join(' + ')

function Waiting({ age, heap }: { age: Age; heap: Heap }) {
  const words = useWords()
  const text = said(words, heap)
  if (text === '')
    return (
      <span className="goods-quiet goods-none">
        <span aria-hidden="true">–</span>
        <span className="ui-heard">{words.t('ageing.none')}</span>
      </span>
    )
  const sign = signs[age]
  if (!sign) return <span className="goods-age">{text}</span>
  return (
    <span className={`goods-age ${sign.tone}`}>
      <Icon name={sign.icon} /> {text}
    </span>
  )
}

const shown = 3
const whereOf = ({ t }: Words, places: string[]): string =>
  places.length > shown
    ? `${places.slice(0, shown).join(', ')} ${t('ageing.more', { count: places.length - shown })}`
    : places.join(', ')

const columnsIn = (words: Words): Column<Line>[] => [
  {
    key: 'category',
    title: words.t('ageing.shelf'),
    names: true,
    cell: ({ category, places }) => (
      <>
        {category === total ? words.t('ageing.total') : words.category(category)}
        <span className="goods-quiet goods-where">{whereOf(words, places)}</span>
      </>
    ),
  },
  ...ages.map((age) => ({
    key: age,
    title: words.t(`ageing.${age}`),
    number: true,
    cell: ({ waits }: Line) => <Waiting age={age} heap={waits[age]} />,
  })),
]

/** The last line: everything together, under a name no category has. */
const total = ''
const summed = (rows: readonly Line[]): Line => ({
  category: total,
  places: [],
  waits: Object.fromEntries(
    ages.map((age) => [
      age,
      rows.reduce(
        (sum, { waits }) => ({ grams: sum.grams + waits[age].grams, units: sum.units + waits[age].units }),
        { grams: 0, units: 0 },
      ),
    ]),
  ) as Line['waits'],
})

export const weighed = (told: Ageing): number =>
  told.rows.reduce((sum, row) => sum + ages.reduce((all, age) => all + row.waits[age].grams, 0), 0)

interface AgeingProps {
  told: Ageing | undefined
  problem: Problem | undefined
  again: () => void
}

export function AgeingCard({ told, problem, again }: AgeingProps) {
  const words = useWords()
  if (problem)
    return (
      <Notice meaning="att" act={<Button onClick={again}>{words.t('again')}</Button>}>
        {words.t('ageing.failed')} {words.problem(problem)}
      </Notice>
    )
  if (told?.rows.length === 0) return null
  return (
    <Card title={words.t('ageing.title')} flush={told !== undefined}>
      {told ? <ByAge told={told} /> : <Skeleton label={words.t('loading')} count={6} />}
    </Card>
  )
}

function ByAge({ told }: { told: Ageing }) {
  const words = useWords()
  const rank = (row: Line) => ages.findIndex((age) => row.waits[age].grams + row.waits[age].units > 0)
  const rows = [...told.rows].sort(
    (a, b) => rank(a) - rank(b) || words.category(a.category).localeCompare(words.category(b.category)),
  )
  return (
    <Table
      caption={words.t('ageing.caption')}
      columns={columnsIn(words)}
      rows={[...rows, summed(rows)]}
      rowKey={(row) => row.category}
    />
  )
}
