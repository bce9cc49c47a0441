// Rules must give the same answer on the phone at night and on the server: no clock, no chance, no waiting inside.
import { type Finding, findAll, type Source } from './finding.ts'
import { isTest } from './tree.ts'

const pureFolders = /^(modules\/([^/]+\/)*(domain|actions)|core\/kernel)\//
const allowed = ['core/kernel/clock.ts', 'core/kernel/id.ts']
const impure =
  /\b(Date\.now|Math\.random|performance\.now|crypto\.randomUUID|setTimeout|setInterval|fetch)\s*\(|\bnew Date\(\s*\)/g

export function checkPurity(sources: Source[]): Finding[] {
  return sources
    .filter(
      ({ file }) =>
        pureFolders.test(file) && /\.tsx?$/.test(file) && !isTest(file) && !allowed.includes(file),
    )
    .flatMap((source) =>
      findAll(
        source,
        impure,
        ([what]) => `${what.replace(/\s*\($/, '')} is not pure: take the moment or the id as input.`,
      ),
    )
}
