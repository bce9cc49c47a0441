// The phone during an outing, without the public library: ?tab=contatto shows the meeting.
import { useState } from 'react'
import {
  Avatars,
  Badge,
  Button,
  Card,
  Chips,
  ChipsMany,
  Counter,
  FieldShell,
  Icon,
  RouteStepper,
  SafetyRing,
} from '../index.ts'
import { counterWords } from './words.ts'

const asked = new URLSearchParams(location.search)
const tab = asked.get('tab') ?? 'turno'
const left = Number(asked.get('left') ?? 18)

function Shift() {
  return (
    <>
      <SafetyRing
        minutesLeft={left}
        totalMinutes={30}
        title="Tutto bene alle 23:05"
        explain="Se non rispondi chiamiamo Elena, poi il 112."
        act="Tutto bene"
        onAct={() => undefined}
        words={{ minutes: 'minuti', soon: 'Mancano 5 minuti al controllo', late: 'Il controllo è passato' }}
      />
      <Card size="field">
        <RouteStepper
          label="Tappe di stanotte"
          words={{ done: 'Fatta', here: 'Siete qui', next: 'Prossima' }}
          stops={[
            { id: '1', state: 'done', title: 'Parcheggio ex Fornace', end: '4 contatti' },
            {
              id: '2',
              state: 'here',
              title: 'Stazione, lato fiume',
              note: 'Siete qui da 16 min',
              end: '3 contatti',
              acts: (
                <>
                  <Button variant="primary" size="field" icon="plus">
                    Contatto
                  </Button>
                  <Button size="field" icon="arrow-right">
                    Riparti
                  </Button>
                </>
              ),
            },
            { id: '3', state: 'next', title: 'Sottopasso di via Roma', end: '23:10' },
            { id: '4', state: 'next', title: 'Piazza del mercato', end: '00:00' },
          ]}
        />
      </Card>
      <Card
        size="field"
        alarm
        title="Test rapido HCV · 22:40"
        end={<Badge meaning="dang">Non è partito</Badge>}
      >
        <p>Manca il lotto del test. Senza il lotto l’esito non vale.</p>
      </Card>
      <Card
        size="field"
        end={
          <Button variant="quiet" size="field">
            Chiudi uscita
          </Button>
        }
        title={
          <Avatars
            label="Equipaggio"
            workers={[{ name: 'Giada Bassi' }, { name: 'Omar Tazi' }, { name: 'Lucia Ferri' }]}
          />
        }
      />
    </>
  )
}

const option = (value: string, label: string) => ({ value, label })

function Goods() {
  const [given, setGiven] = useState<Record<string, number>>({ kit: 1, siringhe: 2 })
  const give = (key: string) => (value: number) => setGiven({ ...given, [key]: value })
  return (
    <div className="ui-counters">
      <Counter
        name="Kit freddo"
        icon="kit"
        value={given.kit ?? 0}
        stock={7}
        onChange={give('kit')}
        words={counterWords}
      />
      <Counter
        name="Sanitario"
        icon="health"
        value={given.san ?? 0}
        stock={3}
        onChange={give('san')}
        words={counterWords}
      />
      <Counter
        name="Siringhe"
        icon="syringe"
        value={given.siringhe ?? 0}
        stock={48}
        onChange={give('siringhe')}
        words={counterWords}
      />
      <Counter
        name="Coperte"
        icon="blanket"
        value={given.cop ?? 0}
        stock={0}
        onChange={give('cop')}
        words={counterWords}
      />
    </div>
  )
}

function Meeting() {
  const [phase, setPhase] = useState<string | null>('primo')
  const [gender, setGender] = useState<string | null>('uomo')
  const [topics, setTopics] = useState<string[]>(['ascolto'])
  return (
    <>
      <Chips
        size="field"
        legend="Che incontro è"
        value={phase}
        onChange={setPhase}
        options={[
          option('vista', 'Vista'),
          option('primo', 'Primo'),
          option('aggancio', 'Aggancio'),
          option('di_nuovo', 'Di nuovo'),
        ]}
      />
      <Chips
        size="field"
        legend="Chi vedi"
        value={gender}
        onChange={setGender}
        options={[
          option('donna', 'Donna'),
          option('uomo', 'Uomo'),
          option('altro', 'Altro'),
          option('non_so', 'Non so'),
        ]}
      />
      <Goods />
      <ChipsMany
        size="field"
        legend="Di cosa avete parlato"
        legendEnd="facoltativo"
        values={topics}
        onChange={setTopics}
        options={[
          option('ascolto', 'Ascolto'),
          option('salute', 'Salute'),
          option('casa', 'Casa'),
          option('altro', 'Altro'),
        ]}
      />
    </>
  )
}

const acts = (
  <>
    <Button size="main" icon="plus">
      Un altro qui
    </Button>
    <Button size="main" variant="primary" icon="check">
      Salva
    </Button>
  </>
)

export function FieldSample() {
  const meeting = tab === 'contatto'
  return (
    <FieldShell
      title={meeting ? 'Contatto' : 'Uscita di stanotte'}
      line={
        <>
          <span>Unità mobile</span> · <span>21:00–01:00</span> ·{' '}
          <Badge meaning="att" icon="offline" inTable>
            Senza rete
          </Badge>
        </>
      }
      locale="it"
      theme={asked.get('theme') === 'day' ? 'day' : 'night'}
      foot={meeting ? acts : undefined}
      words={{
        skip: 'Vai al turno',
        hide: 'Nascondi tutto',
        clock: 'Orologio. Tocca due volte per tornare.',
      }}
      tabs={{
        label: 'Parti dell’uscita',
        current: tab,
        items: [
          { key: 'turno', label: 'Turno', icon: 'van', href: '?page=field' },
          { key: 'contatto', label: 'Contatto', icon: 'people', href: '?page=field&tab=contatto' },
          { key: 'luoghi', label: 'Luoghi', icon: 'place', href: '?page=field&tab=luoghi' },
          {
            key: 'inviare',
            label: 'Da inviare',
            icon: 'send',
            href: '?page=field&tab=inviare',
            count: 6,
            countLabel: '6 solo su questo telefono',
          },
        ],
      }}
    >
      {meeting ? <Meeting /> : <Shift />}
      {tab === 'icone' && <Icon name="van" />}
    </FieldShell>
  )
}
