// One referral, its slip, and what a new one can be made of.
import { answering, dayInItaly, daysAfter, may, notFound, type Row } from '#core/kernel'
import { daysToLapse } from '../domain/clocks.ts'
import { ReferralSubject } from '../domain/referral.ts'
import { sharingRoles } from '../domain/sharing.ts'
import { endedStates } from '../domain/words.ts'
import { choices, oneReferral, slip } from '../queries/one.ts'
import { cardOf, cardsFrom } from './card-sql.ts'

const one = cardsFrom('from referrals.referrals r where r.network_id = $1 and r.referral_id = $2', {
  columns: ` s.phone as service_phone, s.email as service_email, a.name as alternative_name, b.summary, b.organisation_id as subject_body,
      (select k.wrapped from access.subject_keys k where k.network_id = $1 and k.person_id = b.person_id) as subject_key,`,
  joins: 'left join services.services a on a.network_id = $1 and a.service_id = r.alternative_service_id',
})

const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value))

export const oneReferralAnswering = answering(oneReferral, {
  statements: ({ referral_id }, { network_id }) => [
    { name: 'referral', text: one, values: [network_id, referral_id] },
    {
      name: 'referral steps',
      text: `select step_id, event, from_state, to_state, by_name, by_way, at, reason from referrals.steps
        where network_id = $1 and referral_id = $2 order by recorded_at, position, step_id limit 200`,
      values: [network_id, referral_id],
    },
    {
      name: 'referral notes',
      text: `select n.note_id, n.kind, n.at, n.text, w.name as by_name, n.to_unit_id from referrals.notes n
        left join access.workers w on w.network_id = $1 and w.worker_id = n.worker_id
        where n.network_id = $1 and n.referral_id = $2 order by n.at, n.note_id limit 200`,
      values: [network_id, referral_id],
    },
  ],
  tell: ([rows = [], steps = [], notes = []], { me, unseal }) => {
    const row = rows[0] ?? notFound()
    const card = cardOf(row, me) ?? notFound()
    const isLinked = row.is_external === true && !endedStates.includes(card.state as never)
    return {
      referral: {
        ...card,
        legal_basis: String(row.legal_basis),
        summary: unseal(ReferralSubject, row, 'summary'),
        alternative_name: text(row.alternative_name),
        service_phone: text(row.service_phone),
        service_email: text(row.service_email),
        may_link: isLinked && card.side === 'sent' && card.state !== 'outcome_known',
      },
      steps: steps as never,
      notes: notes.map(({ to_unit_id: _, ...note }) => ({
        ...note,
        is_internal: note.kind === 'internal',
      })) as never,
    }
  },
})

export const slipAnswering = answering(slip, {
  statements: ({ referral_id }, { network_id }) => [
    {
      name: 'referral slip',
      text: `select r.slip_code, r.is_discreet, r.is_anonymous, r.sent_at, r.appointment_at, r.interpreter_language, s.service_id, s.name as service_name,
          s.how_to_enter, s.phone, s.documents, s.visibility, o.name as sender_name, w.name as companion_name,
          (select concat_ws(', ', l.address, (select m.name from network.municipalities m where m.istat_code = l.municipality_code
              order by m.valid_from desc limit 1)) from services.locations l
            where l.network_id = $1 and l.service_id = s.service_id and l.ended_on is null and l.precision <> 'secret' and l.kind = 'physical'
            order by l.address nulls last, l.location_id limit 1) as address
        from referrals.referrals r
        left join services.services s on s.network_id = $1 and s.service_id = r.to_service_id
        join network.organisations o on o.network_id = $1 and o.organisation_id = r.organisation_id
        left join access.workers w on w.network_id = $1 and w.worker_id = r.companion_id
        where r.network_id = $1 and r.referral_id = $2`,
      values: [network_id, referral_id],
    },
  ],
  tell: ([rows = []]) => {
    const row: Row = rows[0] ?? notFound()
    const is_discreet = row.is_discreet === true
    return {
      slip_code: String(row.slip_code),
      is_discreet,
      is_anonymous: row.is_anonymous === true,
      service_id: text(row.service_id) ?? '',
      service_name: text(row.service_name) ?? '',
      how_to_enter: is_discreet ? null : text(row.how_to_enter),
      phone: text(row.phone),
      documents: (row.documents as string[] | null) ?? [],
      address: is_discreet ? null : text(row.address) || null,
      appointment_at: text(row.appointment_at),
      companion_name: text(row.companion_name),
      sender_name: String(row.sender_name),
      interpreter_language: text(row.interpreter_language),
      valid_until: daysAfter(dayInItaly(String(row.sent_at)), daysToLapse),
      is_public: row.visibility === 'public' && !is_discreet,
    }
  },
})

export const choicesAnswering = answering(choices, {
  statements: (_, { network_id, now }) => [
    {
      name: 'referral units',
      text: 'select unit_id, organisation_id, name from network.units where network_id = $1 and ended_on is null order by name, unit_id',
      values: [network_id],
    },
    {
      name: 'referral agreements',
      text: `select a.agreement_id, a.title, s.from_organisation_id, s.to_organisation_id, s.compartments
        from network.agreements a join network.agreement_shares s on s.network_id = $1 and s.agreement_id = a.agreement_id
        where a.network_id = $1 and a.begins_on <= $2 and (a.ended_on is null or a.ended_on >= $2) and 'referral' = any (s.purposes)
        order by a.title, a.agreement_id limit 500`,
      values: [network_id, dayInItaly(now)],
    },
    {
      name: 'referral companions',
      text: 'select worker_id, name, organisation_id from access.workers where network_id = $1 and ended_on is null order by name, worker_id limit 500',
      values: [network_id],
    },
  ],
  tell: ([units = [], agreements = [], workers = []], { me }) => {
    const bodies = me.grants.map((grant) => grant.organisation_id)
    return {
      units: units
        .filter((unit) => may(me, 'referral.send', { unit_id: String(unit.unit_id) }))
        .map((unit) => ({
          unit_id: String(unit.unit_id),
          organisation_id: String(unit.organisation_id),
          name: String(unit.name),
        })),
      agreements: agreements.filter((each) => bodies.includes(String(each.from_organisation_id))) as never,
      companions: workers.filter((each) => bodies.includes(String(each.organisation_id))) as never,
      may_share: me.grants.some(({ role }) => (sharingRoles as readonly string[]).includes(role)),
      may_share_health: me.clearance.includes('health_addiction'),
    }
  },
})
