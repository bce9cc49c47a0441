// NEXT, as it could have been: a woman calls and says nothing of who she is; at the listening centre she gives a name;
// with an agreement in force the centre hands her over to the municipality, which takes charge of her and her children.
import { newId } from '#core/kernel'
import { actor, does, lookAt, openService, receive, signAgreement, type Telling, writes } from '../told.ts'
import { tellCanteen } from './canteen.ts'
import { tellDeliveries } from './deliveries.ts'
import { tellDistribution } from './distribution.ts'
import { tellDonations } from './donations.ts'
import { tellRecalls } from './recalls.ts'
import { tellShop } from './shop.ts'
import { tellTurns } from './turns.ts'

const calls: [number, string, string, string, string][] = [
  [
    21,
    'self',
    'food_goods',
    'orientation',
    'Perso il lavoro a settembre, due figli. Non sa a chi rivolgersi.',
  ],
  [16, 'neighbour', 'money', 'information', 'Chiede per un vicino anziano che non accende il riscaldamento.'],
  [9, 'self', 'documents', 'appointment', 'Deve rinnovare l’ISEE e non sa dove.'],
  [3, 'family', 'home', 'orientation', 'Il fratello ha ricevuto lo sfratto.'],
]

/** The same voice twice: the number of who will come to the listening centre. */
const number = '+39 347 000 0101'
const hers = ['food_goods', 'documents']

const tellCalls = async (telling: Telling): Promise<void> => {
  const { at, cast } = telling
  for (const [daysAgo, caller_kind, topic, outcome, note] of calls) {
    const call_id = newId()
    const now = at(daysAgo, 10)
    await does(telling, 'paola.testa', [
      'reception.note-call',
      { call_id, unit_id: cast.units.line, at: now },
      now,
    ])
    const told = {
      ...{ call_id, duration_min: 12, caller_kind, topics: [topic], urgency: 'ordinary' },
      ...{
        municipality_code: '016024',
        language: 'it',
        outcome,
        referral_id: null,
        report_id: null,
        person_id: null,
        caller_phone: hers.includes(topic) ? number : null,
        note,
      },
    }
    await does(telling, 'paola.testa', ['reception.document-call', told, at(daysAgo, 11)])
  }
}

/** Whoever answers the line may hear that she is followed, and whom to call. */
const agreesToTheLine = async (telling: Telling, person_id: string): Promise<void> => {
  const { at, cast } = telling
  const yes = {
    ...{ consent_id: newId(), person_id, unit_id: cast.units.listening, text_version: '1', language: 'it' },
    ...{ channel: 'paper', witness_id: null, purposes: ['direct_care'], compartments: ['base'] },
    recipients: [cast.organisations.lead],
  }
  await does(telling, 'marco.bassi', ['people.give-consent', yes, at(14)])
}

const family = async (telling: Telling, person_id: string): Promise<void> => {
  const { at, cast } = telling
  const begins_on = at(15).slice(0, 10)
  const unit_id = cast.units.listening
  const household_id = newId()
  const first = {
    household_id,
    kind: 'de_facto',
    member_id: newId(),
    person_id,
    unit_id,
    role: 'reference_person',
    begins_on,
  }
  await does(telling, 'marco.bassi', ['people.open-household', first, at(15)])
  const partner = await receive(telling, 'marco.bassi', {
    ...{
      given_name: 'Karim',
      family_name: 'Lanterna',
      birth_date: '1983-02-11',
      citizenship: 'MA',
      gender: 'man',
    },
    ...{ language: 'it', unit: 'listening', body: 'diakonia', now: at(14) },
  })
  const second = { household_id, member_id: newId(), person_id: partner, unit_id, role: 'spouse', begins_on }
  await does(telling, 'marco.bassi', ['people.add-household-member', second, at(14)])
  await agreesToTheLine(telling, person_id)
}

const handOver = async (
  telling: Telling,
  sent: { person_id: string; to_service_id: string; agreement_id: string },
): Promise<string> => {
  const { at, cast } = telling
  const { person_id, to_service_id, agreement_id } = sent
  const referral_id = newId()
  const referral = {
    ...{
      referral_id,
      unit_id: cast.units.listening,
      organisation_id: cast.organisations.diakonia,
      to_service_id,
      person_id,
    },
    ...{ kind: 'formal_request', reasons: ['debts', 'family'], urgency: 'ordinary', data_shared: 'full' },
    ...{ basis: { kind: 'agreement', agreement_id }, with_health_addiction: false },
    ...{
      summary: 'Due figli, nessuna entrata da settembre. È d’accordo.',
      message: 'Preferisce il mattino.',
    },
    interpreter_language: null,
  }
  await does(telling, 'marco.bassi', ['referrals.send', referral, at(13)])
  await does(telling, 'guido.ravasio', ['referrals.acknowledge', { referral_id }, at(12)])
  const accepted = { referral_id, appointment_at: at(9, 10), note: null }
  await does(telling, 'guido.ravasio', ['referrals.accept', accepted, at(11)])
  await does(telling, 'guido.ravasio', [
    'referrals.arrive',
    { referral_id, attended_on: at(9).slice(0, 10) },
    at(9, 12),
  ])
  return referral_id
}

