// The meetings of one outing with what hangs on them: lines, tests and notes come only to those cleared.
import { answering, type Row } from '#core/kernel'
import { type ContactList, contactList } from '../queries/shift-page.ts'

const contacts = `
  select c.contact_id, c.at, c.stop_id, t.label as stop_label, c.mode, c.phase, c.headcount, c.gender, c.age_band, c.citizenship, c.housing,
    c.person_id, c.municipality_code, c.topics, c.interventions, c.duration_min, c.language, c.is_critical, c.state, c.annul_reason,
    c.corrected_by, w.name as worker_name, coalesce(c.recorded_at > s.closed_at, false) as is_late
  from outreach.contacts c
  join outreach.shifts s on s.network_id = $1 and s.shift_id = c.shift_id
  join access.workers w on w.network_id = $1 and w.worker_id = c.worker_id
  left join outreach.stops t on t.network_id = $1 and t.stop_id = c.stop_id
  where c.network_id = $1 and c.shift_id = $2 order by c.at, c.contact_id limit 1000`

const handouts = `
  select h.contact_id, h.item_id, i.name_it, i.name_en, sum(h.quantity) as quantity from outreach.handout_lines h
  join goods.items i on i.network_id = $1 and i.item_id = h.item_id
  where h.network_id = $1 and h.shift_id = $2 group by h.contact_id, h.item_id, i.name_it, i.name_en order by i.name_it, h.item_id`
const reduction = `
  select contact_id, hr_item, direction, sum(quantity) as quantity from outreach.harm_reduction_lines
  where network_id = $1 and shift_id = $2 group by contact_id, hr_item, direction order by hr_item, direction`
const tests = `
  select contact_id, test_kind, result from outreach.rapid_tests where network_id = $1 and shift_id = $2 order by test_kind, test_id`
const notes = `select contact_id, note from outreach.contact_notes where network_id = $1 and shift_id = $2 order by at, note_id`

const hangingOn = (rows: Row[] | undefined) => (contact_id: unknown) =>
  (rows ?? []).filter((row) => row.contact_id === contact_id).map(({ contact_id: _, ...rest }) => rest)

export const contactsAnswering = answering(contactList, {
  statements: ({ shift_id }, { network_id }) =>
    Object.entries({ contacts, handouts, reduction, tests, notes }).map(([name, text]) => ({
      name: `outreach list ${name}`,
      text,
      values: [network_id, shift_id],
    })),
  tell: ([met = [], ...rest]) => {
    const [handoutsOf, reductionOf, testsOf, notesOf] = [0, 1, 2, 3].map((i) => hangingOn(rest[i]))
    const told = met.map((row) => ({
      ...row,
      handouts: handoutsOf?.(row.contact_id),
      harm_reduction: reductionOf?.(row.contact_id),
      tests: testsOf?.(row.contact_id),
      notes: notesOf?.(row.contact_id).map(({ note }) => note),
    }))
    return { contacts: told } as unknown as ContactList
  },
})
