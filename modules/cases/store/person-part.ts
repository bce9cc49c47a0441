// What files tell of one person when they ask for it, how they forget them, and whom they still need. The words of the
// diary go through the guard that takes out names and numbers: they may speak of somebody else too.
import type { Row } from '#core/kernel'
import { withoutTraces, worksOnPersons } from '#people'
import {
  forgetsPerson,
  needsPerson,
  type PersonPart,
  sectionsOf,
  tellsPart,
  type WordedColumn,
  wordsIn,
} from '#people/server'
import { Assessment } from '../domain/assessment.ts'
import { CaseFile } from '../domain/case-file.ts'
import { isOpen } from '../domain/case-states.ts'
import { CaseDocument } from '../domain/document.ts'
import { InclusionPath } from '../domain/inclusion-path.ts'
import { instruments } from '../domain/instruments.ts'
import { CaseNote } from '../domain/note.ts'
import { codesEn } from '../texts/codes-en.ts'
import { codesIt } from '../texts/codes-it.ts'
import { documentsEn } from '../texts/documents-en.ts'
import { documentsIt } from '../texts/documents-it.ts'
import { planEn } from '../texts/plan-en.ts'
import { planIt } from '../texts/plan-it.ts'
import { wordsEn } from '../texts/words-en.ts'
import { wordsIt } from '../texts/words-it.ts'

type Column = WordedColumn & { it: string; en: string }
type Meaning = Omit<WordedColumn, 'key'>
const column = (key: string, it: string, en: string): Column => ({ key, it, en })
/** A column of codes, with what they mean. */
const coded = (column: Column, meaning: Meaning): Column => ({ ...column, ...meaning })

/** "housing: 2" is for programs; a person reads where they stood, in the words of the instrument. */
const stoodIn = (lang: 'it' | 'en'): Record<string, string> =>
  Object.fromEntries(
    instruments.flatMap(({ key, domains, scale }) =>
      domains.flatMap(({ code, label, descriptors }) =>
        scale.map((step, i) => [
          `${key}.${code}: ${step.value}`,
          `${label[lang]}: ${(descriptors?.[i] ?? step.label)[lang].toLowerCase()}`,
        ]),
      ),
    ),
  )
const titled = (lang: 'it' | 'en') =>
  Object.fromEntries(instruments.map(({ key, title }) => [key, title[lang]]))
const resultsIn = (lang: 'it' | 'en') =>
  Object.fromEntries(
    instruments.flatMap(({ results }) => results.map(({ code, label }) => [code, label[lang]])),
  )
const number = column('number', 'Cartella', 'Case')

const files = {
  title: { it: 'Le tue prese in carico', en: 'Your cases' },
  columns: [
    number,
    column('unit', 'Servizio', 'Service'),
    column('opened_on', 'Aperta il', 'Opened on'),
    column('closed_on', 'Chiusa il', 'Closed on'),
    coded(column('state', 'A che punto è', 'Where it stands'), {
      words: wordsIn(wordsIt.state, wordsEn.state),
    }),
    coded(column('first_need', 'Che cosa hai chiesto', 'What you asked'), {
      words: wordsIn(wordsIt.need, wordsEn.need),
    }),
    coded(column('complexity', 'Complessità', 'Complexity'), {
      words: wordsIn(wordsIt.complexity, wordsEn.complexity),
    }),
    coded(column('closure_reason', 'Perché si è chiusa', 'Why it was closed'), {
      words: wordsIn(wordsIt.reason, wordsEn.reason),
    }),
  ],
}
const looks = {
  title: { it: 'Come stavi, area per area', en: 'How you were, area by area' },
  columns: [
    number,
    column('made_on', 'Giorno', 'Day'),
    coded(column('instrument', 'Strumento', 'Instrument'), { words: { it: titled('it'), en: titled('en') } }),
    coded(column('answers', 'Risposte', 'Answers'), { words: { it: stoodIn('it'), en: stoodIn('en') } }),
    coded(column('result', 'Esito', 'Result'), { words: { it: resultsIn('it'), en: resultsIn('en') } }),
    column('remarks', 'Osservazioni', 'Remarks'),
  ],
}
const notes = {
  title: { it: 'Il diario', en: 'The diary' },
  columns: [
    number,
    column('at', 'Quando', 'When'),
    coded(column('kind', 'Che cosa', 'What'), { words: wordsIn(codesIt.kind, codesEn.kind) }),
    column('words', 'Parole', 'Words'),
  ],
}
const plans = {
  title: { it: 'I tuoi piani', en: 'Your plans' },
  columns: [
    number,
    column('version', 'Versione', 'Version'),
    coded(column('state', 'A che punto è', 'Where it stands'), {
      words: wordsIn(planIt.state, planEn.state),
    }),
    column('agreed_at', 'Concordato il', 'Agreed on'),
    column('ended_at', 'Finito il', 'Ended on'),
  ],
}
const papers = {
  title: { it: 'Le carte nella cartella', en: 'Papers in the case' },
  columns: [
    number,
    column('at', 'Quando', 'When'),
    coded(column('kind', 'Che cosa', 'What'), { words: wordsIn(documentsIt.kind, documentsEn.kind) }),
    column('title', 'Titolo', 'Title'),
  ],
}

const paths = {
  title: { it: 'Il percorso dell’Assegno di inclusione', en: 'The path of the inclusion allowance' },
  columns: [
    number,
    column('reference', 'Riferimento in GePI', 'Reference in GePI'),
    column('activated_on', 'Patto di attivazione digitale', 'Digital activation pact'),
    column('invited_on', 'Convocazione', 'Invitation'),
    column('met_on', 'Primo incontro', 'First meeting'),
    column('pact_on', 'Patto firmato il', 'Pact signed on'),
    column('ended_on', 'Finito il', 'Ended on'),
    coded(column('end_reason', 'Perché è finito', 'Why it ended'), {
      words: wordsIn(wordsIt.reason, wordsEn.reason),
    }),
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
        all('paths').map((each) => ({ ...each, reference: unseal(InclusionPath, each, 'reference') ?? '' })),
        paths,
      ),
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

/** Two open files of one unit on two records of one person: which of them goes on is decided before they are linked. */
export const openFiles = worksOnPersons({
  room: 'cases',
  noun: CaseFile,
  unitOf: ({ state, unit_id }) => (isOpen(state as CaseFile['state']) ? String(unit_id) : undefined),
})

export const casesNeed = needsPerson({
  room: 'cases',
  text: 'select person_id from cases.still_needed($1)',
})
