// Buttons, chips, counters, then tables, rows and figures.
import { useState } from 'react'
import {
  Avatars,
  Badge,
  BarMeter,
  Button,
  Card,
  Chips,
  ChipsMany,
  Clock,
  type Column,
  Counter,
  Figure,
  FigureRow,
  formatNumber,
  formatPercent,
  IconButton,
  LoadMore,
  Menu,
  Pagination,
  PersonTile,
  Segmented,
  type Sort,
  Sparkline,
  Table,
  WorkList,
  WorkRow,
} from '../index.ts'
import { clockWords, counterWords, locale, minutes, now } from './words.ts'

export function ActsSample({ name }: { name: string }) {
  const [phase, setPhase] = useState<string | null>('primo')
  const [topics, setTopics] = useState<string[]>(['ascolto'])
  const [view, setView] = useState('settimana')
  const [kits, setKits] = useState(1)
  const [water, setWater] = useState(0)
  const [blankets, setBlankets] = useState(1)
  return (
    <div className="sample-part">
      <div className="sample-row">
        <Button variant="primary" icon="check">
          Salva
        </Button>
        <Button>Annulla</Button>
        <Button variant="quiet">Vedi tutto</Button>
        <Button variant="destructive">Elimina…</Button>
        <Button variant="primary" loading>
          Salva
        </Button>
        <Button size="small">Smista</Button>
        <IconButton icon="more" label="Altro" />
      </div>
      <div className="sample-row">
        <Button disabled reason="Manca il luogo.">
          Non ora
        </Button>
        <Menu
          label="Altri atti"
          items={[
            { key: 'a', label: 'Copia la settimana', icon: 'copy', onSelect: () => undefined },
            { key: 'b', label: 'Elimina…', icon: 'delete', destructive: true, onSelect: () => undefined },
          ]}
        />
      </div>
      <div className="sample-row">
        <Chips
          legend={`Che incontro è (${name})`}
          legendHidden
          options={[
            { value: 'primo', label: 'Primo' },
            { value: 'nuovo', label: 'Di nuovo' },
            { value: 'vista', label: 'Vista' },
          ]}
          value={phase}
          onChange={setPhase}
        />
        <Segmented
          label={`Vista (${name})`}
          options={[
            { value: 'settimana', label: 'Settimana' },
            { value: 'mese', label: 'Mese' },
          ]}
          value={view}
          onChange={setView}
        />
      </div>
      <ChipsMany
        size="field"
        legend="Di cosa avete parlato"
        legendEnd="facoltativo"
        options={[
          { value: 'ascolto', label: 'Ascolto' },
          { value: 'salute', label: 'Salute' },
          { value: 'casa', label: 'Casa' },
          { value: 'altro', label: 'Altro' },
        ]}
        values={topics}
        onChange={setTopics}
      />
      <div className="ui-counters">
        <Counter name="Kit freddo" icon="kit" value={kits} stock={7} onChange={setKits} words={counterWords} />
        <Counter name="Acqua" icon="drop" value={water} stock={20} onChange={setWater} words={counterWords} />
        <Counter name="Coperte" icon="blanket" value={blankets} stock={0} onChange={setBlankets} words={counterWords} />
        <Counter name="Quante persone" shape="bare" min={1} value={1} onChange={() => undefined} words={counterWords} />
      </div>
      <div className="sample-row">
        <Badge meaning="ok">Accettato</Badge>
        <Badge meaning="att">Scade oggi</Badge>
        <Badge meaning="dang">In ritardo</Badge>
        <Badge meaning="info">In corso</Badge>
        <Badge meaning="neu">Bozza</Badge>
        <Badge meaning="sens">Riservato</Badge>
      </div>
      <div className="sample-row">
        <Clock due={minutes(17)} from={minutes(-43)} now={now} locale={locale} words={clockWords} />
        <Clock due={minutes(60 * 24 * 8)} from={minutes(-60 * 24 * 4)} now={now} locale={locale} words={clockWords} />
        <Clock due={minutes(-60 * 26)} now={now} locale={locale} words={clockWords} />
      </div>
      <div className="sample-row">
        <Avatars
          label="Chi gli sta intorno"
          workers={[{ name: 'Giada Bassi' }, { name: 'Omar Tazi' }, { name: 'Lucia Ferri' }]}
        />
        <span>Chi gli sta intorno</span>
        <PersonTile nickname="Volpe" />
        <b>Volpe</b>
      </div>
    </div>
  )
}

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
  { key: 'target', title: 'Obiettivo', cell: (row) => formatNumber(row.target, locale), number: true, sortable: true },
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

export function DataSample({ name, level }: { name: string; level: 2 | 3 }) {
  const [sort, setSort] = useState<Sort>({ key: 'name', direction: 'ascending' })
  const [open, setOpen] = useState('a')
  const turned = sort.direction === 'ascending' ? 1 : -1
  const rows = [...indicators].sort(
    (a, b) => turned * (sort.key === 'name' ? a.name.localeCompare(b.name) : a.target - b.target),
  )
  return (
    <div className="sample-part">
      <Card
        title={`Ti aspettano, ${name}`}
        count={2}
        flush
        level={level}
        end={<Badge meaning="info" icon="van">In corso</Badge>}
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
            clock={<Clock due={minutes(49)} now={now} locale={locale} words={clockWords} text="entro le 23:30" />}
            verb={{ label: 'Leggi', href: '#leggi' }}
          />
        </WorkList>
      </Card>
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
      <Pagination
        page={2}
        pages={7}
        onPage={() => undefined}
        words={{ label: `Pagine degli indicatori, ${name}`, before: 'Pagina prima', after: 'Pagina dopo', where: 'Pagina 2 di 7' }}
      />
      <LoadMore label="Mostra altri 50" text="50 di 312" onMore={() => undefined} />
    </div>
  )
}
