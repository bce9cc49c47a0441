// The month in figures: households as a count, points as sums. Nobody can be read here.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { fewUnder } from '#core/kernel'
import { Card, Figure, FigureRow, Notice, SelectField, Skeleton, Table } from '#core/ui'
import { monthsAfter } from '../../domain/months.ts'
import type { Figures } from '../../queries/rules.ts'
import { useWords } from '../words.ts'

const told = ['households', 'servings', 'credit', 'spent', 'given_back', 'expired'] as const

export function FiguresCard({ month: current }: { month: string }) {
  const { t, number, label, month: named, sentence } = useWords()
  const [month, setMonth] = useState(current)
  const { data, problem } = useAsk<Figures>('shop.figures', { month })
  const months = [0, -1, -2, -3, -4, -5].map((back) => monthsAfter(current, back))
  return (
    <Card title={t('figures.title')}>
      <div className="ui-stack">
        <SelectField
          label={t('figures.month')}
          options={months.map((value) => ({ value, label: named(value) }))}
          value={month}
          onChange={(event) => setMonth(event.target.value)}
        />
        {problem && <Notice meaning="att">{sentence(problem, 'screen.not_read')}</Notice>}
        {!data && !problem && <Skeleton label={t('screen.loading')} count={2} />}
        {data && (
          <FigureRow label={t('figures.title')}>
            {told.map((key) => (
              <Figure
                key={key}
                label={t(`figures.${key}`)}
                value={data[key] === null ? t('figures.few', { count: fewUnder }) : number(data[key])}
              />
            ))}
          </FigureRow>
        )}
        {data?.servings === 0 && <p className="shop-quiet">{t('figures.none')}</p>}
        {data && data.categories.length > 0 && (
          <Table
            caption={t('figures.by_category')}
            cards={false}
            rows={data.categories}
            rowKey={(each) => each.category}
            columns={[
              {
                key: 'category',
                title: t('rules.category'),
                cell: (each) => label('category', each.category),
              },
              { key: 'points', title: t('rules.points'), number: true, cell: (each) => number(each.points) },
            ]}
          />
        )}
      </div>
    </Card>
  )
}
