// Provinces and regions, today's and those that ended, told from the municipalities they held.
import type { MunicipalityPeriod, Province, Region } from '#network/territory'

/** Provinces that are on no map of today. */
const ENDED: Record<string, string> = {
  '104': 'Olbia-Tempio',
  '105': 'Ogliastra',
  '106': 'Medio Campidano',
  '107': 'Carbonia-Iglesias',
  '701': 'Fiume',
  '702': 'Pola',
  '703': 'Zara',
  '801': 'Venezia Giulia',
}

/** Provinces that became metropolitan cities: municipalities keep the old prefix. */
const METROPOLITAN = new Set([
  '001',
  '010',
  '015',
  '027',
  '037',
  '048',
  '058',
  '063',
  '072',
  '080',
  '082',
  '083',
  '087',
  '092',
])

const REGIONS_EN: Record<string, string> = {
  '01': 'Piedmont',
  '02': 'Aosta Valley',
  '03': 'Lombardy',
  '04': 'Trentino-South Tyrol',
  '09': 'Tuscany',
  '11': 'Marche',
  '12': 'Lazio',
  '16': 'Apulia',
  '19': 'Sicily',
  '20': 'Sardinia',
}

export type ProvinceOnMap = { prov_istat_code: string; prov_name: string }
export type RegionOnMap = { reg_istat_code: string; reg_name: string }

export function provincesOf(periods: MunicipalityPeriod[], map: ProvinceOnMap[]): Province[] {
  const names = new Map(map.map((province) => [province.prov_istat_code, province.prov_name]))
  const latest = new Map<string, MunicipalityPeriod>()
  for (const period of periods) {
    const known = latest.get(period.province_code)
    if (!known || lastDay(period) > lastDay(known)) latest.set(period.province_code, period)
  }
  return [...latest.entries()].sort().map(([province_code, period]) => {
    const name = names.get(province_code) ?? ENDED[province_code]
    if (!name)
      throw new Error(`Province ${province_code} has no name: add it to the list of ended provinces.`)
    const metropolitan_code = METROPOLITAN.has(province_code) ? `2${province_code.slice(1)}` : null
    const { province_sign: sign, region_code, valid_to } = period
    return { province_code, sign, name, region_code, metropolitan_code, valid_to }
  })
}

export function regionsOf(map: RegionOnMap[]): Region[] {
  return map
    .map(({ reg_istat_code, reg_name }) => ({
      region_code: reg_istat_code,
      name_it: reg_name,
      name_en: REGIONS_EN[reg_istat_code] ?? reg_name,
    }))
    .sort((a, b) => a.region_code.localeCompare(b.region_code))
}

function lastDay(period: MunicipalityPeriod): string {
  return period.valid_to ?? '9999-12-31'
}
