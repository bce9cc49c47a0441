// Descriptions of data for catalogues, written once as nodes and told in two ways: JSON-LD and Turtle.
export type Value = { iri: string } | { text: string; lang?: string; type?: string }

export interface Node {
  iri: string
  types: readonly string[]
  /** Names with their prefix: `dct:title`. */
  says: readonly (readonly [name: string, value: Value])[]
}

export const prefixes = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatapit: 'http://dati.gov.it/onto/dcatapit#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  locn: 'http://www.w3.org/ns/locn#',
  schema: 'http://schema.org/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

const jsonOf = (value: Value): object => {
  if ('iri' in value) return { '@id': value.iri }
  const { text, lang, type } = value
  return { '@value': text, ...(lang ? { '@language': lang } : {}), ...(type ? { '@type': type } : {}) }
}

const grouped = (node: Node): Map<string, Value[]> => {
  const groups = new Map<string, Value[]>()
  for (const [name, value] of node.says) groups.set(name, [...(groups.get(name) ?? []), value])
  return groups
}

export const jsonLd = (nodes: readonly Node[]): object => ({
  '@context': prefixes,
  '@graph': nodes.map((node) => ({
    '@id': node.iri,
    '@type': node.types,
    ...Object.fromEntries([...grouped(node)].map(([name, values]) => [name, values.map(jsonOf)])),
  })),
})

/** What would end a quoted text or an address is escaped: nothing that people wrote becomes syntax. */
const escaped = (text: string): string =>
  text.replace(/["\\\n\r\t]/g, (sign) => {
    const names: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }
    return names[sign] ?? `\\${sign}`
  })
const iriText = (iri: string): string =>
  `<${iri.replace(/[<>"{}|^`\\\s]/g, (sign) => encodeURIComponent(sign))}>`

const turtleOf = (value: Value): string => {
  if ('iri' in value) return iriText(value.iri)
  const { text, lang, type } = value
  return `"${escaped(text)}"${lang ? `@${lang}` : ''}${type ? `^^${type}` : ''}`
}

export const turtle = (nodes: readonly Node[]): string => {
  const heads = Object.entries(prefixes).map(([name, iri]) => `@prefix ${name}: <${iri}> .`)
  const blocks = nodes.map((node) => {
    const lines = [...grouped(node)].map(
      ([name, values]) => `  ${name} ${values.map(turtleOf).join(' ,\n    ')}`,
    )
    return `${iriText(node.iri)}\n${[`  a ${node.types.join(' , ')}`, ...lines].join(' ;\n')} .`
  })
  return `${[...heads, '', ...blocks.flatMap((block) => [block, ''])].join('\n')}`
}
