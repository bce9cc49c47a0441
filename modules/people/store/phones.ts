// Numbers to reach somebody, opened for who may read them, and told to the person who asks what is kept.
import { answering, type Noun, type Row } from '#core/kernel'
import { Phone } from '../domain/phone.ts'
import { phonesQuery } from '../queries/phones.ts'
import { type PersonPart, sectionsOf } from './person-parts.ts'

export const phonesAnswering = answering(phonesQuery, {
  statements: ({ person_id }, { network_id }) => [
    {
      name: 'phones of a person',
      text: `select f.phone_id, f.person_id, f.answered_by, f.number_sealed, f.advice_sealed, f.noted_at,
               (select k.wrapped from access.subject_keys k where k.network_id = $1 and k.person_id = f.person_id) as subject_key
             from people.phones f where f.network_id = $1 and f.person_id = $2 and f.ended_on is null order by f.noted_at desc, f.phone_id limit 20`,
      values: [network_id, person_id],
    },
  ],
  tell: ([rows = []], { unseal }) => ({
    phones: rows.map((row) => ({
      phone_id: String(row.phone_id),
      number: unseal(Phone as unknown as Noun, row, 'number_sealed'),
      answered_by: row.answered_by as 'only_them' | 'others_too',
      advice: unseal(Phone as unknown as Noun, row, 'advice_sealed'),
      noted_at: String(row.noted_at),
    })),
  }),
})

const numbers = {
  title: { it: 'I tuoi numeri di telefono', en: 'Your phone numbers' },
  columns: [
    { key: 'number', it: 'Numero', en: 'Number' },
    { key: 'advice', it: 'Come chiamarti', en: 'How to call you' },
    { key: 'noted_at', it: 'Scritto il', en: 'Written on' },
  ],
}

export const phonesPart: PersonPart = {
  room: 'people-phones',
  statement: ({ network_id, rights_request_id }) => ({
    name: 'export of phones',
    text: 'select people.export_phones($1, $2) as told',
    values: [network_id, rights_request_id],
  }),
  tell: ([row], { unseal }) => {
    const opened = ((row?.told ?? []) as Row[]).map((each) => ({
      body: each.body,
      number: unseal(Phone as unknown as Noun, each, 'number_sealed') ?? '',
      advice: unseal(Phone as unknown as Noun, each, 'advice_sealed') ?? '',
      noted_at: String(each.noted_at).slice(0, 10),
    }))
    return sectionsOf(opened, numbers)
  },
}
