// The SQL of the privacy page: rights and their clocks, runs that forget, readings to look at.
import { answering } from '#core/kernel'
import { requestsQuery, retentionQuery, unusualReadingsQuery } from '../queries/rights.ts'

export const requestsAnswering = answering(requestsQuery, {
  statements: (_, { network_id }) => [
    {
      name: 'rights requests',
      text: `select r.rights_request_id, people.code_for_privacy($1, r.person_id) as person_code, r.kind, r.channel, r.proof, o.short_name as organisation_name, w.name as worker_name, r.received_on,
               r.due_on, r.extended_on, r.extended_because, r.decision, r.exemptions, r.decided_on, r.sent_on
             from people.rights_requests r
             left join network.organisations o on o.network_id = $1 and o.organisation_id = r.organisation_id
             left join access.workers w on w.network_id = $1 and w.worker_id = r.worker_id
             where r.network_id = $1 order by (r.sent_on is null) desc, coalesce(r.extended_on, r.due_on), r.rights_request_id limit 200`,
      values: [network_id],
    },
    {
      name: 'holds',
      text: `select h.hold_id, people.code_for_privacy($1, h.person_id) as person_code, h.kind, h.because, h.begun_at, w.name as worker_name from people.holds h
             left join access.workers w on w.network_id = $1 and w.worker_id = h.worker_id
             where h.network_id = $1 and h.ended_at is null order by h.begun_at desc limit 200`,
      values: [network_id],
    },
  ],
  tell: ([requests = [], holds = []]) => ({ requests, holds }) as never,
})

export const retentionAnswering = answering(retentionQuery, {
  statements: (_, { network_id }) => [
    {
      name: 'retention runs',
      text: `select r.run_id, r.state, r.because, r.proposed_at, p.name as prepared_by_name, a.name as approved_by_name, r.done_at, r.prepared_by,
               (select coalesce(jsonb_agg(jsonb_build_object('person_id', i.person_id,
                  'person_code', people.code_for_privacy($1, i.person_id), 'rule', i.rule, 'measure', i.measure, 'last_on', i.last_on,
                  'is_kept', i.is_kept, 'kept_because', i.kept_because) order by i.last_on, i.person_id), '[]')
                from people.retention_items i where i.network_id = $1 and i.run_id = r.run_id) as items
             from people.retention_runs r
             left join access.workers p on p.network_id = $1 and p.worker_id = r.prepared_by
             left join access.workers a on a.network_id = $1 and a.worker_id = r.approved_by
             where r.network_id = $1 order by (r.state in ('proposed', 'prepared')) desc, r.proposed_at desc limit 20`,
      values: [network_id],
    },
    {
      name: 'erasures',
      text: 'select person_id, measure, erased_at from people.erasures where network_id = $1 order by erased_at desc limit 5000',
      values: [network_id],
    },
    {
      name: 'clearings',
      text: `select clearing_id, kind, kept_from, how_many, cleared_at from people.clearings
             where network_id = $1 order by cleared_at desc, clearing_id desc limit 24`,
      values: [network_id],
    },
  ],
  tell: ([runs = [], erasures = [], clearings = []], { me }) =>
    ({
      runs: runs.map(({ prepared_by, ...run }) => ({ ...run, is_mine: prepared_by === me.worker_id })),
      erasures,
      clearings: clearings.map((each) => ({ ...each, how_many: Number(each.how_many) })),
    }) as never,
})

export const unusualReadingsAnswering = answering(unusualReadingsQuery, {
  statements: (_, { network_id }) => [
    {
      name: 'unusual readings',
      text: 'select kind, worker_name, organisation_name, on_day, persons from people.unusual_readings($1)',
      values: [network_id],
    },
  ],
  tell: ([rows = []]) =>
    ({ readings: rows.map((row) => ({ ...row, persons: Number(row.persons) })) }) as never,
})
