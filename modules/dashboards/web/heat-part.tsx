// Where people are met, month by month: hexagons on our ground, and the same by municipality in a table.
import { useCallback, useMemo, useState } from 'react'
import { useAsk } from '#core/http/web'
import { monthsBetween } from '#core/kernel'
import { Card, Empty, Segmented, Table } from '#core/ui'
import { classLabels, HexMap, limitsFor } from '#places/web'
import type { Heat, HeatCell } from '../queries/heat.ts'
import { Answered } from './answered.tsx'
import { MonthSlider } from './month-slider.tsx'
import type { PartProps } from './part.ts'
import type { Words } from './words.ts'

const whens = ['all', 'day', 'night'] as const
type When = (typeof whens)[number]

/** Nothing where night and day cannot be told apart. */
const countOf = (cell: HeatCell, when: When): number =>
  (when === 'all' ? cell.contacts : when === 'day' ? cell.at_day : cell.at_night) ?? 0

interface Line {
  code: string
  name: string
  zones: number
  contacts: number
}

const byMunicipality = (cells: readonly HeatCell[], when: When): Line[] => {
  const lines = new Map<string, Line>()
  for (const cell of cells) {
    const { municipality_code: code, municipality_name: name } = cell
    const line = lines.get(code) ?? { code, name, zones: 0, contacts: 0 }
    lines.set(code, { ...line, zones: line.zones + 1, contacts: line.contacts + countOf(cell, when) })
  }
  return [...lines.values()].sort((a, b) => b.contacts - a.contacts || a.name.localeCompare(b.name))
}

type Limits = ReturnType<typeof limitsFor>

function Legend({ limits, words }: { limits: Limits; words: Words }) {
  return (
    <div className="dashboards-legend">
      <p>{words.t('heat.legend')}</p>
      <ol>
        {classLabels(limits).map((label, at) => (
          <li key={label}>
            <span className={`places-swatch places-swatch-${at + 1}`} />
            {label}
          </li>
        ))}
      </ol>
    </div>
  )
}

function Municipalities({ lines, month, words }: { lines: Line[]; month: string; words: Words }) {
  const { t, number } = words
  if (lines.length === 0) return <p className="ui-note">{t('heat.empty_month')}</p>
  return (
    <Table
      caption={t('heat.caption', { month: words.month(month) })}
      cards={false}
      columns={[
        { key: 'name', title: t('heat.municipality'), names: true, cell: (line) => line.name },
        { key: 'zones', title: t('heat.zones'), number: true, cell: (line) => number(line.zones) },
        { key: 'contacts', title: t('heat.contacts'), number: true, cell: (line) => number(line.contacts) },
      ]}
      rows={lines}
      rowKey={(line) => line.code}
    />
  )
}

/** From the first month with something in it to the last that may be shown. */
const monthsOf = ({ cells, last_month }: Heat, to_month: string): string[] => {
  const first = cells[0]?.month
  return first ? monthsBetween(first, to_month < last_month ? to_month : last_month) : []
}

function Drawn({ heat, to_month, words }: { heat: Heat; to_month: string; words: Words }) {
  const { t, number } = words
  const [when, setWhen] = useState<When>('all')
  const months = useMemo(() => monthsOf(heat, to_month), [heat, to_month])
  const [chosen, setChosen] = useState<string>()
  const month = chosen && months.includes(chosen) ? chosen : (months.at(-1) ?? '')
  const limits = useMemo(
    () => limitsFor(heat.cells.map((cell) => countOf(cell, when)).filter((count) => count > 0)),
    [heat, when],
  )
  const around = useMemo(() => [...new Set(heat.cells.map(({ cell }) => cell))].sort(), [heat])
  const own = useMemo(() => [...new Set(heat.cells.map((cell) => cell.municipality_code))].sort(), [heat])
  const shown = useMemo(
    () => heat.cells.filter((cell) => cell.month === month && countOf(cell, when) > 0),
    [heat, month, when],
  )
  const cells = useMemo(
    () => shown.map((cell) => ({ cell: cell.cell, value: countOf(cell, when) })),
    [shown, when],
  )
  const onMonth = useCallback((wanted: string) => setChosen(wanted), [])
  const lines = byMunicipality(shown, when)
  const contacts = lines.reduce((all, line) => all + line.contacts, 0)
  const counted = { month: words.month(month), cells: number(cells.length), contacts: number(contacts) }
  return (
    <div className="dashboards-map">
      <Card title={t('heat.title')}>
        <div className="dashboards-row dashboards-spread">
          <Segmented
            label={t('heat.when')}
            value={when}
            options={whens.map((value) => ({ value, label: t(`heat.${value}`) }))}
            onChange={setWhen}
          />
          <Legend limits={limits} words={words} />
        </div>
        <HexMap
          cells={cells}
          around={around}
          limits={limits}
          own={own}
          label={t('heat.map', { month: counted.month, cells: counted.cells })}
        />
        <MonthSlider
          months={months}
          month={month}
          onMonth={onMonth}
          spoken={t('heat.spoken', counted)}
          words={words}
        />
      </Card>
      <Card title={<span className="dashboards-capital">{counted.month}</span>}>
        <Municipalities lines={lines} month={month} words={words} />
        <p className="dashboards-rule">{t('heat.rule')}</p>
        <p className="ui-note">
          {t('heat.until', { month: words.month(heat.last_month) })} {t('heat.district_no')}
        </p>
      </Card>
    </div>
  )
}

export function HeatPart({ looking, words }: PartProps) {
  const { t } = words
  const { organisation_id } = looking.side
  const asked = useAsk<Heat>('dashboards.heat', { ...looking.period, organisation_id })
  return (
    <Answered asked={asked} words={words}>
      {(heat) =>
        monthsOf(heat, looking.period.to_month).length === 0 ? (
          <Empty title={t('heat.empty')} drawing="place">
            {t('heat.rule')} {t('heat.until', { month: words.month(heat.last_month) })}
          </Empty>
        ) : (
          <Drawn heat={heat} to_month={looking.period.to_month} words={words} />
        )
      }
    </Answered>
  )
}
