// What the desk tells of one person when they ask for it, and how it forgets them.
import type { Row } from '#core/kernel'
import { withoutTraces } from '#people'
import { forgetsPerson, type PersonPart, sectionsOf, tellsPart, wordsIn } from '#people/server'
import { VisitNote } from '../domain/desk.ts'
import { en } from '../texts/en.ts'
import { it } from '../texts/it.ts'

const visits = {
  title: { it: 'Quando sei venuta allo sportello', en: 'When you came to the desk' },
  columns: [
    { key: 'on_day', it: 'Giorno', en: 'Day' },
    { key: 'unit', it: 'Dove', en: 'Where' },
    { key: 'first_need', it: 'Che cosa hai chiesto', en: 'What you asked', words: wordsIn(it.need, en.need) },
    {
      key: 'outcomes',
      it: 'Che cosa ne è venuto',
      en: 'What came of it',
      words: wordsIn(it.visit_outcome, en.visit_outcome),
    },
    {
      key: 'interventions',
      it: 'Che cosa si è fatto',
      en: 'What was done',
      words: wordsIn(it.intervention, en.intervention),
    },
  ],
}
const appointments = {
  title: { it: 'I tuoi appuntamenti', en: 'Your appointments' },
  columns: [
    { key: 'starts_at', it: 'Quando', en: 'When' },
    { key: 'unit', it: 'Dove', en: 'Where' },
    { key: 'channel', it: 'Come', en: 'How', words: wordsIn(it.channel, en.channel) },
    {
      key: 'state',
      it: 'Com’è andato',
      en: 'How it went',
      words: wordsIn(it.appointment_state, en.appointment_state),
    },
  ],
}
const calls = {
  title: { it: 'Quando ci hai chiamato', en: 'When you called us' },
  columns: [
    { key: 'at', it: 'Quando', en: 'When' },
    { key: 'unit', it: 'Dove', en: 'Where' },
    {
      key: 'topics',
      it: 'Di che cosa si è parlato',
      en: 'What it was about',
      words: wordsIn(it.need, en.need),
    },
    {
      key: 'outcome',
      it: 'Che cosa ne è venuto',
      en: 'What came of it',
      words: wordsIn(it.call_outcome, en.call_outcome),
    },
  ],
}
const notes = {
  title: { it: 'Che cosa abbiamo annotato allo sportello', en: 'What we noted at the desk' },
  columns: [
    { key: 'at', it: 'Quando', en: 'When' },
    { key: 'note', it: 'Nota', en: 'Note' },
  ],
}

export const receptionPart: PersonPart = tellsPart({
  room: 'reception',
  statement: ({ network_id, rights_request_id }) => ({
    name: 'export of reception',
    text: 'select reception.export_of($1, $2) as told, reception.export_calls($1, $2) as calls',
    values: [network_id, rights_request_id],
  }),
  tell: ([row], { unseal }) => {
    const told = (row?.told ?? {}) as Record<string, Row[]>
    const read = (told.notes ?? []).map((each) => ({
      ...each,
      note: withoutTraces(unseal(VisitNote, each, 'note') ?? ''),
    }))
    return [
      ...sectionsOf(told.visits ?? [], visits),
      ...sectionsOf(told.appointments ?? [], appointments),
      ...sectionsOf((row?.calls ?? []) as Row[], calls),
      ...sectionsOf(read, notes),
    ]
  },
})

export const receptionForgets = forgetsPerson({
  room: 'reception',
  text: 'select reception.forget_person($1, $2, $3), reception.forget_caller($1, $2)',
})
