// What the people room keeps of a person, as the person reads it: who they are to us, what they said, who saw.
import type { Row } from '#core/kernel'
import type { PersonPart, PersonSection } from './person-parts.ts'

type Columns = PersonSection['columns']
const column = (key: string, it: string, en: string) => ({ key, it, en })

const text = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(text).join(', ')
  return String(value).replace(/T(\d\d:\d\d).*$/, ' $1')
}
const rowOf = (row: Row, columns: Columns): Record<string, string> =>
  Object.fromEntries(columns.map(({ key }) => [key, text(row[key])]))

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
      column('identity_level', 'Quanto ti sei fatta conoscere', 'How far you let us know you'),
      column('gender', 'Genere', 'Gender'),
      column('age_band', 'Fascia d’età', 'Age band'),
      column('language', 'Lingua', 'Language'),
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
      column('citizenships', 'Cittadinanza', 'Citizenship'),
      column('purpose', 'Perché l’abbiamo chiesto', 'Why we asked'),
      column('legal_basis', 'Base giuridica', 'Legal basis'),
    ],
  },
  {
    name: 'identifiers',
    title: { it: 'Codici e documenti', en: 'Codes and documents' },
    columns: [column('kind', 'Che cosa', 'What'), column('noted_at', 'Scritto il', 'Written on')],
  },
  {
    name: 'attributes',
    title: { it: 'Che cosa sappiamo di te', en: 'What we know of you' },
    columns: [
      column('kind', 'Argomento', 'Subject'),
      column('code', 'Che cosa', 'What'),
      column('source', 'Da chi lo sappiamo', 'From whom we know'),
      column('since_on', 'Dal', 'Since'),
      column('ended_on', 'Fino al', 'Until'),
      column('valid_until', 'Vale fino al', 'Valid until'),
    ],
  },
  {
    name: 'isee',
    title: { it: 'I tuoi ISEE', en: 'Your ISEE certificates' },
    columns: [
      column('kind', 'Tipo', 'Kind'),
      column('value', 'Valore in euro', 'Value in euros'),
      column('band', 'Fascia', 'Band'),
      column('issued_on', 'Rilasciato il', 'Issued on'),
      column('valid_until', 'Vale fino al', 'Valid until'),
      column('protocol', 'Numero della DSU', 'Declaration number'),
      column('source', 'Da chi lo sappiamo', 'From whom we know'),
    ],
  },
  {
    name: 'guardianships',
    title: { it: 'Chi risponde di te', en: 'Who answers for you' },
    columns: [
      column('kind', 'Chi', 'Who'),
      column('since_on', 'Dal', 'Since'),
      column('ended_on', 'Fino al', 'Until'),
    ],
  },
  {
    name: 'steps',
    title: { it: 'I passi fatti insieme', en: 'The steps made together' },
    columns: [
      column('event', 'Passo', 'Step'),
      column('at', 'Quando', 'When'),
      column('notice', 'Come ti abbiamo informata', 'How you were told'),
    ],
  },
  {
    name: 'consents',
    title: { it: 'I tuoi consensi', en: 'Your consents' },
    columns: [
      column('given_at', 'Dato il', 'Given on'),
      column('recipients', 'A chi', 'To whom'),
      column('purposes', 'Per che cosa', 'What for'),
      column('compartments', 'Quali parti', 'Which parts'),
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
      column('compartments', 'Quali parti', 'Which parts'),
      column('purpose', 'Per che cosa', 'What for'),
      column('legal_basis', 'Base giuridica', 'Legal basis'),
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
      column('roles', 'Ruolo', 'Role'),
      column('purpose', 'Motivo', 'Reason'),
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
      return { controller: text(all.body), title, columns, rows: rows.map((each) => rowOf(each, columns)) }
    })
  },
}
