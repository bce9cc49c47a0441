// One thing a check found wrong: where, and one sentence a newcomer understands.
export interface Finding {
  /** From the top of the project. */
  file: string
  line: number
  sentence: string
}

export interface Check {
  name: string
  run: () => Promise<Finding[]>
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** Every match of `pattern` (with the g flag) in a text, as a finding. */
export function findAll(
  source: Source,
  pattern: RegExp,
  sentence: (match: RegExpMatchArray) => string,
): Finding[] {
  return [...source.text.matchAll(pattern)].map((match) => ({
    file: source.file,
    line: lineAt(source.text, match.index),
    sentence: sentence(match),
  }))
}

export interface Source {
  file: string
  text: string
}