const atEntry = {
  income: 1,
  work: 2,
  daytime: 3,
  housing: 2,
  household: 4,
  wellbeing: 3,
  health: 4,
  risks: 5,
  daily_living: 4,
  papers: 3,
  people_around: 3,
  participation: 2,
  justice: 5,
  language: 4,
  parenting: 4,
}

/** The pages of the directory; answers the one that takes people on. */
const openServices = async (telling: Telling): Promise<string> => {
  const bodies = { interpreter: true, languages: ['it', 'ar'] }
  await openService(telling, 'silvia.beretta', {
    ...bodies,
    unit: 'listening',
    body: 'diakonia',
    name: 'Centro di ascolto',
    type: 'listening_centre',
  })
  await openService(telling, 'silvia.beretta', {
    ...{ ...bodies, unit: 'line', body: 'lead', name: 'Linea NEXT', type: 'helpline' },
  })
  const social = await openService(telling, 'silvia.beretta', {
    ...{ ...bodies, unit: 'social', body: 'comune', name: 'Servizio sociale di base', type: 'social_office' },
    ...{ threshold: 'standard', access_ways: ['appointment'], capacity_total: 12, capacity_free: 3 },
  })
  await openService(telling, 'silvia.beretta', {
    ...{
      ...bodies,
      unit: 'hub',
      body: 'totem',
      name: 'Hub dei beni essenziali',
      type: 'goods_hub',
      access_ways: ['referral_only'],
    },
  })
  return social
}

export const tellNext = async (telling: Telling): Promise<void> => {
  const { at, cast } = telling
  await does(telling, 'rita.colleoni', [
    'reception.open-desk',
    { unit_id: cast.units.line, rooms: [], takes_visits: false, takes_calls: true, is_public: true },
    at(80),
  ])
  await does(telling, 'rita.colleoni', [
    'reception.open-desk',
    {
      unit_id: cast.units.listening,
      rooms: ['Stanza 1', 'Stanza 2'],
      takes_visits: true,
      takes_calls: false,
      is_public: false,
    },
    at(80),
  ])
  const social = await openServices(telling)
  const agreement_id = await signAgreement(telling, 'silvia.beretta', {
    ...{
      title: 'Accordo tra centro di ascolto e Comune',
      between: ['diakonia', 'comune'] as [string, string],
    },
    compartments: ['base', 'social'],
  })
  await tellCalls(telling)
  const person_id = await receive(telling, 'marco.bassi', {
    ...{
      given_name: 'Samira',
      family_name: 'Lanterna',
      birth_date: '1986-07-21',
      citizenship: 'MA',
      gender: 'woman',
    },
    ...{ language: 'it', unit: 'listening', body: 'diakonia', now: at(15) },
  })
  await does(telling, 'marco.bassi', [
    'people.note-phone',
    {
      ...{ phone_id: newId(), person_id, unit_id: cast.units.listening, number, answered_by: 'others_too' },
      advice: 'La mattina; il telefono è anche del marito.',
    },
    at(14),
  ])
  await family(telling, person_id)
  const referral_id = await handOver(telling, { person_id, to_service_id: social, agreement_id })
  await tellCase(telling, { person_id, referral_id })
  await tellHub(telling, person_id)
}

const tellHub = async (telling: Telling, samira: string): Promise<void> => {
  const store = await tellDistribution(telling, samira)
  await tellDonations(telling)
  await tellRecalls(telling)
  await tellDeliveries(telling, store)
  await tellTurns(telling, store)
  await tellShop(telling, store)
  await tellCanteen(telling, store)
}

const tellCase = async (
  telling: Telling,
  { person_id, referral_id }: { person_id: string; referral_id: string },
) => {
  const { at, cast } = telling
  const file_id = newId()
  const intake = {
    ...{
      file_id,
      unit_id: cast.units.social,
      person_id,
      channel: 'referral',
      first_need: 'income',
      referral_id,
    },
    ...{ municipality_code: '016024', municipality_basis: 'residence' },
  }
  await does(telling, 'carla.mazza', ['cases.open-intake', intake, at(9, 11)])
  const accepting = { file_id, case_manager_id: actor(cast, 'ines.pagani').worker_id, is_notice_given: true }
  await does(telling, 'guido.ravasio', ['cases.accept', accepting, at(8)])
  await lookAt(telling, 'ines.pagani', {
    ...{ file_id, person_id, unit: 'social', moment: 'entry', now: at(6) },
    answers: atEntry,
  })
  const words = 'Primo colloquio: chiede un lavoro che finisca quando i bambini escono da scuola.'
  await writes(telling, 'ines.pagani', { file_id, unit: 'social', words, now: at(6, 11) })
  // They receive the inclusion allowance: in eight days the household must have been invited.
  const path = { path_id: newId(), file_id, reference: 'ADI-BG-002231', activated_on: at(52).slice(0, 10) }
  await does(telling, 'ines.pagani', ['cases.open-inclusion-path', path, at(5)])
}
