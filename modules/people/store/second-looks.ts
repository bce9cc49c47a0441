// Proposals of others that I may answer, and questions of partners that nobody of us answered yet.
import { answering } from '#core/kernel'
import { matchingPolicy } from '../policy-matching.ts'
import { secondLooks } from '../queries/second-looks.ts'

export const secondLooksAnswering = answering(secondLooks, {
  statements: (_, { network_id }) => [
    {
      name: 'links that wait for me',
      text: `select s.link_id, w.name as proposed_by_name, s.proposed_at
             from people.same_as s left join access.workers w on w.network_id = $1 and w.worker_id = s.proposed_by
             where s.network_id = $1 and s.state = 'proposed' and s.proposed_by <> (select access.my_worker())
               and s.unit_id = any ((select access.my_units($2, 'base'))::uuid[])
             order by s.proposed_at, s.link_id limit 50`,
      values: [network_id, [...matchingPolicy['person.approve-merge'].roles]],
    },
    {
      name: 'questions of partners',
      text: `select r.request_id, o.name as body_name, r.asked_at
             from (select distinct a.request_id from people.asked_of_us($1) a) mine
             join people.match_requests r on r.network_id = $1 and r.request_id = mine.request_id
             join network.units u on u.network_id = $1 and u.unit_id = r.unit_id
             join network.organisations o on o.network_id = $1 and o.organisation_id = u.organisation_id
             order by r.asked_at, r.request_id limit 50`,
      values: [network_id],
    },
  ],
  tell: ([links = [], questions = []]) => ({ links, questions }) as never,
})
