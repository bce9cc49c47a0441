// What one can touch: buttons, chips, counters; then badges, clocks and faces.
import { useState } from 'react'
import {
  Avatars,
  Badge,
  Button,
  Chips,
  ChipsMany,
  Clock,
  Counter,
  IconButton,
  Menu,
  PersonTile,
  Segmented,
} from '../index.ts'
import { clockWords, counterWords, locale, minutes, now } from './words.ts'

function Buttons() {
  return (
    <>
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
    </>
  )
}

function Choices({ name }: { name: string }) {
  const [phase, setPhase] = useState<string | null>('primo')
  const [topics, setTopics] = useState<string[]>(['ascolto'])
  const [view, setView] = useState('settimana')
  return (
    <>
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
    </>
  )
}

function Counters() {
  const [kits, setKits] = useState(1)
  const [water, setWater] = useState(0)
  const [blankets, setBlankets] = useState(1)
  return (
    <div className="ui-counters">
      <Counter name="Kit freddo" icon="kit" value={kits} stock={7} onChange={setKits} words={counterWords} />
      <Counter name="Acqua" icon="drop" value={water} stock={20} onChange={setWater} words={counterWords} />
      <Counter
        name="Coperte"
        icon="blanket"
        value={blankets}
        stock={0}
        onChange={setBlankets}
        words={counterWords}
      />
      <Counter
        name="Quante persone"
        shape="bare"
        min={1}
        value={1}
        onChange={() => undefined}
        words={counterWords}
      />
    </div>
  )
}

function Says() {
  return (
    <>
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
        <Clock
          due={minutes(60 * 24 * 8)}
          from={minutes(-60 * 24 * 4)}
          now={now}
          locale={locale}
          words={clockWords}
        />
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
    </>
  )
}

export function ActsSample({ name }: { name: string }) {
  return (
    <div className="sample-part">
      <Buttons />
      <Choices name={name} />
      <Counters />
      <Says />
    </div>
  )
}
