// A list of households, read line by line: what can be taken is shaped, what cannot is told with its line, its column and
// why. Pure: the same file gives the same answer, and nothing is written here.
import { isUnderFourteen } from './guardianship.ts'
import type { ImportField, Mapping } from './import-columns.ts'
import { foldText } from './nickname-code.ts'

export interface ImportedMember {
  line: number
  person_key: string
  relation: string
  gender: string
  given_name: string | null
  family_name: string | null
  birth_date: string | null
  birth_year: number | null
  citizenship: string | null
  language: string | null
  since: string | null
}

export interface ImportedHousehold {
  key: string
  line: number
  members: ImportedMember[]
}

export type LineFault =
  | 'household_empty'
  | 'key_too_long'
  | 'relation_unknown'
  | 'gender_unknown'
  | 'date_impossible'
  | 'year_impossible'
  | 'born_later'
  | 'citizenship_unknown'
  | 'language_unknown'
  | 'name_half'
  | 'name_without_birth'
  | 'person_twice'
  | 'reference_twice'
  | 'child_alone'
  | 'too_many_members'

export interface ImportFault {
  line: number
  field: ImportField
  code: LineFault
}

export interface ReadLines {
  households: ImportedHousehold[]
  faults: ImportFault[]
}

/** The words of registry offices, folded, and ours. */
const relations: Record<string, string> = {
  intestatario: 'reference_person',
  'persona di riferimento': 'reference_person',
  rp: 'reference_person',
  intestataria: 'reference_person',
  'intestatario scheda': 'reference_person',
  assegnatario: 'reference_person',
  assegnataria: 'reference_person',
  capofamiglia: 'reference_person',
  'reference person': 'reference_person',
  reference_person: 'reference_person',
  coniuge: 'spouse',
  moglie: 'spouse',
  marito: 'spouse',
  spouse: 'spouse',
  'unito civilmente': 'civil_union',
  'unita civilmente': 'civil_union',
  civil_union: 'civil_union',
  convivente: 'cohabitant',
  cohabitant: 'cohabitant',
  figlio: 'child',
  figlia: 'child',
  child: 'child',
  figliastro: 'step_child',
  figliastra: 'step_child',
  step_child: 'step_child',
  'minore in affido': 'foster_child',
  affidato: 'foster_child',
  foster_child: 'foster_child',
  padre: 'parent',
  madre: 'parent',
  genitore: 'parent',
  parent: 'parent',
  fratello: 'sibling',
  sorella: 'sibling',
  sibling: 'sibling',
  nonno: 'grandparent',
  nonna: 'grandparent',
  grandparent: 'grandparent',
  nipote: 'grandchild',
  grandchild: 'grandchild',
  'altro parente': 'other_relative',
  other_relative: 'other_relative',
  altro: 'non_relative',
  'non parente': 'non_relative',
  non_relative: 'non_relative',
  'assistente familiare': 'live_in_carer',
  badante: 'live_in_carer',
  live_in_carer: 'live_in_carer',
  '': 'other_relative',
}
const genders: Record<string, string> = {
  f: 'woman',
  femmina: 'woman',
  donna: 'woman',
  female: 'woman',
  woman: 'woman',
  m: 'man',
  maschio: 'man',
  uomo: 'man',
  male: 'man',
  man: 'man',
  x: 'non_binary',
  non_binary: 'non_binary',
  'non binario': 'non_binary',
  '': 'unknown',
  unknown: 'unknown',
  declined: 'declined',
}
const mostMembers = 20
const longestKey = 40

const two = (text: string): string => text.padStart(2, '0')

/** 3/4/1980, 03-04-1980, 03.04.1980 and 1980-04-03 are the same Italian day; null is no day. */
export const readDay = (text: string): string | null => {
  const italian = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const plain = /^(\d{4})-(\d{2})-(\d{2})/.exec(text)
  const [year, month, day] = italian
    ? [italian[3], italian[2], italian[1]]
    : plain
      ? [plain[1], plain[2], plain[3]]
      : []
  if (!year || !month || !day) return null
  const iso = `${year}-${two(month)}-${two(day)}`
  const instant = new Date(`${iso}T00:00:00.000Z`)
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== iso ? null : iso
}

export interface ReadingContext {
  today: string
  /** ISO 3166-1 alpha-2 by folded Italian or English name, and by code. */
  citizenships: ReadonlyMap<string, string>
}

type Cells = Partial<Record<ImportField, string>>
type Tell = (field: ImportField, code: LineFault) => null

