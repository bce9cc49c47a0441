// Invented people for the figures of names, from the same pool and dice as the tests.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#core/db/testing'
import { generatePeople } from '#people/makers'
import { parseForenames, parseSurnames } from '../../content/names/schema.ts'

const read = (file: string) => readFileSync(join(projectRoot, 'content', 'names', file), 'utf8')
const pool = {
  forenames: parseForenames(read('forenames.tsv')),
  surnames: parseSurnames(read('surnames.tsv')),
}

export const peopleFor = (count: number, seed = 20) => generatePeople(pool, count, seed)

/** More than usual, where the machine has the time. */
export const asMany = (usual: number): number => Number(process.env.BENCH_PEOPLE ?? usual)
