// Trezzano, as it could have been: the municipality's list comes in, the listening space hears a man who lost his work,
// the social service takes charge with the tutor of the neighbourhood and the psychologist, each in their part.
import { daysAfter, newId } from '#core/kernel'
import { bringInList } from '#people/server'
import { tellShareOfHouseholds } from '../figures-told.ts'
import { actor, does, gives, letsIn, lookAt, openService, type Telling, writes } from '../told.ts'
import { tellAllowance } from './allowance.ts'
import { householdList } from './households.ts'

const bringIn = async ({ teller, cast, at }: Telling): Promise<string> => {
  const { token } = actor(cast, 'laura.conti')
  const now = at(60, 9)
  const content = Buffer.from(householdList(Number(now.slice(0, 4)))).toString('base64')
  const said = {
    content,
    unit_id: cast.units.social as string,
    purpose: 'direct_care',
    legal_basis: 'public_task',
  }
  const brought = await bringInList({ database: teller.database, token, now }, said)
  const { rows } = await teller.database.read(token, [
    {
      name: 'somebody of the list',
      text: `select p.person_id from people.persons p join people.imported_persons i
               on i.network_id = $1 and i.person_id = p.person_id
             where p.network_id = $1 and i.import_id = $2 and p.age_band = 'from_30_to_54' and p.gender = 'man' order by i.line limit 1`,
      values: [cast.network_id, brought.import_id],
    },
  ])
  return String(rows[0]?.[0]?.person_id)
}

const openDoors = async (telling: Telling): Promise<void> => {
  const { at, cast } = telling
  const plain = { languages: ['it', 'ar', 'ro'] }
  await openService(telling, 'anna.marchesi', {
    ...plain,
    unit: 'listening',
    body: 'lule',
    name: 'Spazio di ascolto',
    type: 'listening_centre',
  })
  await openService(telling, 'anna.marchesi', {
    ...plain,
    unit: 'lab',
    body: 'ripari',
    name: 'Laboratorio di quartiere',
    type: 'community_lab',
  })
  await openService(telling, 'anna.marchesi', {
    ...plain,
    unit: 'work',
    body: 'afol',
    name: 'Sportello lavoro',
    type: 'employment_desk',
    access_ways: ['appointment'],
  })
  await openService(telling, 'anna.marchesi', {
    ...plain,
    unit: 'social',
    body: 'comune',
    name: 'Servizio sociale',
    type: 'social_office',
    access_ways: ['appointment'],
  })
  const desk = { rooms: ['Stanza dei colloqui'], takes_visits: true, takes_calls: false, is_public: true }
  await does(telling, 'giulia.ferrari', [
    'reception.open-desk',
    { unit_id: cast.units.social, ...desk },
    at(59),
  ])
}

const atEntry = {
  income: 1,
  work: 1,
  daytime: 2,
  housing: 2,
  household: 3,
  wellbeing: 2,
  health: 4,
  risks: 4,
  daily_living: 4,
  papers: 4,
  people_around: 2,
  participation: 1,
  justice: 5,
  language: 5,
  parenting: 3,
}
const afterMonths = {
  income: 2,
  work: 2,
  daytime: 3,
  housing: 3,
  household: 3,
  wellbeing: 3,
  health: 4,
  risks: 4,
  daily_living: 4,
  papers: 4,
  people_around: 3,
  participation: 3,
  justice: 5,
  language: 5,
  parenting: 4,
}

const inDays = ({ at }: Telling, days: number): string => daysAfter(at(0).slice(0, 10), days)

