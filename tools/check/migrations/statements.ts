// Reads a migration as a list of statements, with comments and quoted words out of the way but every line in place.
export interface Statement {
  /** Where it begins in the file. */
  offset: number
  /** The statement in lower case, comments, quoted words and function bodies blanked; same length as written. */
  code: string
  /** Exactly as written, with the comments before it. */
  written: string
}

const quoted = /--[^\n]*|\/\*[\s\S]*?\*\/|\$(\w*)\$[\s\S]*?\$\1\$|'(?:[^']|'')*'/g

export function readStatements(text: string): Statement[] {
  return split(blank(text, quoted), text, 0)
}

/** The statements inside the function bodies of a migration. */
export function readBodies(text: string): Statement[] {
  return [...text.matchAll(quoted)].flatMap((match) => {
    if (!match[0].startsWith('$')) return []
    const mark = (match[1] ?? '').length + 2
    const body = match[0].slice(mark, -mark)
    return split(blank(body, quoted), body, match.index + mark)
  })
}

/** A text with its comments blanked, quoted words kept. */
export function withoutComments(text: string): string {
  return text.replace(quoted, (part) => (/^(--|\/\*)/.test(part) ? spaces(part) : part))
}

/** Cuts at the commas that stand outside every bracket. */
export function splitAtCommas(code: string): { offset: number; code: string }[] {
  const parts: { offset: number; code: string }[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at <= code.length; at++) {
    const letter = code[at]
    if (letter === '(') depth++
    if (letter === ')') depth--
    if ((letter === ',' && depth === 0) || at === code.length) {
      parts.push({ offset: start, code: code.slice(start, at) })
      start = at + 1
    }
  }
  return parts.filter((part) => part.code.trim() !== '')
}

/** What stands between the bracket at `open` and its twin. */
export function insideBrackets(code: string, open: number): string {
  let depth = 0
  for (let at = open; at < code.length; at++) {
    if (code[at] === '(') depth++
    if (code[at] === ')' && --depth === 0) return code.slice(open + 1, at)
  }
  return code.slice(open + 1)
}

function split(code: string, written: string, offset: number): Statement[] {
  let start = 0
  return code.split(';').flatMap((part) => {
    const begin = start
    start += part.length + 1
    if (part.trim() === '') return []
    return [
      {
        offset: offset + begin,
        code: part.toLowerCase(),
        written: written.slice(begin, begin + part.length),
      },
    ]
  })
}

function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, spaces)
}

function spaces(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}
