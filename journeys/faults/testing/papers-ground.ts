// A built server in which everything that has a paper or an open letter is there once: a plan shown with a link to answer
// it, an upload, a referral with its letter, a report from the open form, a calendar, an export that was granted.
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { aLook, anIntake } from '#cases/makers'
import { dayInItaly, newId } from '#core/kernel'
import type { Hand } from '#network/makers'
import { aPerson } from '#people/makers'
import { openADesk } from '#reception/makers'
import { aReferral, openService } from '#referrals/makers'
import { type Built, cookieFor, type Ground, prepareGround, startOn } from './built.ts'
import type { Told } from './phone.ts'
import { agentApart } from './wrong-words.ts'

/** Receives, follows and keeps; answers for privacy; works in another body. */
export type Reader = 'desk' | 'manager' | 'privacy' | 'outside' | 'coordinator' | 'operator'

export interface PapersGround {
  ground: Ground
  built: Built
  ask(reader: Reader | undefined, method: 'GET' | 'POST', path: string, more?: Asking): Promise<Told>
  ids: Record<
    'unit_id' | 'person_id' | 'file_id' | 'plan_id' | 'path_id' | 'page_id' | 'upload_id' | 'referral_id',
    string
  >
  rights_request_id: string
  /** The letter of the referral, the link to the plan with its number, the code of the report, the calendar's address. */
  letters: { referral: string; plan: string; number: string; report: string; calendar: string }
  /** How many files rest in the store. */
  stored(): number
}
/** Something said wrongly, and by whom; `status` when only one answer may be. */
export interface Wrong extends Asking {
  what: string
  path: string
  reader?: Reader
  method?: 'GET' | 'POST'
  status?: number
  mayPass?: boolean
}
interface Asking {
  body?: unknown
  headers?: Record<string, string>
}

/** One picture element: the smallest photo there is. */
export const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
export const aPlanBody = () => ({
  ...{ called: 'Nadia', quote: 'Voglio un lavoro.', next_meeting: null },
  resources: { own: null, family: null, community: null },
  contact: { name: 'Marta', phone: '035 000 0000' },
  goals: [
    {
      ...{ goal_id: newId(), area: 'housing', description: 'Una casa che resta', priority: 1, quote: null },
      ...{ own_resources: null, supports: ['fondo affitti'], actions: [], commitments: [] },
      results: [
        {
          ...{ result_id: newId(), description: 'Accordo scritto', indicator: null, worker_id: null },
          due_on: '2099-12-31',
        },
      ],
    },
  ],
})
export const uploadHeaders = (about: unknown): Record<string, string> => ({
  'content-type': 'application/octet-stream',
  'x-document': encodeURIComponent(JSON.stringify(about)),
})
export const aboutUpload = (file_id: string, more: object = {}) => ({
  ...{
    document_id: newId(),
    file_id,
    compartment: 'social',
    kind: 'identity',
    title: 'Carta',
    name: 'foto.png',
  },
  ...more,
})

const clearances: [string, string[]][] = [
  ['case_manager', ['base', 'social', 'health']],
  ['social_worker', ['base', 'social', 'health']],
  ['privacy_admin', ['base']],
]

const must = async (asking: Promise<Told>): Promise<Record<string, unknown>> => {
  const told = await asking
  if (told.status !== 200) throw new Error(`${told.status} ${JSON.stringify(told.body).slice(0, 300)}`)
  return told.body as Record<string, unknown>
}

