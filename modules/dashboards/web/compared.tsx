// Two periods beside each other: the numbers, the difference, and what it means in words.
import type { MonthSpan } from '#core/kernel'
import { Badge, Card, Table } from '#core/ui'
import type { FigureSeen } from '#monitoring'
import { changeOf } from '../domain/periods.ts'
import type { Words } from './words.ts'

interface ComparedProps {
  now: readonly FigureSeen[]
  before: readonly FigureSeen[]
  periods: { now: MonthSpan; before: MonthSpan }
  words: Words
}

/** A zero counts only where somebody had begun to write. */
const toldIn = (seen: FigureSeen | undefined): number | null =>
  seen?.is_measured && seen.has_data ? seen.value : null

export const inWords = (value: number | null, before: number | null, { t, number }: Words): string => {
  const change = changeOf(value, before)
  if (value === null || before === null || change === 'unknown') return t('compared.unknown')
  return t(`compared.${change}`, {
    amount: number(Math.abs(value - before)),
    before: number(before),
    value: number(value),
  })
}

const signed = (difference: number, number: (value: number) => string): string =>
  difference > 0 ? `+${number(difference)}` : difference < 0 ? `−${number(-difference)}` : number(0)

export function Compared({ now, before, periods, words }: ComparedProps) {
  const { t, number } = words
  const earlier = (key: string) => before.find((seen) => seen.key === key)
  const cell = (seen: FigureSeen | undefined) => {
    const value = toldIn(seen)
    if (value !== null) return seen?.is_about ? t('about', { value: number(value) }) : number(value)
    return seen?.is_few ? words.shown(null, seen.threshold) : t('not_enough')
  }
  const difference = (seen: FigureSeen) => {
    const [value, was] = [toldIn(seen), toldIn(earlier(seen.key))]
    return value === null || was === null ? '–' : signed(value - was, number)
  }
  const isFirst =
    now.some((seen) => toldIn(seen) !== null) &&
    before.every((seen) => !seen.is_few && (toldIn(seen) ?? 0) === 0)
  return (
    <Card title={t('compared.title')} flush footer={<p className="ui-note">{t('compared.rule')}</p>}>
      <p className="dashboards-inset">
        {t('compared.line', { now: words.period(periods.now), before: words.period(periods.before) })}{' '}
        {isFirst && t('compared.first')}
      </p>
      <Table
        caption={t('compared.caption')}
        columns={[
          {
            key: 'figure',
            title: t('compared.figure'),
            names: true,
            cell: (seen) => words.label(seen.label),
          },
          { key: 'now', title: t('compared.now'), number: true, cell },
          {
            key: 'before',
            title: t('compared.before'),
            number: true,
            cell: (seen) => cell(earlier(seen.key)),
          },
          { key: 'difference', title: t('compared.difference'), number: true, cell: difference },
          {
            key: 'words',
            title: t('compared.words'),
            cell: (seen) => {
              const [value, was] = [toldIn(seen), toldIn(earlier(seen.key))]
              return value === null || was === null ? (
                <Badge meaning="neu" inTable>
                  {t('not_enough')}
                </Badge>
              ) : (
                inWords(value, was, words)
              )
            },
          },
        ]}
        rows={now}
        rowKey={(seen) => seen.key}
      />
    </Card>
  )
}
