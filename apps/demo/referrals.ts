// Referrals of SafeNet as a board would show them on an ordinary day: sent, read, accepted with a day, arrived, come back
// with an outcome, closed; one without a name, with its slip alone.
import { newId } from '#core/kernel'
import type { Cast, Teller } from './people.ts'
import { actor, does, type Telling, tellingOf } from './told.ts'

type Passage = 'acknowledge' | 'accept' | 'arrive' | 'report_outcome' | 'close'

interface Told {
  service: string
  /** Position among those the mobile unit knows; null: nobody knows who it is. */
  who: number | null
  reasons: string[]
  daysAgo: number
  until?: Passage
}

const referrals: Told[] = [
  { service: 'Servizio per le dipendenze', who: 0, reasons: ['substances'], daysAgo: 1 },
  {
    service: 'Servizio per le dipendenze',
    who: 1,
    reasons: ['substances', 'health'],
    daysAgo: 4,
    until: 'acknowledge',
  },
  { service: 'Servizio per le dipendenze', who: 2, reasons: ['substances'], daysAgo: 8, until: 'accept' },
  { service: 'Servizio per le dipendenze', who: 3, reasons: ['health'], daysAgo: 16, until: 'arrive' },
  {
    service: 'Servizio per le dipendenze',
    who: 4,
    reasons: ['substances'],
    daysAgo: 30,
    until: 'report_outcome',
  },
  { service: 'Servizio per le dipendenze', who: 5, reasons: ['substances'], daysAgo: 50, until: 'close' },
  { service: 'Mensa', who: null, reasons: ['food'], daysAgo: 2 },
  { service: 'Mensa', who: null, reasons: ['food'], daysAgo: 9 },
  { service: 'Mensa', who: null, reasons: ['food'], daysAgo: 12 },
]

const servicesOf = async ({ teller, cast }: Telling): Promise<Record<string, string>> => {
  const { rows } = await teller.database.read(actor(cast, 'chiara.villa').token, [
    {
      name: 'services of the demo',
      text: 'select service_id, name from services.services where network_id = $1',
      values: [cast.network_id],
    },
  ])
  return Object.fromEntries((rows[0] ?? []).map((row) => [String(row.name), String(row.service_id)]))
}

const order: Passage[] = ['acknowledge', 'accept', 'arrive', 'report_outcome', 'close']

const pass = async (telling: Telling, referral_id: string, { daysAgo, until }: Told): Promise<void> => {
  const { at, teller } = telling
  const soon = new Date(teller.clock.now() + 3 * 86_400_000).toISOString()
  const last = until ? order.indexOf(until) : -1
  const paolo = (action: string, more: object, ago: number) =>
    does(telling, 'paolo.rota', [action, { referral_id, ...more }, at(ago, 10)])
  if (last >= 0) await paolo('referrals.acknowledge', {}, daysAgo - 1)
  // Accepted with a day that is still to come, unless they have been there.
  if (last >= 1)
    await paolo(
      'referrals.accept',
      { appointment_at: last > 1 ? at(daysAgo - 5, 10) : soon, note: null },
      daysAgo - 3,
    )
  if (last >= 2) await paolo('referrals.arrive', { attended_on: at(daysAgo - 5).slice(0, 10) }, daysAgo - 5)
  if (last >= 3)
    await paolo('referrals.report-outcome', { outcome: 'service_started', note: null }, daysAgo - 12)
  const closing = { referral_id, is_read: true, next_step: 'nothing_more', note: null }
  if (last >= 4) await does(telling, 'chiara.villa', ['referrals.close-loop', closing, at(daysAgo - 14, 10)])
}

export const tellReferrals = async (teller: Teller, cast: Cast, known: string[]): Promise<void> => {
  const telling = tellingOf(teller, cast)
  const services = await servicesOf(telling)
  for (const told of referrals) {
    const name = Object.keys(services).find((each) => each.startsWith(told.service))
    if (!name) continue
    const referral_id = newId()
    const input = {
      ...{ referral_id, unit_id: cast.units.mobile, organisation_id: cast.organisations.lead },
      ...{ to_service_id: services[name], person_id: told.who === null ? null : (known[told.who] ?? null) },
      ...{ kind: 'warm_handover', reasons: told.reasons, data_shared: 'minimal' },
    }
    await does(telling, 'chiara.villa', ['referrals.send', input, telling.at(told.daysAgo, 9)])
    await pass(telling, referral_id, told)
  }
}