export const openPapers = async (): Promise<PapersGround> => {
  const cookies = {} as Record<'desk' | 'manager' | 'privacy' | 'outside', string>
  const laid = { lead_id: '', service_id: '', manager_id: '' }
  const ground = await prepareGround(async (database, { here }) => {
    const enlist = async (reader: keyof typeof cookies, role: string, place: [string, string]) => {
      const hand: Hand = await here.enlist(role, ...place)
      cookies[reader] = await cookieFor(database, here.network_id, hand)
      return hand
    }
    for (const [role, compartments] of clearances)
      await here.admin.act('network.set-role-clearance', { role, compartments })
    await enlist('desk', 'social_worker', [here.lead_id, here.mobile_id])
    laid.manager_id = (await enlist('manager', 'case_manager', [here.lead_id, here.mobile_id])).worker_id
    await enlist('privacy', 'privacy_admin', [here.lead_id, here.mobile_id])
    await enlist('outside', 'social_worker', [here.other_id, here.other_unit_id])
    await openADesk(here.coordinator, here.mobile_id, { is_public: true })
    laid.lead_id = here.lead_id
    laid.service_id = await openService(here.coordinator, [here.lead_id, null], { email: 'p@example.org' })
  })
  const built = await startOn(ground)
  const ask: PapersGround['ask'] = (reader, method, path, { body, headers = {} } = {}) => {
    const of = reader === 'coordinator' || reader === 'operator' ? reader : undefined
    const more: Record<string, string> = { 'x-purpose': 'direct_care', ...headers }
    if (reader && !of) more.cookie = cookies[reader as keyof typeof cookies]
    // Whoever has no session comes from an address of their own: guesses are counted for each.
    return built.as(of, reader ? {} : { agent: agentApart() })(method, path, body, more)
  }
  const act = (reader: Reader, action: string, body: unknown) =>
    must(ask(reader, 'POST', `/api/${action}`, { body }))
  const unit_id = ground.mobile_id
  const person = aPerson(unit_id, laid.lead_id)
  const { person_id } = person
  await act('operator', 'people/assign-code', person)
  const intake = anIntake(unit_id, person_id)
  const { file_id } = intake
  await act('desk', 'cases/open-intake', intake)
  await act('coordinator', 'cases/accept', {
    ...{ file_id, case_manager_id: laid.manager_id, is_notice_given: true },
  })
  await act('manager', 'cases/record-assessment', aLook({ file_id, person_id }, unit_id))
  const plan_id = newId()
  const draft = { plan_id, file_id, seen_revision: null, body: aPlanBody(), review_every_days: 90 }
  await act('manager', 'cases/write-plan', draft)
  const shown = await act('manager', 'cases/show-plan', { plan_id, file_id, revision: 1, language: 'it' })
  const page_id = String((shown.answer as { document_id: string }).document_id)
  const path = { path_id: newId(), file_id, reference: 'X-1', activated_on: '2026-11-02' }
  await act('manager', 'cases/open-inclusion-path', path)
  const upload = aboutUpload(file_id)
  await must(
    ask('manager', 'POST', '/api/cases/upload-document', { body: dot, headers: uploadHeaders(upload) }),
  )
  const link = await act('manager', 'cases/make-sign-link', { plan_id, file_id, document_id: page_id })
  const from = { unit_id, organisation_id: laid.lead_id, to_service_id: laid.service_id, person_id }
  const { referral_id } = aReferral(from)
  await act('operator', 'referrals/send', { ...aReferral(from), referral_id })
  const letter = await must(ask('operator', 'GET', `/api/referrals/answer-link?referral_id=${referral_id}`))
  const told = await must(
    ask(undefined, 'POST', '/api/open/report', {
      body: {
        ...{ about: 'person', category: 'rough_sleeping', urgency: 'ordinary', municipality_code: '016120' },
        ...{ place: 'Vicino alla stazione', description: 'Dorme fuori da tre notti', contact: null },
        ...{ is_self: false, website: '' },
      },
    }),
  )
  const secret = randomBytes(32).toString('hex')
  const secret_hash = createHash('sha256').update(secret).digest('hex')
  await act('desk', 'reception/make-feed', { feed_id: newId(), secret_hash })
  const rights_request_id = newId()
  const today = dayInItaly(new Date().toISOString())
  await act('operator', 'people/open-request', {
    ...{
      rights_request_id,
      person_id,
      kind: 'access',
      channel: 'in_person',
      proof: 'code',
      received_on: today,
    },
  })
  await act('privacy', 'people/decide-request', { rights_request_id, decision: 'granted', exemptions: [] })
  const fragment = (url: unknown) => String(url).split('#')[1] ?? ''
  return {
    ...{ ground, built, ask, rights_request_id },
    ids: {
      unit_id,
      person_id,
      file_id,
      plan_id,
      path_id: path.path_id,
      page_id,
      upload_id: upload.document_id,
      referral_id: String(referral_id),
    },
    letters: {
      ...{ referral: fragment(letter.url), plan: fragment(link.url), number: String(link.code) },
      ...{ report: String(told.code), calendar: `/calendar/${secret}.ics` },
    },
    stored: () =>
      readdirSync(join(built.server.dataDir, 'files'), { recursive: true, withFileTypes: true }).filter(
        (each) => each.isFile(),
      ).length,
  }
}
