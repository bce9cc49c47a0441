// The database answers who is followed and whom to call; the ids of those it speaks of go to the log of readings and
// not to who asks.
import { answering } from '#core/kernel'
import { foldText } from '../domain/nickname-code.ts'
import { canonicalOf } from '../matching/canonical.ts'
import { alreadyKnown } from '../queries/already-known.ts'
import { nobodyFound } from '../queries/emergency.ts'

export const alreadyKnownAnswering = answering(alreadyKnown, {
  statements: ({ named, called }, { network_id }) => [
    {
      name: 'already known',
      text: 'select person_id, body_name, unit_name, phone from people.already_known($1, gen_random_uuid(), $2, $3)',
      values: [network_id, named ? (canonicalOf(named) ?? '') : '', called ? foldText(called) : ''],
    },
  ],
  about: ([rows = []]) =>
    rows.length > 0 ? [...new Set(rows.map((row) => String(row.person_id)))] : [nobodyFound],
  tell: ([rows = []]) => {
    const contacts = rows.map((row) => ({
      name: row.unit_name ? `${row.unit_name}, ${row.body_name}` : String(row.body_name),
      phone: (row.phone as string | null) ?? null,
    }))
    const distinct = new Map(contacts.map((each) => [`${each.name} ${each.phone}`, each]))
    return { contacts: [...distinct.values()].sort((a, b) => a.name.localeCompare(b.name)) }
  },
})
