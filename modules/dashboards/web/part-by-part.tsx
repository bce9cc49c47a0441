// One figure, part by part: each partner, service, action, district or group month by month, on one scale, the largest first.
import { useAsk } from '#core/http/web'
import { Card, Empty, SelectField, Table } from '#core/ui'
import { definitionOf, type FigureSeen } from '#monitoring'
import { monthSides, type PartsByMonth } from '../queries/parts.ts'
import { Answered, Details } from './answered.tsx'
import { findingOf, TrendChart } from './charts/trend-chart.tsx'
import type { PartProps } from './part.ts'
import type { PartOf, Words } from './words.ts'

type Side = (typeof monthSides)[number]
type Part = PartsByMonth['parts'][number]

/** More would not be read beside each other. */
const most = 12

const isDrawn = ({ unit, time, is_measured, has_data }: FigureSeen): boolean =>
  is_measured && has_data && time === 'in_period' && unit !== 'percent'

/** Actions are of a project: without one there are none. */
const sidesOf = (key: string, project_id: string | undefined): Side[] => {
  const known = definitionOf(key)?.dimensions
  return monthSides.filter(
    (side) => (known ?? monthSides).some((each) => each === side) && (side !== 'action' || project_id),
  )
}

const nameOf = ({ code, label }: Part, side: Side, words: Words): string =>
  label ? words.label(label) : code === 'outside' ? words.outside : words.part(side as PartOf, code)

interface OnePartProps {
  part: Part
  name: string
  months: readonly string[]
  threshold: number
  highest: number
  words: Words
}

function OnePart({ part, name, months, threshold, highest, words }: OnePartProps) {
  const { t } = words
  const series = months.map((month, at) => ({ month, value: part.values[at] ?? null, provisional: null }))
  return (
    <Card title={name} level={3}>
      <TrendChart label={name} series={series} highest={highest} words={words} />
      <p className="dashboards-finding">{findingOf(series, words)}</p>
      <Details title={t('table')} of={name}>
        <Table
          caption={t('trends.caption', { figure: name })}
          cards={false}
          columns={[
            { key: 'month', title: t('trends.month'), cell: (row) => words.month(row.month) },
            {
              key: 'value',
              title: t('trends.value'),
              number: true,
              cell: (row) => (threshold > 1 ? words.partShown(row.value) : words.number(row.value ?? 0)),
            },
          ]}
          rows={[...series].reverse()}
          rowKey={(row) => row.month}
        />
      </Details>
    </Card>
  )
}

function Parts({ answer, side, words }: { answer: PartsByMonth; side: Side; words: Words }) {
  const { t } = words
  const { parts, months, threshold } = answer
  const shown = parts.slice(0, most)
  const highest = Math.max(1, ...shown.flatMap(({ values }) => values.map((value) => value ?? 0)))
  if (shown.length === 0) return <Empty title={t('trends.empty')} drawing="calendar" />
  return (
    <>
      <div className="dashboards-multiples">
        {shown.map((part) => (
          <OnePart
            key={part.code}
            {...{ part, months, threshold, highest, words }}
            name={nameOf(part, side, words)}
          />
        ))}
      </div>
      <p className="ui-note">
        {t('parts_by.scale')}
        {parts.length > most && ` ${t('parts_by.others', { count: parts.length - most })}`}
        {threshold > 1 && ` ${t('parts_by.few', { threshold })}`}
      </p>
    </>
  )
}

interface DrawnProps extends Pick<PartProps, 'looking' | 'words'> {
  figure: string
  side: Side
}

function Drawn({ figure, side, looking: { project_id, period }, words }: DrawnProps) {
  const asked = useAsk<PartsByMonth>('dashboards.parts', { key: figure, side, project_id, ...period })
  return (
    <Answered asked={asked} words={words}>
      {(answer) => <Parts answer={answer} side={side} words={words} />}
    </Answered>
  )
}

interface PartByPartProps extends PartProps {
  figures: readonly FigureSeen[]
  /** Those drawn above: the first of them is proposed. */
  chosen: readonly FigureSeen[]
}

export function PartByPart({ figures, chosen, looking, onChange, words }: PartByPartProps) {
  const { t } = words
  const drawn = figures.filter(isDrawn)
  const figure =
    drawn.find(({ key }) => key === looking.of) ?? chosen.find((seen) => drawn.includes(seen)) ?? drawn[0]
  const sides = figure ? sidesOf(figure.key, looking.project_id) : []
  const side = sides.find((each) => each === looking.by)
  if (!figure) return null
  return (
    <section className="ui-stack" aria-labelledby="dashboards-parts-title">
      <h2 className="dashboards-title" id="dashboards-parts-title">
        {t('parts_by.title')}
      </h2>
      <div className="dashboards-row">
        <SelectField
          label={t('parts_by.figure')}
          value={figure.key}
          options={drawn.map(({ key, label }) => ({ value: key, label: words.label(label) }))}
          onChange={(event) => onChange({ of: event.target.value })}
        />
        <SelectField
          label={t('parts_by.side')}
          value={side ?? ''}
          empty={t('parts_by.choose')}
          options={sides.map((value) => ({ value, label: words.side(value) }))}
          onChange={(event) => onChange({ of: figure.key, by: event.target.value || undefined })}
        />
      </div>
      {side && <Drawn key={`${figure.key}/${side}`} figure={figure.key} {...{ side, looking, words }} />}
    </section>
  )
}
