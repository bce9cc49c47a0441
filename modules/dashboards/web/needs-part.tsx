// The map of social change: themes of need in two periods, what grew and what fell in words, one theme opened in time and places.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Badge, Card, Empty, Notice, Table } from '#core/ui'
import { changeOf, comparedWith } from '../domain/periods.ts'
import type { NeedTheme } from '../domain/themes.ts'
import type { Needs, ThemeTold } from '../queries/needs.ts'
import { Answered, Details } from './answered.tsx'
import { Bars } from './charts/bars.tsx'
import { findingOf, TrendChart } from './charts/trend-chart.tsx'
import type { PartProps } from './part.ts'
import type { Words } from './words.ts'

const looks = { grew: 'info', fell: 'info', same: 'neu', unknown: 'neu' } as const

const nameOf = (theme: NeedTheme, { t }: Words): string => t(`needs.kind.${theme}`)

/** The finding of the whole picture, in one or two sentences. */
const sayChange = ({ themes, has_before }: Needs, words: Words): string => {
  if (!has_before) return words.t('compared.unknown')
  const named = (change: 'grew' | 'fell') =>
    themes
      .filter(({ value, before }) => changeOf(value, before) === change)
      .map(({ theme, value, before }) => {
        const numbers = `${words.number(before ?? 0)} → ${words.number(value ?? 0)}`
        return `${nameOf(theme, words).toLocaleLowerCase()} (${numbers})`
      })
      .join(', ')
  const [grew, fell] = [named('grew'), named('fell')]
  const said = [
    grew && words.t('needs.grew', { themes: grew }),
    fell && words.t('needs.fell', { themes: fell }),
  ].filter(Boolean)
  return said.length > 0 ? said.join(' ') : words.t('needs.steady')
}

interface ThemesProps {
  has_before: boolean
  themes: readonly ThemeTold[]
  selected: NeedTheme
  onOpen(theme: NeedTheme): void
  words: Words
}

function Themes({ has_before, themes, selected, onOpen, words }: ThemesProps) {
  const { t, shown } = words
  return (
    <Table
      caption={t('needs.caption')}
      columns={[
        { key: 'theme', title: t('needs.theme'), names: true, cell: ({ theme }) => nameOf(theme, words) },
        {
          key: 'now',
          title: t('needs.now'),
          number: true,
          cell: ({ value, threshold }) => shown(value, threshold),
        },
        {
          key: 'before',
          title: t('needs.before'),
          number: true,
          cell: ({ before, threshold }) => (has_before ? shown(before, threshold) : '–'),
        },
        {
          key: 'change',
          title: t('needs.change'),
          cell: ({ value, before }) => {
            const change = has_before ? changeOf(value, before) : 'unknown'
            return (
              <Badge meaning={looks[change]} inTable>
                {t(`needs.words.${change}`)}
              </Badge>
            )
          },
        },
      ]}
      rows={themes}
      rowKey={({ theme }) => theme}
      selected={selected}
      onOpen={({ theme }) => onOpen(theme)}
    />
  )
}

function Opened({ told, words }: { told: ThemeTold; words: Words }) {
  const { t, partShown } = words
  const name = nameOf(told.theme, words)
  const series = told.months.map(({ month, value }) => ({ month, value, provisional: null }))
  return (
    <Card title={t('needs.opened', { theme: name })}>
      <TrendChart label={name} series={series} words={words} />
      <p className="dashboards-finding">{findingOf(series, words)}</p>
      <Details title={t('needs.months')}>
        <Table
          caption={t('trends.caption', { figure: name })}
          cards={false}
          columns={[
            { key: 'month', title: t('trends.month'), cell: ({ month }) => words.month(month) },
            {
              key: 'value',
              title: t('needs.value'),
              number: true,
              cell: ({ value }) => partShown(value),
            },
          ]}
          rows={[...told.months].reverse()}
          rowKey={({ month }) => month}
        />
      </Details>
      <h3 className="dashboards-title">{t('needs.places')}</h3>
      <Bars
        label={t('needs.places')}
        lines={told.places.map(({ code, label, value }) => ({
          key: code,
          label: label ? words.label(label) : t('outside'),
          value,
        }))}
        words={words}
      />
      <h3 className="dashboards-title">{t('needs.heard')}</h3>
      <Bars
        label={t('needs.heard')}
        lines={told.heard.map(({ told_by, value }) => ({
          key: told_by,
          label: t(`needs.teller.${told_by}`),
          value,
        }))}
        words={words}
      />
      <p className="ui-note">{t('few_why', { threshold: told.threshold })}</p>
    </Card>
  )
}

export function NeedsPart({ looking, words }: PartProps) {
  const { t } = words
  const earlier = comparedWith(looking.period, looking.comparison)
  const [opened, setOpened] = useState<NeedTheme>()
  const asked = useAsk<Needs>('dashboards.needs', {
    ...looking.period,
    before_from: earlier.from_month,
    before_to: earlier.to_month,
    ...looking.side,
  })
  return (
    <Answered asked={asked} words={words}>
      {(answer) => {
        const { themes, as_of, has_before } = answer
        const told = themes.find(({ theme }) => theme === opened) ?? themes[0]
        if (!told)
          return (
            <Empty title={t('needs.empty')} drawing="search">
              {t('needs.rule')}
            </Empty>
          )
        return (
          <div className="ui-stack">
            <Notice meaning="info" title={t('needs.title')}>
              {sayChange(answer, words)}
            </Notice>
            <div className="dashboards-map">
              <Card title={t('needs.line')} flush>
                <p className="dashboards-inset">
                  {t('compared.line', { now: words.period(looking.period), before: words.period(earlier) })}{' '}
                  {!has_before && t('compared.first')}
                </p>
                <Themes
                  has_before={has_before}
                  themes={themes}
                  selected={told.theme}
                  onOpen={setOpened}
                  words={words}
                />
                <p className="dashboards-inset dashboards-rule ui-note">
                  {t('needs.rule')} {t('compared.rule')} {t('as_of', { day: words.day(as_of) })}.
                </p>
              </Card>
              <Opened told={told} words={words} />
            </div>
          </div>
        )
      }}
    </Answered>
  )
}
