// Which column of a list means what. Offices name the same thing in many ways; what is not recognised is left out, and
// a person says so on screen.
import { foldText } from './nickname-code.ts'

export const importFields = [
  'household_key',
  'person_key',
  'relation',
  'given_name',
  'family_name',
  'gender',
  'birth_date',
  'birth_year',
  'citizenship',
  'language',
  'since',
] as const
export type ImportField = (typeof importFields)[number]
/** Column by column, in the order of the file; null: left out. */
export type Mapping = (ImportField | null)[]

const known: Record<ImportField, string[]> = {
  household_key: [
    'nucleo',
    'codice nucleo',
    'id nucleo',
    'famiglia',
    'codice famiglia',
    'alloggio',
    'codice alloggio',
    'household',
    'household key',
    'household id',
  ],
  person_key: [
    'persona',
    'codice persona',
    'id persona',
    'componente',
    'codice componente',
    'person',
    'person key',
    'person id',
  ],
  relation: [
    'relazione',
    'parentela',
    'relazione di parentela',
    'rapporto',
    'ruolo',
    'relation',
    'relationship',
    'role',
  ],
  given_name: ['nome', 'given name', 'first name', 'name'],
  family_name: ['cognome', 'family name', 'last name', 'surname'],
  gender: ['genere', 'sesso', 'gender', 'sex'],
  birth_date: [
    'data di nascita',
    'data nascita',
    'nato il',
    'nata il',
    'nato/a il',
    'birth date',
    'date of birth',
  ],
  birth_year: ['anno di nascita', 'anno nascita', 'anno', 'birth year', 'year of birth'],
  citizenship: ['cittadinanza', 'nazionalita', 'citizenship', 'nationality'],
  language: ['lingua', 'language'],
  since: ['dal', 'assegnato dal', 'data assegnazione', 'nel nucleo dal', 'since', 'from'],
}

const fieldOf = (column: string): ImportField | null => {
  const name = foldText(column)
    .replace(/[_.:]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return importFields.find((field) => known[field].includes(name)) ?? null
}

/** The first column that means a thing is taken; a second one is left for a person to choose. */
export const guessMapping = (columns: readonly string[]): Mapping => {
  const taken = new Set<ImportField>()
  return columns.map((column) => {
    const field = fieldOf(column)
    if (!field || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

export type MappingFault = 'household_missing' | 'twice' | 'names_half'

/** What is wrong with the whole mapping, before any line is read. */
export const faultOfMapping = (mapping: Mapping): MappingFault | undefined => {
  const said = mapping.filter((field) => field !== null)
  if (!said.includes('household_key')) return 'household_missing'
  if (new Set(said).size < said.length) return 'twice'
  if (said.includes('given_name') !== said.includes('family_name')) return 'names_half'
  return undefined
}
