// Makes the compact files of this folder from the published sources. Run it when a source is
// renewed: npx tsx content/territory/build.ts <folder with the sources>. See README.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MunicipalityPeriod } from '#network/territory'
import {
  checkMunicipalities,
  MUNICIPALITY_COLUMNS,
  PROVINCE_COLUMNS,
  REGION_COLUMNS,
  readAnprArchive,
  registryOf,
  STATE_COLUMNS,
  sentenceOf,
  writeTabbed,
} from '#network/territory'
import type { SourceMap } from './making/boundaries.ts'
import { cutBoundaries } from './making/boundaries.ts'
import type { ProvinceOnMap, RegionOnMap } from './making/provinces.ts'
import { provincesOf, regionsOf } from './making/provinces.ts'
import { firstSheet } from './making/spreadsheet.ts'
import type { TaxCodeCountry } from './making/states.ts'
import { foreignStates } from './making/states.ts'

const HERE = dirname(fileURLToPath(import.meta.url))
/** The provinces drawn municipality by municipality: Bergamo (SafeNet lies in it) and Brescia beside it. */
const DRAWN = ['016', '017']

type MapOf<Properties> = { objects: Record<string, { geometries: { properties: Properties }[] }> }

function build(sources: string): void {
  const periods = municipalities(sources)
  const provinces = provincesOf(periods, properties<ProvinceOnMap>(sources, 'limits_IT_provinces.topo.json'))
  const regions = regionsOf(properties<RegionOnMap>(sources, 'limits_IT_regions.topo.json'))
  const problems = checkMunicipalities(periods, provinces)
  for (const wrong of problems) process.stderr.write(`${sentenceOf(wrong, 'en')}\n`)
  const countries = ['cf-countries.json', 'cf-deleted-countries.json'].flatMap((file) =>
    fromJson<TaxCodeCountry[]>(sources, file),
  )
  const states = foreignStates(firstSheet(readFileSync(join(sources, 'tab_Stati_Esteri.xlsx'))), countries)
  const map = fromJson<SourceMap>(sources, 'boundaries/limits_R_3_municipalities.topo.json')
  save('municipalities.tsv', writeTabbed(MUNICIPALITY_COLUMNS, periods))
  save('provinces.tsv', writeTabbed(PROVINCE_COLUMNS, provinces))
  save('regions.tsv', writeTabbed(REGION_COLUMNS, regions))
  save('states.tsv', writeTabbed(STATE_COLUMNS, states))
  save('boundaries.topo.json', JSON.stringify(cutBoundaries(map, DRAWN, registryOf(periods))))
}

function municipalities(sources: string): MunicipalityPeriod[] {
  const { periods, problems } = readAnprArchive(
    readFileSync(join(sources, 'ANPR_archivio_comuni.csv'), 'utf8'),
  )
  for (const wrong of problems) process.stderr.write(`${sentenceOf(wrong, 'en')}\n`)
  const known = readFileSync(join(HERE, 'known-successors.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
  return periods.map((period) => {
    const [, , successor] =
      known.find(([code, day]) => code === period.istat_code && day === period.valid_to) ?? []
    return successor ? { ...period, successor, successor_basis: 'known' as const } : period
  })
}

function properties<Properties>(sources: string, file: string): Properties[] {
  const map = fromJson<MapOf<Properties>>(sources, `boundaries/${file}`)
  return Object.values(map.objects).flatMap((object) =>
    object.geometries.map((geometry) => geometry.properties),
  )
}

function fromJson<Shape>(sources: string, file: string): Shape {
  return JSON.parse(readFileSync(join(sources, file), 'utf8')) as Shape
}

function save(file: string, text: string): void {
  writeFileSync(join(HERE, file), text)
  process.stdout.write(`${file}: ${Math.ceil(text.length / 1024)} kB\n`)
}

const sources = process.argv[2]
if (sources) build(sources)
else process.stderr.write('Say where the sources are: npx tsx content/territory/build.ts <folder>\n')
