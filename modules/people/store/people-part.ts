// What the people room keeps of a person, as the person reads it: who they are to us, what they said, who saw.
import type { Row } from '#core/kernel'
import { codes as codesEn } from '../texts/codes-en.ts'
import { codes as codesIt } from '../texts/codes-it.ts'
import { en } from '../texts/en.ts'
import { file as fileEn } from '../texts/file-en.ts'
import { file as fileIt } from '../texts/file-it.ts'
import { it } from '../texts/it.ts'
import { minorsEn } from '../texts/minors-en.ts'
import { minorsIt } from '../texts/minors-it.ts'
import { privacyEn } from '../texts/privacy-en.ts'
import { privacyIt } from '../texts/privacy-it.ts'
import { paperWords } from '../texts/privacy-paper.ts'
import { type WordedColumn, wordsByKind, wordsIn } from './in-words.ts'
import type { PersonPart, PersonSection } from './person-parts.ts'

type Columns = PersonSection['columns']
type Column = WordedColumn & { it: string; en: string }
type Meaning = Omit<WordedColumn, 'key'>
const column = (key: string, it: string, en: string): Column => ({ key, it, en })
/** A column of codes, with what they mean. */
const coded = (column: Column, meaning: Meaning): Column => ({ ...column, ...meaning })

const why = { words: wordsIn(paperWords.it.purposes, paperWords.en.purposes) }
const ground = { words: wordsIn(privacyIt.grounds, privacyEn.grounds) }
const parts = { words: wordsIn(privacyIt.compartments, privacyEn.compartments) }
const source = { words: wordsIn(fileIt.source_of, fileEn.source_of) }
const notice = { words: wordsIn(it.notice, en.notice) }

const text = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(text).join(', ')
  return String(value).replace(/T(\d\d:\d\d).*$/, ' $1')
}
const rowOf = (row: Row, columns: Columns): Record<string, string> =>
  Object.fromEntries(columns.map(({ key }) => [key, text(row[key])]))

/** What ended on the day it began has the day before as its last: on paper it is over that day, never before it began. */
const notBeforeItBegan = (row: Row): Row =>
  String(row.ended_on ?? '9') < String(row.begins_on ?? '') ? { ...row, ended_on: row.begins_on } : row

interface Told {
  name: string
  title: { it: string; en: string }
  columns: Columns
}

