// What files tell of one person when they ask for it, how they forget them, and whom they still need. The words of the
// diary go through the guard that takes out names and numbers: they may speak of somebody else too.
import type { Row } from '#core/kernel'
import { withoutTraces } from '#people'
import { forgetsPerson, needsPerson, type PersonPart, sectionsOf, tellsPart } from '#people/server'
import { Assessment } from '../domain/assessment.ts'
import { CaseDocument } from '../domain/document.ts'
import { CaseNote } from '../domain/note.ts'

const column = (key: string, it: string, en: string) => ({ key, it, en })
const number = column('number', 'Cartella', 'Case')

const files = {
  title: { it: 'Le tue prese in carico', en: 'Your cases' },
  columns: [
    number,
    column('unit', 'Servizio', 'Service'),
    column('opened_on', 'Aperta il', 'Opened on'),
    column('closed_on', 'Chiusa il', 'Closed on'),
    column('state', 'A che punto è', 'Where it stands'),
    column('first_need', 'Che cosa hai chiesto', 'What you asked'),
    column('complexity', 'Complessità', 'Complexity'),
    column('closure_reason', 'Perché si è chiusa', 'Why it was closed'),
  ],
}
const looks = {
  title: { it: 'Come stavi, area per area', en: 'How you were, area by area' },
  columns: [
    number,
    column('made_on', 'Giorno', 'Day'),
    column('instrument', 'Strumento', 'Instrument'),
    column('answers', 'Risposte', 'Answers'),
    column('result', 'Esito', 'Result'),
    column('remarks', 'Osservazioni', 'Remarks'),
  ],
}
const notes = {
  title: { it: 'Il diario', en: 'The diary' },
  columns: [
    number,
    column('at', 'Quando', 'When'),
    column('kind', 'Che cosa', 'What'),
    column('words', 'Parole', 'Words'),
  ],
}
const plans = {
  title: { it: 'I tuoi piani', en: 'Your plans' },
  columns: [
    number,
    column('version', 'Versione', 'Version'),
    column('state', 'A che punto è', 'Where it stands'),
    column('agreed_at', 'Concordato il', 'Agreed on'),
    column('ended_at', 'Finito il', 'Ended on'),
  ],
}
const papers = {
  title: { it: 'Le carte nella cartella', en: 'Papers in the case' },
  columns: [
    number,
    column('at', 'Quando', 'When'),
    column('kind', 'Che cosa', 'What'),
    column('title', 'Titolo', 'Title'),
  ],
}

const scores = (answers: unknown): string =>
  Object.entries((answers ?? {}) as Record<string, number | null>)
    .map(([area, value]) => `${area}: ${value ?? '–'}`)
    .join(', ')

export const casesPart: PersonPart = tellsPart({
  room: 'cases',
  statement: ({ network_id, rights_request_id }) => ({
    name: 'export of cases',
    text: 'select cases.export_of($1, $2) as told',
    values: [network_id, rights_request_id],
  }),
  tell: ([row], { unseal }) => {
    const told = (row?.told ?? {}) as Record<string, Row[]>
    const all = (name: string): Row[] => told[name] ?? []
    return [
      ...sectionsOf(all('files'), files),
      ...sectionsOf(
        all('looks').map((each) => ({
          ...each,
          answers: scores(each.answers),
          remarks: withoutTraces(unseal(Assessment, each, 'remarks') ?? ''),
        })),
        looks,
      ),
      ...sectionsOf(
        all('notes').map((each) => ({
          ...each,
          words: withoutTraces(unseal(CaseNote, each, 'words') ?? ''),
        })),
        notes,
      ),
      ...sectionsOf(all('plans'), plans),
      ...sectionsOf(
        all('papers').map((each) => ({
          ...each,
          title: withoutTraces(unseal(CaseDocument, each, 'title') ?? ''),
        })),
        papers,
      ),
    ]
  },
})

export const casesForget = forgetsPerson({
  room: 'cases',
  text: 'select cases.forget_person($1, $2, $3)',
})

export const casesNeed = needsPerson({
  room: 'cases',
  text: 'select person_id from cases.still_needed($1)',
})
