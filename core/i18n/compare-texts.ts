// Guards the second language: a key forgotten, left over or empty, or a `{{name}}` that differs,
// would be seen by a person at the desk and by nobody before.
import type { TextTree } from './texts.ts'

export type TextFault = {
  readonly key: string
  readonly fault: 'missing' | 'extra' | 'empty' | 'names-differ'
}

const pluralSuffix = /_(zero|one|two|few|many|other)$/

/**
 * Faults of `other` against `home` (Italian), sorted by key; an empty list is a good answer.
 * Plural forms are compared by stem, because languages have two to six of them.
 */
export function compareTexts(home: TextTree, other: TextTree): TextFault[] {
  const expected = stems(home)
  const found = stems(other)
  const faults: TextFault[] = [...emptyOnes(home), ...emptyOnes(other)]
  for (const [key, names] of expected) {
    const twin = found.get(key)
    if (!twin) faults.push({ key, fault: 'missing' })
    else if ([...names].sort().join() !== [...twin].sort().join()) faults.push({ key, fault: 'names-differ' })
  }
  for (const key of found.keys()) if (!expected.has(key)) faults.push({ key, fault: 'extra' })
  return faults.sort((a, b) => a.key.localeCompare(b.key))
}

function leaves(tree: TextTree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  )
}

function emptyOnes(tree: TextTree): TextFault[] {
  return leaves(tree)
    .filter(([, value]) => value.trim() === '')
    .map(([key]) => ({ key, fault: 'empty' }))
}

/** Key without plural suffix -> all names its forms interpolate; "un posto" may leave `count` out. */
function stems(tree: TextTree): Map<string, Set<string>> {
  const result = new Map<string, Set<string>>()
  for (const [key, value] of leaves(tree)) {
    const stem = key.replace(pluralSuffix, '')
    const names = result.get(stem) ?? new Set<string>()
    for (const match of value.matchAll(/\{\{\s*-?\s*([\w.]+)/g)) if (match[1]) names.add(match[1])
    result.set(stem, names)
  }
  return result
}
