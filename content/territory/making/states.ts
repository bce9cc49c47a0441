// Foreign states and territories: the table of the national population register, completed with
// the ceased states (people born in Czechoslovakia or in the Soviet Union keep that birthplace).

import type { ForeignState } from '#network/territory'
import { placeName } from '#network/territory'
import { ISO2_BY_ISO3 } from './iso.ts'
import type { SheetRow } from './spreadsheet.ts'

/** One entry of the list of countries used to compute tax codes. */
export type TaxCodeCountry = { code: string; name: string; date_deleted: string }

/** Names the two sources do not give in English, and the codes set for people without a state. */
const ENGLISH: Record<string, string> = {
  Z105: 'Czechoslovakia',
  Z111: 'German Democratic Republic',
  Z118: 'Yugoslavia',
  Z135: 'Soviet Union',
  Z157: 'Serbia and Montenegro',
  Z201: 'Federation of South Arabia',
  Z202: 'Protectorate of South Arabia',
  Z250: 'South Yemen',
  Z350: 'Tanganyika',
  Z518: 'Puerto Rico',
  Z520: 'United States Virgin Islands',
  Z221: 'Hong Kong',
}
const ISO3_BY_BELFIORE: Record<string, string> = { Z518: 'PRI', Z520: 'VIR', Z221: 'HKG' }
const OWN_CODES: Record<string, { iso2: string; name_it: string; name_en: string }> = {
  '999': { iso2: 'XS', name_it: 'Apolide', name_en: 'Stateless' },
  '997': { iso2: 'XU', name_it: 'In corso di definizione', name_en: 'Undetermined' },
}
/** "Cannot be attributed": a gap in a register, not where somebody comes from. */
const NOT_A_PLACE = '998'
const KOSOVO = { found: 'KOS', iso3: 'XKX' }

export function foreignStates(rows: SheetRow[], countries: TaxCodeCountry[]): ForeignState[] {
  const listed = rows
    .slice(1)
    .filter((row) => (row['B'] || row['C']) && row['K'] !== NOT_A_PLACE)
    .map(fromRegister)
  for (const country of countries) {
    if (listed.some((state) => state.belfiore_code === country.code)) continue
    const nameless = listed.find((state) => !state.belfiore_code && sameName(state.name_it, country.name))
    if (nameless) nameless.belfiore_code = country.code
    else listed.push(fromTaxCodes(country))
  }
  return listed.sort((a, b) => a.name_it.localeCompare(b.name_it, 'it'))
}

function fromRegister(row: SheetRow): ForeignState {
  const iso3 = row['G'] === KOSOVO.found ? KOSOVO.iso3 : (row['G'] ?? null)
  const own = OWN_CODES[row['K'] ?? '']
  const iso2 = (iso3 && ISO2_BY_ISO3.get(iso3)) ?? own?.iso2 ?? null
  const mixed =
    row['C'] && row['C'] !== row['C'].toUpperCase() ? row['C'] : placeName(row['B'] ?? row['C'] ?? '')
  const name_it = own?.name_it ?? mixed.replace(/\*$/, '')
  const english =
    row['D'] && row['D'] !== row['D'].toUpperCase() ? row['D'].replace(/\*$/, '') : englishName(iso2)
  return {
    iso2,
    iso3: iso3 !== null && ISO2_BY_ISO3.has(iso3) ? iso3 : null,
    belfiore_code: row['J'] ?? null,
    istat_code: row['K'] ?? null,
    name_it,
    name_en: own?.name_en ?? english ?? name_it,
    kind: kindOf(row),
    valid_to: null,
  }
}

function kindOf(row: SheetRow): ForeignState['kind'] {
  if (row['P'] === 'STATO' || row['G'] === 'TWN' || row['G'] === 'PSE') return 'state'
  return row['P'] ? 'territory' : 'no_state'
}

function fromTaxCodes(country: TaxCodeCountry): ForeignState {
  const iso3 = ISO3_BY_BELFIORE[country.code] ?? null
  const valid_to = country.date_deleted === '' ? null : country.date_deleted.slice(0, 10)
  return {
    iso2: iso3 && (ISO2_BY_ISO3.get(iso3) ?? null),
    iso3,
    belfiore_code: country.code,
    istat_code: null,
    name_it: country.name,
    name_en: ENGLISH[country.code] ?? country.name,
    kind: iso3 ? 'territory' : 'state',
    valid_to,
  }
}

function englishName(iso2: string | null): string | undefined {
  return iso2 === null ? undefined : new Intl.DisplayNames(['en'], { type: 'region' }).of(iso2)
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
