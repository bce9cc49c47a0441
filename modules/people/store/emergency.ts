// The SQL of emergencies and of "who saw my file"; what may be told is decided by the pinned functions themselves.
import { answering, notFound, refuse } from '#core/kernel'
import { breakGlassesQuery, findByCodeQuery, readersQuery } from '../queries/emergency.ts'

export const findByCodeAnswering = answering(findByCodeQuery, {
  statements: ({ code }, { network_id }) => [
    {
      name: 'find by code',
      text: 'select person_id, unit_name, organisation_name, is_too_often from people.find_by_code($1, $2)',
      values: [network_id, code],
    },
  ],
  tell: ([rows = []]) => {
    const [row] = rows
    if (row?.is_too_often) refuse('people.too-many-lookups', undefined, 429)
    if (!row) return { found: null }
    const { person_id, unit_name, organisation_name } = row
    return { found: { person_id, unit_name, organisation_name } } as never
  },
})

export const breakGlassesAnswering = answering(breakGlassesQuery, {
  statements: ({ only_waiting }, { network_id }) => [
    {
      name: `break glasses${only_waiting ? ' waiting' : ''}`,
      text: `select b.break_glass_id, people.code_for_privacy($1, b.person_id) as person_code, w.name as worker_name, o.short_name as organisation_name, b.reason, b.compartments, b.at, b.ends_at,
               b.worker_id, b.reviewed_at, v.name as reviewer_name, b.verdict
             from access.break_glasses b
             left join access.workers w on w.network_id = $1 and w.worker_id = b.worker_id
             left join access.workers v on v.network_id = $1 and v.worker_id = b.reviewed_by
             left join network.organisations o on o.network_id = $1 and o.organisation_id = b.organisation_id
             where b.network_id = $1${only_waiting ? ' and b.reviewed_by is null' : ''}
             order by (b.reviewed_by is null) desc, b.at desc limit 200`,
      values: [network_id],
    },
  ],
  tell: ([rows = []], { me }) =>
    ({
      glasses: rows.map(({ worker_id, ...row }) => ({ ...row, is_mine: worker_id === me.worker_id })),
    }) as never,
})

export const readersAnswering = answering(readersQuery, {
  statements: ({ person_id }, { network_id }) => [
    {
      name: 'readers of a person',
      text: 'select people.readers_of($1, $2) as readings',
      values: [network_id, person_id],
    },
  ],
  tell: ([rows = []], { input }) =>
    ({ person_id: input.person_id, readings: rows[0]?.readings ?? notFound() }) as never,
})
