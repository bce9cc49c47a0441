// Files stay small enough to be read in one sitting.
import type { Finding, Source } from './finding.ts'
import { isCode, isTest } from './tree.ts'

const hardLimit = 300
const hardLimitOfTests = 400
const generated = ['database/schema.sql']

export function checkSizes(sources: Source[]): Finding[] {
  return sources
    .filter(({ file }) => isCode(file) && !generated.includes(file) && !file.startsWith('content/'))
    .flatMap((source) => tooLong(source))
}

function tooLong({ file, text }: Source): Finding[] {
  const lines = text.trimEnd().split('\n').length
  const limit = isTest(file) ? hardLimitOfTests : hardLimit
  if (lines <= limit) return []
  return [
    {
      file,
      line: limit + 1,
      sentence: `The file has ${lines} lines; ${limit} is the most: divide it by subject.`,
    },
  ]
}
