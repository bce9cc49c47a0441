// The meals of every kitchen of the body in any time, and the headings of the programme. Few people are not told.
import './meals.css'
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly } from '#core/kernel'
import { Button, Card, type Column, Empty, Field, Notice, PageHead, Skeleton, Table } from '#core/ui'
import type { CanteenFigures } from '../queries/meals.ts'
import { useMe } from './use-me.ts'
import { useWords, type Words } from './words.ts'

type UnitLine = CanteenFigures['units'][number]
type HeadingLine = CanteenFigures['headings'][number]

const unitColumns = ({ t, number, people }: Words): Column<UnitLine>[] => [
  { key: 'unit', title: t('figures.unit'), names: true, cell: (each) => each.unit_name },
  { key: 'meals', title: t('figures.meals'), number: true, cell: (each) => number(each.meals) },
  { key: 'portions', title: t('screen.portions'), number: true, cell: (each) => number(each.portions) },
  { key: 'persons', title: t('screen.persons'), number: true, cell: (each) => people(each.persons) },
  { key: 'most', title: t('screen.most'), number: true, cell: (each) => people(each.most) },
  {
    key: 'programme',
    title: t('screen.programme'),
    number: true,
    cell: (each) => number(each.programme_portions),
  },
  {
    key: 'continuous',
    title: t('figures.continuous'),
    number: true,
    cell: (each) => people(each.continuous),
  },
  {
    key: 'occasional',
    title: t('figures.occasional'),
    number: true,
    cell: (each) => people(each.occasional),
  },
  { key: 'wasted', title: t('screen.wasted'), number: true, cell: (each) => number(each.wasted) },
]

const headingColumns = ({ t, label, people }: Words): Column<HeadingLine>[] => [
  {
    key: 'heading',
    title: t('figures.heading'),
    names: true,
    cell: ({ heading, is_estimate }) =>
      `${label('heading', heading)}${is_estimate ? ` * ${t('figures.estimate')}` : ''}`,
  },
  { key: 'persons', title: t('screen.persons'), number: true, cell: (each) => people(each.persons) },
  {
    key: 'told',
    title: t('figures.told_in'),
    number: true,
    cell: (each) => t('figures.told_in_meals', { count: each.told_in }),
  },
]

function Told({ data }: { data: CanteenFigures }) {
  const words = useWords()
  const { t } = words
  if (data.units.length === 0)
    return (
      <Empty title={t('figures.none')} drawing="calendar">
        {t('figures.none_text')}
      </Empty>
    )
  const told = data.headings.filter((each) => each.told_in > 0)
  return (
    <>
      <Card title={t('figures.units')} flush>
        <Table
          caption={t('figures.units')}
          columns={unitColumns(words)}
          rows={data.units}
          rowKey={(each) => each.unit_id}
        />
      </Card>
      <Card title={t('figures.headings')} flush={told.length > 0}>
        {told.length > 0 && (
          <Table
            caption={t('figures.headings')}
            columns={headingColumns(words)}
            rows={told}
            rowKey={(each) => each.heading}
          />
        )}
        <p className={told.length > 0 ? 'ui-note meal-foot' : 'ui-note'}>
          {data.programme_meals > 0
            ? t('figures.headings_line', { count: data.programme_meals })
            : t('figures.no_programme')}
        </p>
      </Card>
    </>
  )
}

export function MealFiguresPage() {
  const { t, sentence } = useWords()
  const me = useMe()
  const today = dayInItaly(new Date().toISOString())
  const [period, setPeriod] = useState({ from_day: `${today.slice(0, 4)}-01-01`, to_day: today })
  const isBackwards = period.from_day > period.to_day
  const { data, problem, again } = useAsk<CanteenFigures>(
    'canteen.figures',
    { organisation_id: me?.organisation_id, ...period },
    { isOn: me !== undefined && !isBackwards },
  )
  const day = (name: keyof typeof period) => ({
    kind: 'date' as const,
    value: period[name],
    onChange: (event: { target: { value: string } }) =>
      event.target.value && setPeriod({ ...period, [name]: event.target.value }),
  })
  return (
    <div className="ui-stack">
      <PageHead
        title={t('figures.title')}
        line={t('figures.line')}
        back={{ label: t('figures.back'), href: '/meals' }}
      />
      <div className="meal-choose">
        <Field label={t('figures.from')} {...day('from_day')} />
        <Field
          label={t('figures.to')}
          {...day('to_day')}
          error={isBackwards ? t('figures.days_backwards') : undefined}
        />
      </div>
      {problem && (
        <Notice meaning="att" act={<Button onClick={again}>{t('screen.again')}</Button>}>
          {sentence(problem, 'screen.not_read')}
        </Notice>
      )}
      {!data && !problem && !isBackwards && <Skeleton label={t('screen.loading')} count={4} />}
      {data && !problem && !isBackwards && <Told data={data} />}
    </div>
  )
}
