// What the street tells of one person when they ask for it, and how it forgets them. Notes go through the guard that
// takes out names, numbers and codes: they may speak of somebody else too.
import type { Row } from '#core/kernel'
import { withoutTraces } from '#people'
import { forgetsPerson, type PersonPart, tellsPart, wordsIn } from '#people/server'
import { en } from '../texts/en.ts'
import { it } from '../texts/it.ts'
import { reportEn } from '../texts/screens/report-en.ts'
import { reportIt } from '../texts/screens/report-it.ts'
import { done } from './done-words.ts'

const columns = [
  { key: 'on_day', it: 'Giorno', en: 'Day' },
  { key: 'municipality', it: 'Comune', en: 'Municipality' },
  { key: 'mode', it: 'Come', en: 'How', words: wordsIn(it.mode, en.mode) },
  {
    ...{ key: 'topics', it: 'Di che cosa', en: 'About what' },
    words: wordsIn(reportIt.topic, reportEn.topic),
  },
  { key: 'interventions', it: 'Che cosa si è fatto', en: 'What was done', words: done },
  { key: 'note', it: 'Annotazioni', en: 'Notes' },
]
const text = (value: unknown): string =>
  value === null || value === undefined ? '' : Array.isArray(value) ? value.join(', ') : String(value)
const guarded = (note: string): string => withoutTraces(note)

export const outreachPart: PersonPart = tellsPart({
  room: 'outreach',
  statement: ({ network_id, rights_request_id }) => ({
    name: 'export of outreach',
    text: 'select outreach.export_of($1, $2) as told',
    values: [network_id, rights_request_id],
  }),
  tell: ([row]) => {
    const contacts = (row?.told ?? []) as Row[]
    const bodies = [...new Set(contacts.map((contact) => text(contact.body)))]
    return bodies.map((controller) => ({
      controller,
      title: { it: 'Incontri in strada', en: 'Meetings in the street' },
      columns,
      rows: contacts
        .filter((contact) => text(contact.body) === controller)
        .map((contact) =>
          Object.fromEntries(
            columns.map(({ key }) => [
              key,
              key === 'note' ? guarded(text(contact.note)) : text(contact[key]),
            ]),
          ),
        ),
    }))
  },
})

export const outreachForgets = forgetsPerson({
  room: 'outreach',
  text: 'select outreach.forget_person($1, $2, $3)',
})