/** Written with him, not yet shown: the words are his, the steps have a day and somebody who keeps them. */
const planOf = (telling: Telling, file_id: string) => {
  const result = (description: string, who: string, days: number) => ({
    ...{ result_id: newId(), description, indicator: null },
    ...{ due_on: inDays(telling, days), worker_id: actor(telling.cast, who).worker_id },
  })
  const goal = (area: string, priority: number, description: string) => ({
    ...{ goal_id: newId(), area, description, priority, quote: null, actions: [], commitments: [] },
  })
  return {
    ...{ plan_id: newId(), file_id, seen_revision: null, review_every_days: 90 },
    body: {
      called: 'Michele',
      quote: 'Voglio tenere la casa e tornare a lavorare.',
      goals: [
        {
          ...goal('housing', 1, 'Una casa che resta'),
          own_resources: 'Ha parlato con il proprietario',
          supports: ['fondo affitti'],
          results: [result('Accordo scritto sugli arretrati', 'davide.lombardi', 45)],
        },
        {
          ...goal('work', 2, 'Un lavoro con orari possibili'),
          own_resources: 'Quattro anni in cucina',
          supports: ['sportello lavoro'],
          results: [result('Curriculum pronto e tre domande mandate', 'paolo.greco', 30)],
        },
      ],
      resources: { own: null, family: null, community: null },
      contact: { name: 'Marta', phone: '02 0000000' },
      next_meeting: null,
    },
  }
}

export const tellTrezzano = async (telling: Telling): Promise<void> => {
  const { at, cast } = telling
  await openDoors(telling)
  const person_id = await bringIn(telling)
  const identity = {
    ...{ person_id, unit_id: cast.units.social, given_name: 'Michele', family_name: 'Cortile' },
    ...{
      birth_year: Number(at(0).slice(0, 4)) - 44,
      citizenships: ['IT'],
      purpose: 'direct_care',
      legal_basis: 'public_task',
    },
    ...{ notice: 'written', notice_language: 'it', attach_history: true },
  }
  await does(telling, 'laura.conti', ['people.identify', identity, at(40)])
  const file_id = newId()
  const intake = {
    ...{ file_id, unit_id: cast.units.social, person_id, channel: 'desk', first_need: 'housing' },
    ...{ municipality_code: '015220', municipality_basis: 'residence' },
  }
  await does(telling, 'laura.conti', ['cases.open-intake', intake, at(40, 10)])
  const accepting = { file_id, case_manager_id: actor(cast, 'marta.riva').worker_id, is_notice_given: true }
  await does(telling, 'giulia.ferrari', ['cases.accept', accepting, at(38)])
  const file = { file_id, person_id }
  await letsIn(telling, 'marta.riva', {
    ...file,
    worker: 'paolo.greco',
    profile: 'education',
    team_role: 'tutor',
    compartments: ['social'],
    now: at(36),
  })
  await letsIn(telling, 'marta.riva', {
    ...file,
    worker: 'chiara.lodi',
    profile: 'psychology',
    compartments: ['social', 'health'],
    now: at(36),
  })
  await lookAt(telling, 'marta.riva', {
    ...{ ...file, unit: 'social', moment: 'entry', now: at(34) },
    answers: atEntry,
  })
  await does(telling, 'marta.riva', ['cases.complete-assessment', { file_id, complexity: 'complex' }, at(28)])
  const words =
    'Due mesi di affitto in ritardo da quando il contratto è finito. Vuole mettersi in regola a rate.'
  await writes(telling, 'marta.riva', { file_id, unit: 'social', words, now: at(34, 11) })
  // Nobody did it in time: who coordinates finds it on Today, and may pass it to somebody else.
  await gives(telling, 'marta.riva', {
    ...{ ...file, unit: 'social', worker: 'paolo.greco', now: at(20) },
    ...{ title: 'Chiamare il proprietario per gli arretrati', due_on: inDays(telling, -5) },
  })
  await does(telling, 'marta.riva', ['cases.write-plan', planOf(telling, file_id), at(27, 10)])
  await lookAt(telling, 'marta.riva', {
    ...{ ...file, unit: 'social', moment: 'review', now: at(3) },
    answers: afterMonths,
  })
  await tellAllowance(telling)
  await tellShareOfHouseholds(telling, 'elisa.brambilla')
}
