// Names say what a thing is in people's work; words that say nothing, or call a person a user, are refused.
import { type Finding, findAll, type Source } from './finding.ts'

const empty = [
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'shared',
  'misc',
  'manager',
  'base',
  'v2',
  'legacy',
  'ats',
]
const suffixes = ['service', 'controller', 'dto']
const people = ['beneficiary', 'beneficiaries']
const exported =
  /^export\s+(?:default\s+)?(?:abstract\s+)?(?:async\s+)?(?:const|let|function\*?|class|interface|type)\s+([A-Za-z_$][\w$]*)/gm

export function checkNames(files: string[], sources: Source[]): Finding[] {
  return [
    ...files.filter((file) => !file.startsWith('content/')).flatMap(badPath),
    ...sources.flatMap(badExports),
  ]
}

function badPath(file: string): Finding[] {
  return file.split('/').flatMap((part) => {
    const bare = part.replace(/^\./, '')
    const problem = wrongWord(bare.split(/[-_.]/).map((word) => word.toLowerCase())) ?? wrongSuffix(bare)
    return problem ? [{ file, line: 1, sentence: `“${part}” ${problem}` }] : []
  })
}

function wrongSuffix(part: string): string | undefined {
  const found = suffixes.find((suffix) => part.includes(`.${suffix}.`))
  return found && `carries the empty suffix .${found}: name the subject instead.`
}

function badExports(source: Source): Finding[] {
  if (!/\.(tsx?|mjs)$/.test(source.file)) return []
  return findAll(source, exported, ([, name = '']) => {
    const words = wordsOf(name)
    const problem = wrongWord(words) ?? wrongEnding(words)
    return problem ? `“${name}” ${problem}` : ''
  }).filter(({ sentence }) => sentence !== '')
}

function wrongWord(words: string[]): string | undefined {
  const vague = words.find((word) => empty.includes(word))
  if (vague) return `contains “${vague}”, a word that says nothing: name the subject.`
  const title = words.find((word) => people.includes(word))
  return title && `contains “${title}”: say person.`
}

function wrongEnding(words: string[]): string | undefined {
  const last = words.at(-1) ?? ''
  if (words.length < 2 || !['controller', 'dto'].includes(last)) return undefined
  return `ends in “${last}”: name the subject instead.`
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[ _$]/)
    .map((word) => word.toLowerCase())
}
