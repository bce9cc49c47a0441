// What referrals tell of one person when they ask for it, and how they forget them. What a colleague noted for their own
// side alone is not told; messages go through the guard, because they may speak of somebody else too.
import type { Row } from '#core/kernel'
import { withoutTraces } from '#people'
import { forgetsPerson, type PersonPart, sectionsOf, tellsPart, wordsIn } from '#people/server'
import { ReferralSubject } from '../domain/referral.ts'
import { en } from '../texts/en.ts'
import { it } from '../texts/it.ts'

const columns = [
  { key: 'sent_at', it: 'Mandato il', en: 'Sent on' },
  { key: 'service', it: 'A quale servizio', en: 'To which service' },
  { key: 'reasons', it: 'Perché', en: 'Why', words: wordsIn(it.reason, en.reason) },
  {
    key: 'data_shared',
    it: 'Che cosa sapevano di te',
    en: 'What they were told of you',
    words: wordsIn(it.sharing, en.sharing),
  },
  { key: 'state', it: 'A che punto è', en: 'Where it stands', words: wordsIn(it.state, en.state) },
  { key: 'appointment_at', it: 'Appuntamento', en: 'Appointment' },
  { key: 'attended_on', it: 'Ci sei andata il', en: 'You went on' },
  { key: 'outcome', it: 'Com’è andata', en: 'How it went', words: wordsIn(it.outcome, en.outcome) },
  { key: 'summary', it: 'Che cosa abbiamo scritto di te', en: 'What we wrote of you' },
  { key: 'notes', it: 'Che cosa ci siamo detti', en: 'What we told each other' },
]

export const referralsPart: PersonPart = tellsPart({
  room: 'referrals',
  statement: ({ network_id, rights_request_id }) => ({
    name: 'export of referrals',
    text: 'select referrals.export_of($1, $2) as told',
    values: [network_id, rights_request_id],
  }),
  tell: ([row], { unseal }) => {
    const rows = ((row?.told ?? []) as Row[]).map((each) => ({
      ...each,
      summary: withoutTraces(unseal(ReferralSubject, each, 'summary') ?? ''),
      notes: ((each.notes ?? []) as string[]).map(withoutTraces).join(' · '),
    }))
    return sectionsOf(rows, { title: { it: 'I tuoi invii', en: 'Your referrals' }, columns })
  },
})

export const referralsForget = forgetsPerson({
  room: 'referrals',
  text: 'select referrals.forget_person($1, $2, $3)',
})
