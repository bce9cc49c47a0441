// LGNetEA in Latina, as it could have been: somebody sleeping outside with an expired permit comes to the one stop shop;
// the social worker, the lawyer, the psychologist and the mediator work as one squad, each reading their own part.
import { newId } from '#core/kernel'
import { tellAgenda } from '../agenda.ts'
import { tellResultsSheet } from '../funder-reports.ts'
import { actor, does, letsIn, lookAt, openService, receive, type Telling, writes } from '../told.ts'

const visits: [number, string | null, string, string][] = [
  [0, 'cultural_mediator', 'documents', 'ar'],
  [0, 'lawyer', 'documents', 'bn'],
  [0, null, 'home', 'it'],
]

/** Met as nobody: whose visit it was can be told for a few days, when they say yes. */
const cameUnknown = async (telling: Telling, daysAgo: number): Promise<string> => {
  const { at, cast } = telling
  const visit_id = newId()
  const visit = {
    ...{ visit_id, unit_id: cast.units.shop, service_id: null, person_id: null, called_as: null },
    ...{ profession: null, language: 'bn', needs_interpreter: true, first_need: 'documents' },
    appointment_id: null,
  }
  await does(telling, 'sonia.leone', ['reception.arrive', visit, at(daysAgo, 8)])
  await does(telling, 'sonia.leone', ['reception.begin-visit', { visit_id }, at(daysAgo, 8.25)])
  const said = { person_id: null, outcomes: ['case_proposed'], interventions: ['listening'], note: null }
  await does(telling, 'sonia.leone', [
    'reception.finish-visit',
    { visit_id, ...said, compartment: 'base' },
    at(daysAgo, 8.75),
  ])
  return visit_id
}

/** The visit of who came first, still of nobody. */
const tellDesk = async (telling: Telling): Promise<string> => {
  const { at, cast } = telling
  const desk = {
    rooms: ['Stanza 1', 'Stanza 2', 'Stanza 3'],
    takes_visits: true,
    takes_calls: false,
    is_public: true,
  }
  await does(telling, 'fabio.serra', ['reception.open-desk', { unit_id: cast.units.shop, ...desk }, at(70)])
  // Day after day: numbers of a desk do not go back.
  const first = await cameUnknown(telling, 45)
  await cameUnknown(telling, 1)
  for (const [i, [daysAgo, profession, first_need, language]] of visits.entries()) {
    const visit = {
      ...{ visit_id: newId(), unit_id: cast.units.shop, service_id: null, person_id: null, called_as: null },
      ...{ profession, language, needs_interpreter: language !== 'it', first_need, appointment_id: null },
    }
    await does(telling, 'sonia.leone', ['reception.arrive', visit, at(daysAgo, 7 + i / 4)])
  }
  await tellAgenda(telling, {
    ...{ keeper: 'sonia.leone', unit: 'shop', rooms: desk.rooms, from: 9 },
    workers: [
      ['sonia.leone', 'social_worker'],
      ['tommaso.ricci', 'lawyer'],
      ['ada.bruno', 'psychologist'],
    ],
  })
  return first
}

const atEntry = {
  income: 1,
  work: 1,
  daytime: 2,
  housing: 1,
  household: null,
  wellbeing: 2,
  health: 3,
  risks: 4,
  daily_living: 3,
  papers: 1,
  people_around: 2,
  participation: 2,
  justice: 5,
  language: 2,
  parenting: null,
}

export const tellLatina = async (telling: Telling): Promise<void> => {
  const { at } = telling
  const plain = { interpreter: true, languages: ['it', 'en', 'fr', 'ar', 'bn'] }
  await openService(telling, 'livia.costa', {
    ...plain,
    unit: 'shop',
    body: 'astrolabio',
    name: 'One stop shop',
    type: 'one_stop_shop',
  })
  await openService(telling, 'livia.costa', {
    ...plain,
    unit: 'mobile',
    body: 'astrolabio',
    name: 'Unità mobile',
    type: 'mobile_unit',
  })
  const first = await tellDesk(telling)
  const person_id = await receive(telling, 'sonia.leone', {
    ...{
      given_name: 'Rafiq',
      family_name: 'Faro',
      birth_date: '1994-03-09',
      citizenship: 'BD',
      gender: 'man',
    },
    ...{ language: 'bn', unit: 'shop', body: 'astrolabio', now: at(45) },
  })
  await does(telling, 'sonia.leone', [
    'reception.tie-visit',
    { visit_id: first, person_id, agreed: true },
    at(45, 9.5),
  ])
  await tellFile(telling, person_id)
  await tellResultsSheet(telling, 'nora.palma')
}

const tellFile = async (telling: Telling, person_id: string): Promise<void> => {
  const { at, cast } = telling
  const file_id = newId()
  const intake = {
    ...{ file_id, unit_id: cast.units.shop, person_id, channel: 'desk', first_need: 'documents' },
    ...{ municipality_code: '059011', municipality_basis: 'presence' },
  }
  await does(telling, 'sonia.leone', ['cases.open-intake', intake, at(45, 10)])
  const accepting = { file_id, case_manager_id: actor(cast, 'sonia.leone').worker_id, is_notice_given: true }
  await does(telling, 'fabio.serra', ['cases.accept', accepting, at(44)])
  const file = { file_id, person_id }
  const squad: [string, string, string[]][] = [
    ['tommaso.ricci', 'legal', ['legal_status']],
    ['ada.bruno', 'psychology', ['social', 'health']],
    ['samir.haddad', 'mediation', ['social']],
  ]
  for (const [worker, profile, compartments] of squad)
    await letsIn(telling, 'sonia.leone', { ...file, worker, profile, compartments, now: at(43) })
  await lookAt(telling, 'sonia.leone', {
    ...{ ...file, unit: 'shop', moment: 'entry', now: at(42) },
    answers: atEntry,
  })
  await writes(telling, 'sonia.leone', {
    file_id,
    unit: 'shop',
    words: 'Dorme fuori da settembre. Con Samir ha raccontato il viaggio.',
    now: at(42, 11),
  })
  await writes(telling, 'tommaso.ricci', {
    file_id,
    unit: 'shop',
    compartment: 'legal_status',
    words: 'Permesso scaduto da quattro mesi: si può chiedere il rinnovo.',
    now: at(41),
  })
  await writes(telling, 'ada.bruno', {
    file_id,
    unit: 'shop',
    compartment: 'health',
    words: 'Dorme poco, accetta di tornare la settimana prossima.',
    now: at(40),
  })
}
