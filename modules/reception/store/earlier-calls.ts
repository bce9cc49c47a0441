// Found by the mark of the number: earlier calls of the line, and the persons who gave that number or were named in one of
// those calls, as far as who asks may see them.
import { answering, type Row } from '#core/kernel'
import { phoneMark, readPhone } from '#people'
import { CallText, callMark } from '../domain/call.ts'
import { type EarlierCalls, earlierCalls } from '../queries/earlier-calls.ts'

const nobody = (text: string) => text
const name = `coalesce(nullif(concat_ws(' ', coalesce(i.chosen_name, i.given_name), i.family_name), ''), p.nickname, p.code)`

export const earlierCallsAnswering = answering(earlierCalls, {
  statements: ({ unit_id, phone }, { network_id }, mark = nobody) => {
    const number = readPhone(phone)
    if (!number) return []
    const ofCall = mark(callMark(unit_id, number))
    return [
      {
        name: 'earlier calls',
        text: `select c.call_id, c.at, w.name as worker_name, c.topics, c.outcome, c.state, t.file_id, t.note,
                 (select k.wrapped from access.subject_keys k where k.network_id = $1 and k.person_id = c.call_id) as subject_key
               from reception.call_numbers n
               join reception.calls c on c.network_id = n.network_id and c.call_id = n.call_id
               join access.workers w on w.network_id = c.network_id and w.worker_id = c.worker_id
               left join reception.call_texts t on t.network_id = c.network_id and t.file_id = c.call_id
               where n.network_id = $1 and n.number_hash = $2 order by c.at desc, c.call_id limit 10`,
        values: [network_id, ofCall],
      },
      {
        name: 'whose number',
        text: `select p.person_id, ${name} as name, bool_or(f.others_answer) as others_answer
               from (select h.person_id, h.answered_by = 'others_too' as others_answer from people.phones h
                     where h.network_id = $1 and h.number_hash = $3 and h.ended_on is null
                     union all select k.person_id, false from reception.call_numbers n
                     join reception.call_persons k on k.network_id = n.network_id and k.call_id = n.call_id
                     where n.network_id = $1 and n.number_hash = $2) f
               join people.persons p on p.network_id = $1 and p.person_id = f.person_id and p.ended_on is null
               left join people.identities i on i.network_id = $1 and i.person_id = p.person_id
               group by p.person_id, 2 order by 2, p.person_id limit 10`,
        values: [network_id, ofCall, mark(phoneMark(number))],
      },
    ]
  },
  tell: ([calls, persons], { unseal }) => ({
    is_whole: calls !== undefined,
    calls: (calls ?? []).map(({ subject_key, ...row }) => ({
      ...(row as unknown as EarlierCalls['calls'][number]),
      note: row.file_id ? unseal(CallText, { ...row, subject_key } as Row, 'note') : null,
    })),
    persons: (persons ?? []) as unknown as EarlierCalls['persons'],
  }),
})
