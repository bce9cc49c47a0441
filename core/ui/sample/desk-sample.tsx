// The desk around a day of work.
import { useState } from 'react'
import {
  Badge,
  Button,
  Card,
  DeskShell,
  KeyHelp,
  type NavGroup,
  Notice,
  PageHead,
  PersonTile,
  SavedState,
  type SearchGroup,
  SearchPanel,
  useKeys,
} from '../index.ts'
import { DataSample } from './data-sample.tsx'
import './samples.css'

const groups: NavGroup[] = [
  {
    key: 'me',
    items: [
      { key: 'oggi', label: 'Oggi', icon: 'today', href: '#oggi', count: 7, countLabel: '7 ti aspettano' },
      { key: 'segnalazioni', label: 'Segnalazioni', icon: 'report', href: '#segnalazioni', count: 3 },
      { key: 'invii', label: 'Invii', icon: 'referral', href: '#invii', count: 5 },
      { key: 'persone', label: 'Persone', icon: 'people', href: '#persone' },
      { key: 'cartelle', label: 'Cartelle', icon: 'folder', href: '#cartelle' },
    ],
  },
  {
    key: 'strada',
    title: 'Strada',
    items: [
      { key: 'uscite', label: 'Uscite', icon: 'van', href: '#uscite' },
      { key: 'luoghi', label: 'Luoghi', icon: 'place', href: '#luoghi' },
    ],
  },
  {
    key: 'comunita',
    title: 'Comunità',
    items: [
      { key: 'hub', label: 'Hub dei beni', icon: 'box', href: '#hub', count: 2 },
      { key: 'patti', label: 'Patti e laboratori', icon: 'sprout', href: '#patti' },
    ],
  },
  {
    key: 'conoscere',
    title: 'Conoscere',
    items: [{ key: 'cifre', label: 'Cifre', icon: 'figures', href: '#cifre' }],
  },
]

const found: SearchGroup[] = [
  {
    key: 'persone',
    title: 'Persone che segui',
    results: [
      {
        id: 'volpe',
        title: 'Volpe',
        context: 'con soprannome · Unità mobile · contatto alle 22:36',
        tile: <PersonTile nickname="Volpe" />,
        badge: (
          <Badge meaning="att" icon="moon">
            Dorme fuori
          </Badge>
        ),
        href: '#volpe',
      },
    ],
  },
  {
    key: 'luoghi',
    title: 'Luoghi e uscite',
    results: [
      {
        id: 'p',
        title: 'Piazzale dei Volontari',
        context: 'Telgate · visto 4 giorni fa',
        icon: 'place',
        href: '#p',
      },
    ],
  },
  {
    key: 'atti',
    title: 'Cosa vuoi fare',
    results: [{ id: 'n', title: 'Nuovo contatto con Volpe', icon: 'plus', href: '#n' }],
  },
]

function useDesk() {
  const [searching, setSearching] = useState(false)
  const [helping, setHelping] = useState(false)
  const [query, setQuery] = useState('vol')
  useKeys({ 'mod+k': () => setSearching(true), '?': () => setHelping(true) })
  return { searching, setSearching, helping, setHelping, query, setQuery }
}

function Layers({ desk }: { desk: ReturnType<typeof useDesk> }) {
  const none = desk.query !== '' && !'volpe volontari'.includes(desk.query.toLowerCase())
  return (
    <>
      <SearchPanel
        open={desk.searching}
        onClose={() => desk.setSearching(false)}
        query={desk.query}
        onQuery={desk.setQuery}
        groups={none ? [] : found}
        words={{
          label: 'Cerca persone, luoghi, uscite…',
          choose: 'scegli',
          open: 'apri',
          enter: 'Invio',
          close: 'Chiudi la ricerca',
          within: 'Cerchi solo tra ciò che puoi vedere',
          found: (count) => `${count} risultati`,
          none: 'Niente con queste lettere tra ciò che puoi vedere.',
        }}
      />
      <KeyHelp
        open={desk.helping}
        onClose={() => desk.setHelping(false)}
        title="Tasti che aiutano"
        close="Chiudi"
        keys={[
          { keys: ['Ctrl', 'K'], act: 'Cerca' },
          { keys: ['J', 'K'], act: 'Riga dopo, riga prima' },
          { keys: ['Esc'], act: 'Torna indietro' },
        ]}
      />
    </>
  )
}

function Side() {
  return (
    <div className="ui-stack">
      <Card
        title="In strada adesso"
        end={
          <Badge meaning="ok" icon="van">
            In corso
          </Badge>
        }
      >
        <Notice meaning="ok" icon="shield" title="Tutto bene alle 22:35.">
          Il prossimo controllo è alle 23:05: se manca, ti chiamiamo.
        </Notice>
      </Card>
      <Card title="Prossimi giorni" end={<Button variant="quiet">Apri la settimana</Button>}>
        <p>
          <b>Domenica 20:00</b> Strada Seriate
        </p>
      </Card>
    </div>
  )
}

export function DeskSample() {
  const desk = useDesk()
  return (
    <DeskShell
      brand={{ name: 'Prossima', href: '#oggi' }}
      groups={groups}
      current="oggi"
      me={{
        name: 'Elena Sala',
        role: 'Coordinatrice di servizio',
        label: 'Il tuo profilo',
        items: [{ key: 'esci', label: 'Esci', icon: 'leave', onSelect: () => undefined }],
      }}
      switchers={[
        {
          kicker: 'Rete',
          current: 'SafeNet',
          items: [
            { key: 's', label: 'SafeNet', current: true, href: '#s' },
            { key: 'f', label: 'Fare Legami', href: '#f' },
          ],
        },
        {
          kicker: 'Lavori per',
          current: 'Ambito di Grumello',
          items: [
            { key: 'g', label: 'Ambito di Grumello', current: true, href: '#g' },
            { key: 'd', label: 'Drop-in di Seriate', href: '#d' },
          ],
        },
      ]}
      search={{
        label: 'Cerca persone, luoghi, uscite…',
        keys: 'Ctrl K',
        onOpen: () => desk.setSearching(true),
      }}
      saved={<SavedState state="saved" text="Salvato alle 22:41" />}
      help={{ label: 'Aiuto', onOpen: () => desk.setHelping(true) }}
      words={{
        skip: 'Vai al lavoro',
        nav: 'Cosa faccio',
        openNav: 'Apri il menù',
        closeNav: 'Chiudi il menù',
      }}
    >
      <PageHead
        title="Buonasera, Elena"
        line="Sabato 21 novembre. Una cosa è in ritardo, due scadono entro stasera."
        acts={
          <>
            <Button icon="report">Registra segnalazione</Button>
            <Button variant="primary" icon="plus">
              Pianifica uscita
            </Button>
          </>
        }
      />
      <div className="ui-work-and-side">
        <DataSample name="oggi" level={2} />
        <Side />
      </div>
      <Layers desk={desk} />
    </DeskShell>
  )
}
