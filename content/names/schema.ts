// Invented people and places for the demo and the tests: no line here is a real person.

export type Forename = { country: string; gender: 'F' | 'M'; name: string; source: 'open_set' | 'own' }
export type Surname = { country: string; name: string; source: 'open_set' | 'own' }
export type DemoNames = {
  forenames: Forename[]
  surnames: Surname[]
  nicknames: string[]
  hotspots: string[]
}

export function parseForenames(text: string): Forename[] {
  return linesOf(text).map((line) => {
    const [country = '', gender = '', name = '', source = ''] = line.split('\t')
    return { country, gender: gender === 'F' ? 'F' : 'M', name, source: sourceOf(source) }
  })
}

export function parseSurnames(text: string): Surname[] {
  return linesOf(text).map((line) => {
    const [country = '', name = '', source = ''] = line.split('\t')
    return { country, name, source: sourceOf(source) }
  })
}

/** One word or name per line, after the heading. */
export function parseWords(text: string): string[] {
  return linesOf(text)
}

function sourceOf(cell: string): 'open_set' | 'own' {
  return cell === 'own' ? 'own' : 'open_set'
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
}
