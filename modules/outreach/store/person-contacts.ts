// Across the records that were found to be one person. Who reads the name reads earlier meetings only after the person's yes; who knows the nickname alone reads as before.
import { answering } from '#core/kernel'
import { personContacts } from '../queries/person-contacts.ts'

export const personContactsAnswering = answering(personContacts, {
  statements: ({ person_id }, { network_id }) => [
    {
      name: 'contacts of a person',
      text: `select c.contact_id, c.shift_id, c.at, c.mode, c.phase, c.topics, c.state, t.label as stop_label,
               w.name as worker_name, u.name as unit_name
             from outreach.contacts c
             join people.persons p on p.network_id = $1 and p.person_id = c.person_id
             join network.units u on u.network_id = $1 and u.unit_id = c.unit_id
             left join access.workers w on w.network_id = $1 and w.worker_id = c.worker_id
             left join outreach.stops t on t.network_id = $1 and t.stop_id = c.stop_id
             where c.network_id = $1 and c.person_id in (select person_id from people.cluster_of($1, $2)) and c.state <> 'annulled'
               and not exists (select 1 from people.identities i where i.network_id = $1 and i.person_id = c.person_id
                 and not i.has_history and c.at < i.identified_at)
             order by c.at desc, c.contact_id limit 200`,
      values: [network_id, person_id],
    },
  ],
  tell: ([contacts = []]) => ({ contacts }) as never,
})
