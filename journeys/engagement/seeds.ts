// What lies before the story: two people the mobile unit has met often, and three referrals to the addiction service whose
// circle is closed already, so that one more can be told apart.
import { newId } from '#core/kernel'
import { mustAct } from '../street/outings.ts'
import type { HttpPerson } from '../support/http-person.ts'

export interface Met {
  person_id: string
  nickname: string
  code: string
  meetings: number
}
interface Followed {
  persons: {
    person_id: string
    unit_name: string
    nickname: string | null
    code: string
    age_band: string
    identity_level: string
  }[]
}

export const meetingsOf = async (who: HttpPerson, person_id: string): Promise<number> => {
  const { contacts } = await who.ask<{ contacts: unknown[] }>('outreach/contacts-of-person', { person_id })
  return contacts.length
}

/** Grown-ups of the mobile unit, known by nickname, met four times or more. */
export const metOften = async (chiara: HttpPerson, wanted: number): Promise<Met[]> => {
  const { persons } = await chiara.ask<Followed>('people/followed')
  const found: Met[] = []
  for (const { person_id, unit_name, nickname, code, age_band, identity_level } of persons) {
    const fits = unit_name === 'Unità mobile' && identity_level === 'pseudonymous' && nickname
    if (!fits || !age_band.startsWith('from_')) continue
    const meetings = await meetingsOf(chiara, person_id)
    if (meetings >= 4) found.push({ person_id, nickname, code, meetings })
    if (found.length === wanted) return found
  }
  throw new Error(`Only ${found.length} people were met four times or more`)
}

export interface AddictionService {
  service_id: string
  name: string
}
export const addictionService = async (who: HttpPerson): Promise<AddictionService> => {
  const { services } = await who.ask<{
    services: (AddictionService & { type: string; unit_id: string | null })[]
  }>('services/list')
  const found = services.find(({ type, unit_id }) => type === 'addiction_service' && unit_id !== null)
  if (!found) throw new Error('No addiction service of the network answers referrals')
  return found
}

interface Choices {
  units: { unit_id: string; organisation_id: string; name: string }[]
}
/** Nobody known: the slip speaks for them; the whole circle, to its end. */
export const closeOneCircle = async (
  chiara: HttpPerson,
  paolo: HttpPerson,
  { service_id }: AddictionService,
): Promise<void> => {
  const { units } = await chiara.ask<Choices>('referrals/choices')
  const unit = units.find(({ name }) => name === 'Unità mobile')
  const referral_id = newId()
  await mustAct(chiara, 'referrals.send', {
    ...{ referral_id, unit_id: unit?.unit_id, organisation_id: unit?.organisation_id },
    ...{ to_service_id: service_id, kind: 'information', reasons: ['substances'], urgency: 'ordinary' },
    ...{ person_id: null, data_shared: 'minimal', basis: { kind: 'none' }, with_health_addiction: false },
    ...{ summary: null, message: null, interpreter_language: null },
  })
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(Date.now())
  await mustAct(paolo, 'referrals.acknowledge', { referral_id })
  await mustAct(paolo, 'referrals.accept', { referral_id, appointment_at: null, note: null })
  await mustAct(paolo, 'referrals.arrive', { referral_id, attended_on: today })
  await mustAct(paolo, 'referrals.report-outcome', { referral_id, outcome: 'service_started', note: null })
  const closing = { referral_id, is_read: true, next_step: 'nothing_more', note: null }
  await mustAct(chiara, 'referrals.close-loop', closing)
}

interface Loop {
  services: { service_id: string; sent: number | null; states: Record<string, number | null> }[]
}
/** How many were sent there, and how many circles are closed, as the figures tell it. */
export const loopOf = async (chiara: HttpPerson, { service_id }: AddictionService) => {
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
  const asked = { from_day: day(365), to_day: day(-1) }
  const { services } = await chiara.ask<Loop>('referrals/loop-closure', asked)
  const line = services.find((each) => each.service_id === service_id)
  return { sent: line?.sent ?? null, closed: line?.states.closed ?? null }
}
