// Work that waits, figures of the week, indicators on their road.
import { useState } from 'react'
import {
  Badge,
  BarMeter,
  Card,
  Clock,
  type Column,
  Figure,
  FigureRow,
  formatNumber,
  formatPercent,
  LoadMore,
  Pagination,
  type Sort,
  Sparkline,
  Table,
  WorkList,
  WorkRow,
} from '../index.ts'
import { clockWords, locale, minutes, now } from './words.ts'

interface Indicator {
  id: string
  name: string
  target: number
  value: number
  expected: number
}
const indicators: Indicator[] = [
  { id: 'a', name: 'Persone nei patti', target: 500, value: 287, expected: 333 },
  { id: 'b', name: 'Lavoratori', target: 1000, value: 884, expected: 667 },
  { id: 'c', name: 'Famiglie a scuola', target: 500, value: 188, expected: 333 },
]

function light(row: Indicator) {
  const share = row.value / row.expected
  if (share >= 0.9) return { meaning: 'ok' as const, word: 'In linea' }
  return share >= 0.7
    ? { meaning: 'att' as const, word: 'Un po’ indietro' }
    : { meaning: 'dang' as const, word: 'Molto indietro' }
}

const columns: Column<Indicator>[] = [
  { key: 'name', title: 'Indicatore', cell: (row) => row.name, sortable: true, names: true },
  {
    key: 'target',
    title: 'Obiettivo',
    cell: (row) => formatNumber(row.target, locale),
    number: true,
    sortable: true,
  },
  { key: 'value', title: 'Ora', cell: (row) => <b>{formatNumber(row.value, locale)}</b>, number: true },
  {
    key: 'road',
    title: 'Strada fatta',
    cell: (row) => (
      <BarMeter
        value={row.value}
        target={row.target}
        expected={row.expected}
        text={`${row.value} di ${row.target}, oggi attesi ${row.expected}`}
      />
    ),
  },
  {
    key: 'state',
    title: 'Stato',
    cell: (row) => (
      <Badge meaning={light(row).meaning} inTable>
        {light(row).word}
      </Badge>
    ),
  },
]

interface Place {
  name: string
  level: 2 | 3
}

function Work({ name, level }: Place) {
  return (
    <Card
      title={`Ti aspettano, ${name}`}
      count={2}
      flush
      level={level}
      end={
        <Badge meaning="info" icon="van">
          In corso
        </Badge>
      }
    >
      <WorkList label="Ti aspettano">
        <WorkRow
          icon="report"
          title="Persona che dorme nel sottopasso"
          context="Segnalata da un barista, sentinella di Telgate · 48 ore"
          clock={<Clock due={minutes(-180)} now={now} locale={locale} words={clockWords} />}
          verb={{ label: 'Smista', href: '#smista' }}
          href="#riga"
        />
        <WorkRow
          icon="referral"
          title="Invio dal Drop-in di Seriate"
          context="Accompagnato, persona con codice LUCE · da leggere"
          clock={
            <Clock due={minutes(49)} now={now} locale={locale} words={clockWords} text="entro le 23:30" />
          }
          verb={{ label: 'Leggi', href: '#leggi' }}
        />
      </WorkList>
    </Card>
  )
}

function Figures() {
  return (
    <FigureRow label="Cifre della settimana">
      <Figure
        label="Contatti in settimana"
        value={formatNumber(1128, locale)}
        trend="up"
        comparison="12 più della scorsa"
        line={<Sparkline values={[60, 70, 66, 84, 78, 110, 128]} text="In crescita da 60 a 128" />}
      />
      <Figure
        label="Invii chiusi"
        value={formatPercent(0.71, locale)}
        trend="same"
        comparison="come la scorsa"
        line={<Sparkline values={[64, 66, 70, 69, 71]} text="Quasi fermi, da 64 a 71" />}
      />
    </FigureRow>
  )
}

function Indicators() {
  const [sort, setSort] = useState<Sort>({ key: 'name', direction: 'ascending' })
  const [open, setOpen] = useState('a')
  const turned = sort.direction === 'ascending' ? 1 : -1
  const rows = [...indicators].sort(
    (a, b) => turned * (sort.key === 'name' ? a.name.localeCompare(b.name) : a.target - b.target),
  )
  return (
    <Card flush>
      <Table
        caption="Indicatori del progetto"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        onOpen={(row) => setOpen(row.id)}
        selected={open}
        sort={sort}
        onSort={setSort}
        sortLabel="Ordina per"
        footer={{ name: 'Totale', value: formatNumber(1359, locale) }}
      />
    </Card>
  )
}

export function DataSample({ name, level }: Place) {
  return (
    <div className="sample-part">
      <Work name={name} level={level} />
      <Figures />
      <Indicators />
      <Pagination
        page={2}
        pages={7}
        onPage={() => undefined}
        words={{
          label: `Pagine degli indicatori, ${name}`,
          before: 'Pagina prima',
          after: 'Pagina dopo',
          where: 'Pagina 2 di 7',
        }}
      />
      <LoadMore label="Mostra altri 50" text="50 di 312" onMore={() => undefined} />
    </div>
  )
}