const birthOf = (cells: Cells, { today }: ReadingContext, tell: Tell) => {
  const birth_date = cells.birth_date
    ? (readDay(cells.birth_date) ?? tell('birth_date', 'date_impossible'))
    : null
  if (birth_date && birth_date > today) tell('birth_date', 'born_later')
  if (birth_date && birth_date < '1900-01-01') tell('birth_date', 'date_impossible')
  const year = cells.birth_year ? Number(cells.birth_year) : undefined
  const isYear =
    year === undefined || (Number.isInteger(year) && year >= 1900 && year <= Number(today.slice(0, 4)))
  if (!isYear) tell('birth_year', 'year_impossible')
  return { birth_date, birth_year: birth_date || !isYear ? null : (year ?? null) }
}

const named = (cells: Cells, has_birth: boolean, tell: Tell) => {
  const given_name = cells.given_name || null
  const family_name = cells.family_name || null
  if ((given_name === null) !== (family_name === null))
    tell(given_name ? 'family_name' : 'given_name', 'name_half')
  if (given_name && family_name && !has_birth) tell('birth_date', 'name_without_birth')
  return { given_name, family_name }
}

const memberOf = (
  cells: Cells,
  line: number,
  { tell, ...context }: ReadingContext & { tell: Tell },
): ImportedMember => {
  const birth = birthOf(cells, context, tell)
  const since = cells.since ? (readDay(cells.since) ?? tell('since', 'date_impossible')) : null
  if (since && since > context.today) tell('since', 'born_later')
  const citizenship = cells.citizenship
    ? (context.citizenships.get(foldText(cells.citizenship)) ?? tell('citizenship', 'citizenship_unknown'))
    : null
  const language = cells.language
    ? /^[a-z]{2,3}$/i.test(cells.language)
      ? cells.language.toLowerCase()
      : tell('language', 'language_unknown')
    : null
  return {
    line,
    person_key: cells.person_key || `${cells.household_key}/${line}`,
    relation: relations[foldText(cells.relation ?? '')] ?? tell('relation', 'relation_unknown') ?? '',
    gender: genders[foldText(cells.gender ?? '')] ?? tell('gender', 'gender_unknown') ?? '',
    ...named(cells, birth.birth_date !== null || birth.birth_year !== null, tell),
    ...birth,
    citizenship,
    language,
    since,
  }
}

const join = (household: ImportedHousehold, member: ImportedMember, tell: Tell): void => {
  if (household.members.length >= mostMembers) tell('household_key', 'too_many_members')
  const isReference = (each: ImportedMember) => each.relation === 'reference_person'
  if (isReference(member) && household.members.some(isReference)) tell('relation', 'reference_twice')
  household.members.push(member)
}

/** All of these are under fourteen: a household of children with no adult beside them. */
export const isChildrenAlone = (
  members: readonly { birth_date: string | null; birth_year: number | null }[],
  today: string,
): boolean => members.length > 0 && members.every((each) => isUnderFourteen(each, today))

/** After so many lines it may be interrupted. */
const breath = 50

/**
 * `lines`: as read from the file. A line with a fault is told and left out of nothing: who imports decides. It pauses every
 * some lines, so that who walks it may serve others meanwhile.
 */
export function* readingLines(
  lines: readonly { line: number; cells: readonly string[] }[],
  mapping: Mapping,
  context: ReadingContext,
): Generator<void, ReadLines> {
  const households = new Map<string, ImportedHousehold>()
  const persons = new Set<string>()
  const faults: ImportFault[] = []
  for (const [n, { line, cells }] of lines.entries()) {
    if (n % breath === 0) yield
    const tell: Tell = (field, code) => {
      faults.push({ line, field, code })
      return null
    }
    const said: Cells = {}
    mapping.forEach((field, i) => {
      if (field) said[field] = (cells[i] ?? '').trim()
    })
    const key = said.household_key ?? ''
    if (key === '') {
      tell('household_key', 'household_empty')
      continue
    }
    if (key.length > longestKey) tell('household_key', 'key_too_long')
    if ((said.person_key ?? '').length > longestKey) tell('person_key', 'key_too_long')
    const member = memberOf(said, line, { ...context, tell })
    if (persons.has(member.person_key)) tell('person_key', 'person_twice')
    persons.add(member.person_key)
    const household = households.get(key) ?? { key, line, members: [] }
    households.set(key, household)
    join(household, member, tell)
  }
  const all = [...households.values()]
  const wrong = new Set(faults.map((each) => each.line))
  for (const [n, { members, line }] of all.entries()) {
    if (n % breath === 0) yield
    if (isChildrenAlone(members, context.today) && !members.some((each) => wrong.has(each.line)))
      faults.push({ line, field: 'household_key', code: 'child_alone' })
  }
  return { households: all, faults }
}

/** All at once, for short lists. */
export const readLines = (...given: Parameters<typeof readingLines>): ReadLines => {
  const steps = readingLines(...given)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