const told: Told[] = [
  {
    name: 'person',
    title: { it: 'Come ti conosciamo', en: 'How we know you' },
    columns: [
      column('code', 'Codice', 'Code'),
      column('nickname', 'Soprannome', 'Nickname'),
      coded(column('identity_level', 'Quanto ti sei fatta conoscere', 'How far you let us know you'), {
        words: wordsIn(it.level, en.level),
      }),
      coded(column('gender', 'Genere', 'Gender'), { words: wordsIn(it.gender, en.gender) }),
      coded(column('age_band', 'Fascia d’età', 'Age band'), { words: wordsIn(it.age_band, en.age_band) }),
      coded(column('language', 'Lingua', 'Language'), { names: 'language' }),
      column('met_on', 'Primo incontro', 'First met'),
      column('last_met_on', 'Ultimo incontro', 'Last met'),
    ],
  },
  {
    name: 'identity',
    title: { it: 'Il tuo nome', en: 'Your name' },
    columns: [
      column('given_name', 'Nome', 'Given name'),
      column('family_name', 'Cognome', 'Family name'),
      column('chosen_name', 'Come vuoi essere chiamata', 'How you want to be called'),
      column('birth_date', 'Data di nascita', 'Date of birth'),
      column('birth_year', 'Anno di nascita', 'Year of birth'),
      coded(column('citizenships', 'Cittadinanza', 'Citizenship'), { names: 'region' }),
      coded(column('purpose', 'Perché l’abbiamo chiesto', 'Why we asked'), why),
      coded(column('legal_basis', 'Base giuridica', 'Legal basis'), ground),
    ],
  },
  {
    name: 'identifiers',
    title: { it: 'Codici e documenti', en: 'Codes and documents' },
    columns: [
      coded(column('kind', 'Che cosa', 'What'), { words: wordsIn(fileIt.number_of, fileEn.number_of) }),
      column('noted_at', 'Scritto il', 'Written on'),
    ],
  },
  {
    name: 'attributes',
    title: { it: 'Che cosa sappiamo di te', en: 'What we know of you' },
    columns: [
      coded(column('kind', 'Argomento', 'Subject'), { words: wordsIn(fileIt.kind, fileEn.kind) }),
      coded(column('code', 'Che cosa', 'What'), { words: wordsByKind(codesIt, codesEn) }),
      coded(column('source', 'Da chi lo sappiamo', 'From whom we know'), source),
      column('since_on', 'Dal', 'Since'),
      column('ended_on', 'Fino al', 'Until'),
      column('valid_until', 'Vale fino al', 'Valid until'),
    ],
  },
  {
    name: 'isee',
    title: { it: 'I tuoi ISEE', en: 'Your ISEE certificates' },
    columns: [
      coded(column('kind', 'Tipo', 'Kind'), { words: wordsIn(codesIt.isee_kind, codesEn.isee_kind) }),
      column('value', 'Valore in euro', 'Value in euros'),
      coded(column('band', 'Fascia', 'Band'), { words: wordsIn(codesIt.isee_band, codesEn.isee_band) }),
      column('issued_on', 'Rilasciato il', 'Issued on'),
      column('valid_until', 'Vale fino al', 'Valid until'),
      column('protocol', 'Numero della DSU', 'Declaration number'),
      coded(column('source', 'Da chi lo sappiamo', 'From whom we know'), source),
    ],
  },
  {
    name: 'guardianships',
    title: { it: 'Chi risponde di te', en: 'Who answers for you' },
    columns: [
      coded(column('kind', 'Chi', 'Who'), { words: wordsIn(minorsIt.kind, minorsEn.kind) }),
      column('since_on', 'Dal', 'Since'),
      column('ended_on', 'Fino al', 'Until'),
    ],
  },
  {
    name: 'steps',
    title: { it: 'I passi fatti insieme', en: 'The steps made together' },
    columns: [
      coded(column('event', 'Passo', 'Step'), { words: wordsIn(it.event, en.event) }),
      column('at', 'Quando', 'When'),
      coded(column('notice', 'Come ti abbiamo informata', 'How you were told'), notice),
    ],
  },
  {
    name: 'consents',
    title: { it: 'I tuoi consensi', en: 'Your consents' },
    columns: [
      column('given_at', 'Dato il', 'Given on'),
      column('recipients', 'A chi', 'To whom'),
      coded(column('purposes', 'Per che cosa', 'What for'), why),
      coded(column('compartments', 'Quali parti', 'Which parts'), parts),
      column('text_version', 'Testo letto', 'Text read'),
      column('withdrawn_at', 'Ritirato il', 'Withdrawn on'),
    ],
  },
  {
    name: 'wishes',
    title: { it: 'Con chi non vuoi essere condivisa', en: 'With whom you do not want to be shared' },
    columns: [
      column('to', 'Ente', 'Organisation'),
      column('said_at', 'Detto il', 'Said on'),
      column('ended_at', 'Fino al', 'Until'),
    ],
  },
  {
    name: 'shares',
    title: { it: 'Chi vede o ha visto', en: 'Who sees or saw' },
    columns: [
      column('to', 'A chi', 'To whom'),
      coded(column('compartments', 'Quali parti', 'Which parts'), parts),
      coded(column('purpose', 'Per che cosa', 'What for'), why),
      coded(column('legal_basis', 'Base giuridica', 'Legal basis'), ground),
      column('begins_on', 'Dal', 'From'),
      column('ended_on', 'Al', 'Until'),
    ],
  },
  {
    name: 'readings',
    title: { it: 'Chi ha letto', en: 'Who read' },
    // No name of who works: see readers-paper.
    columns: [
      column('read_at', 'Quando', 'When'),
      column('organisation_name', 'Ente', 'Organisation'),
      coded(column('roles', 'Ruolo', 'Role'), { words: wordsIn(paperWords.it.roles, paperWords.en.roles) }),
      coded(column('purpose', 'Motivo', 'Reason'), why),
    ],
  },
]

export const peoplePart: PersonPart = {
  room: 'people',
  statement: ({ network_id, rights_request_id }) => ({
    name: 'export of people',
    text: 'select people.export_of($1, $2) as told',
    values: [network_id, rights_request_id],
  }),
  tell: ([row]) => {
    const all = row?.told as Record<string, unknown> | undefined
    if (!all) return []
    return told.map(({ name, title, columns }) => {
      const found = all[name] ?? []
      const rows = (Array.isArray(found) ? found : [found]) as Row[]
      return {
        controller: text(all.body),
        title,
        columns,
        rows: rows.map((each) => rowOf(notBeforeItBegan(each), columns)),
      }
    })
  },
}
