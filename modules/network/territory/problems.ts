// What can be wrong in a territory file. A network administrator who uploads a newer archive
// reads one sentence per problem: which line, what was found, what to write instead.
import { en } from './texts/en.ts'
import type { TerritoryTexts } from './texts/it.ts'
import { it } from './texts/it.ts'

export type TerritoryProblemCode = keyof TerritoryTexts

export type TerritoryProblem = {
  code: TerritoryProblemCode
  /** Line of the file, counted from 1, the heading included. */
  line: number
  column: string
  /** What was found. */
  found: string
  /** What stands against it: the columns expected, the other line, the code missing. */
  against: string
}

/** A problem with the fields left out filled in. */
export function problem(
  code: TerritoryProblemCode,
  line: number,
  rest: Partial<Pick<TerritoryProblem, 'column' | 'found' | 'against'>> = {},
): TerritoryProblem {
  return { code, line, column: rest.column ?? '', found: rest.found ?? '', against: rest.against ?? '' }
}

/** One sentence, in Italian or English, that names the line and the fix. */
export function sentenceOf(wrong: TerritoryProblem, language: 'it' | 'en' = 'it'): string {
  const text = (language === 'it' ? it : en)[wrong.code]
  return text
    .replaceAll('{line}', String(wrong.line))
    .replaceAll('{column}', wrong.column)
    .replaceAll('{found}', wrong.found)
    .replaceAll('{against}', wrong.against)
}
