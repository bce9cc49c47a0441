// Reads the content of the house from its files: what a territory changes without a programmer.
// Server and tools only. The root is the folder that holds `content`, so it works from the source
// tree and from a bundle alike.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Boundaries, Read, Territory, Topology } from '#network/territory'
import {
  boundariesOf,
  readMunicipalities,
  readProvinces,
  readRegions,
  readStates,
  sentenceOf,
} from '#network/territory'
import type { DemoNames } from './names/schema.ts'
import { parseForenames, parseSurnames, parseWords } from './names/schema.ts'
import { ProjectTemplate } from './projects/schema.ts'
import { ReportTemplate } from './reports/schema.ts'
import type { KeptProofs, RetentionRule } from './retention/schema.ts'
import { RetentionFile } from './retention/schema.ts'
import type { Role } from './roles/schema.ts'
import { RoleFile } from './roles/schema.ts'
import { Script } from './scripts/schema.ts'
import { CodeList } from './vocabularies/schema.ts'

export type Content = {
  projects: ProjectTemplate[]
  vocabularies: CodeList[]
  roles: Role[]
  retention: RetentionRule[]
  territory: Territory
  names: DemoNames
}

/** Everything but the boundaries (they are for maps: readBoundaries). */
export function readContent(root: string): Content {
  return {
    projects: readProjects(root),
    vocabularies: readVocabularies(root),
    roles: readRoles(root),
    retention: readRetention(root),
    territory: readTerritory(root),
    names: readNames(root),
  }
}

export function readProjects(root: string): ProjectTemplate[] {
  return yamlFiles(root, 'projects').map(({ name, value }) =>
    checked(name, () => ProjectTemplate.parse(value)),
  )
}

export function readReportTemplates(root: string): ReportTemplate[] {
  return yamlFiles(root, 'reports').map(({ name, value }) => checked(name, () => ReportTemplate.parse(value)))
}

export function readVocabularies(root: string): CodeList[] {
  return yamlFiles(root, 'vocabularies').map(({ name, value }) => checked(name, () => CodeList.parse(value)))
}

export function readRoles(root: string): Role[] {
  const name = 'roles/roles.yaml'
  return checked(name, () => RoleFile.parse(parse(textOf(root, name)))).roles
}

/** What to say in an emergency on the phone, in the order of the screen. */
export function readScripts(root: string): Script[] {
  return yamlFiles(root, 'scripts')
    .map(({ name, value }) => checked(name, () => Script.parse(value)))
    .sort((a, b) => a.position - b.position)
}

const retentionFile = (root: string): RetentionFile => {
  const name = 'retention/retention.yaml'
  return checked(name, () => RetentionFile.parse(parse(textOf(root, name))))
}

export const readRetention = (root: string): RetentionRule[] => retentionFile(root).rules

/** For how many months each kind of proof is kept. */
export const readKeptProofs = (root: string): KeptProofs => retentionFile(root).proofs

export function readTerritory(root: string): Territory {
  const file = <Noun>(name: string, read: (text: string) => Read<Noun>): Noun[] => {
    const { records, problems } = read(textOf(root, `territory/${name}`))
    const first = problems[0]
    if (first) throw new Error(`content/territory/${name}: ${sentenceOf(first, 'en')}`)
    return records
  }
  return {
    municipalities: file('municipalities.tsv', readMunicipalities),
    provinces: file('provinces.tsv', readProvinces),
    regions: file('regions.tsv', readRegions),
    states: file('states.tsv', readStates),
  }
}

export function readBoundaries(root: string): Boundaries {
  return boundariesOf(JSON.parse(textOf(root, 'territory/boundaries.topo.json')) as Topology)
}

export function readNames(root: string): DemoNames {
  return {
    forenames: parseForenames(textOf(root, 'names/forenames.tsv')),
    surnames: parseSurnames(textOf(root, 'names/surnames.tsv')),
    nicknames: parseWords(textOf(root, 'names/nicknames.txt')),
    hotspots: parseWords(textOf(root, 'names/hotspots.txt')),
  }
}

function yamlFiles(root: string, folder: string): { name: string; value: unknown }[] {
  const files = readdirSync(join(root, 'content', folder))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
  return files.map((file) => ({
    name: `${folder}/${file}`,
    value: parse(textOf(root, `${folder}/${file}`)) as unknown,
  }))
}

function checked<Value>(name: string, read: () => Value): Value {
  try {
    return read()
  } catch (cause) {
    throw new Error(
      `content/${name} does not have the right shape: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    )
  }
}

function textOf(root: string, path: string): string {
  return readFileSync(join(root, 'content', path), 'utf8')
}
