// Which months a report speaks of: a period of the calendar, the whole project, or any months a funder asks for.
import {
  dayInItaly,
  lastSpanOver,
  type MonthSpan,
  monthOf,
  monthsAfter,
  monthsBetween,
  monthsOfKind,
  type PeriodKind,
  periodKinds,
  spanAround,
} from '#core/kernel'
import { SelectField } from '#core/ui'
import { useWords } from './words.ts'

export type SpanKind = PeriodKind | 'project' | 'free'

export const today = () => dayInItaly(new Date().toISOString())

/** Of three years, the newest first. */
const periodsOf = (kind: PeriodKind): MonthSpan[] => {
  const here = spanAround(monthOf(today()), kind)
  return Array.from({ length: 36 / monthsOfKind[kind] }, (_, at) =>
    spanAround(monthsAfter(here.from_month, -at * monthsOfKind[kind]), kind),
  )
}

const yearsBack = 5
/** Of five years and the one to come, with the months looked at and those of the project, the newest first. */
const monthsAround = (looked: MonthSpan, runs: MonthSpan | null): string[] => {
  const now = monthOf(today())
  const all = [
    ...monthsBetween(monthsAfter(now, -12 * yearsBack), monthsAfter(now, 12)),
    ...monthsBetween(looked.from_month, looked.to_month),
    ...(runs ? monthsBetween(runs.from_month, runs.to_month) : []),
  ]
  return [...new Set(all)].sort().reverse()
}

const spanOfKind = (kind: SpanKind, chosen: MonthSpan, runs: MonthSpan | null): MonthSpan => {
  if (kind === 'project' && runs) return runs
  return kind === 'project' || kind === 'free' ? chosen : lastSpanOver(today(), kind)
}

interface Props {
  chosen: MonthSpan & { span: SpanKind }
  /** The months of the project, where they are known. */
  runs: MonthSpan | null
  onChoose: (next: MonthSpan & { span: SpanKind }) => void
}

export function PeriodFields({ chosen, runs, onChoose }: Props) {
  const { t, period } = useWords()
  const { span, from_month, to_month } = chosen
  const kinds: SpanKind[] = [...periodKinds, ...(runs ? (['project'] as const) : []), 'free']
  const which = (
    <div className="reports-pair">
      <SelectField
        label={t('screen.begin.kind')}
        value={span}
        options={kinds.map((value) => ({ value, label: t(`screen.span.${value}`) }))}
        onChange={(event) => {
          const kind = event.target.value as SpanKind
          const { from_month, to_month } = spanOfKind(kind, chosen, runs)
          onChoose({ span: kind, from_month, to_month })
        }}
      />
      {span === 'project' && <p className="reports-runs">{period({ from_month, to_month })}</p>}
      {span !== 'free' && span !== 'project' && (
        <SelectField
          label={t('screen.begin.which')}
          value={from_month}
          options={periodsOf(span).map((each) => ({ value: each.from_month, label: period(each) }))}
          onChange={(event) => onChoose({ span, ...spanAround(event.target.value, span) })}
        />
      )}
    </div>
  )
  return (
    <>
      {which}
      {span === 'free' && <FreeMonths {...{ chosen, runs, onChoose }} />}
    </>
  )
}

const inOrder = (one: string, other: string) => [one, other].sort() as [string, string]

/** Whoever moves one end past the other takes the other with it. */
function FreeMonths({ chosen, runs, onChoose }: Props) {
  const { t, month } = useWords()
  const { from_month, to_month } = chosen
  const options = monthsAround(chosen, runs).map((value) => ({ value, label: month(value) }))
  return (
    <div className="reports-pair">
      <SelectField
        label={t('screen.begin.from')}
        value={from_month}
        options={options}
        onChange={({ target: { value } }) =>
          onChoose({ span: 'free', from_month: value, to_month: inOrder(value, to_month)[1] })
        }
      />
      <SelectField
        label={t('screen.begin.to')}
        value={to_month}
        options={options}
        onChange={({ target: { value } }) =>
          onChoose({ span: 'free', from_month: inOrder(value, from_month)[0], to_month: value })
        }
      />
    </div>
  )
}
