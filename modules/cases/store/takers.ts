// The referrals by which another body took somebody over, as the row policies of referrals show them to who asks.
import { answering, notFound } from '#core/kernel'
import { takenOverStates } from '../domain/handing.ts'
import { takers } from '../queries/takers.ts'
import { thereStatement } from './inside.ts'

export const takersAnswering = answering(takers, {
  statements: ({ file_id }, { network_id }) => [
    thereStatement(network_id, file_id),
    {
      name: 'who takes a file over',
      text: `select r.referral_id, r.slip_code, s.name as service_name, r.to_organisation_id, o.name as organisation_name, r.state_since
             from cases.files f
             join referrals.subjects a on a.network_id = $1 and a.person_id = f.person_id
             join referrals.referrals r on r.network_id = $1 and r.referral_id = a.referral_id
             join services.services s on s.network_id = $1 and s.service_id = r.to_service_id
             join network.organisations o on o.network_id = $1 and o.organisation_id = r.to_organisation_id
             where f.network_id = $1 and f.file_id = $2 and r.state = any ($3::text[]) and r.to_organisation_id <> f.organisation_id
             order by r.state_since desc, r.referral_id limit 20`,
      values: [network_id, file_id, [...takenOverStates]],
    },
  ],
  tell: ([there = [], found = []]) => ({
    file_id: String((there[0] ?? notFound()).file_id),
    takers: found as never,
  }),
})
