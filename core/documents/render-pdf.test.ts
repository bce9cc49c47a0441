import { inflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { renderPdf } from './index.ts'

type Read = { raw: string; pages: string[] }

/** A small reader: what a person hears when the page is read aloud, page by page. */
function read(bytes: Uint8Array): Read {
  const raw = Buffer.from(bytes).toString('latin1')
  const bodyOf = (id: string) =>
    raw.slice(raw.search(new RegExp(`(?:^|\\n)${id} 0 obj`))).split('endobj')[0] ?? ''
  const streamOf = (id: string) => {
    const body = bodyOf(id)
    const from = body.indexOf('stream\n') + 7
    return inflateSync(Buffer.from(body.slice(from, body.lastIndexOf('endstream')), 'latin1')).toString(
      'latin1',
    )
  }
  const letters = new Map<string, string[]>()
  for (const [, name = '', id = ''] of raw.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const map = /\/ToUnicode (\d+) 0 R/.exec(bodyOf(id))?.[1]
    if (map) letters.set(name, lettersOf(streamOf(map)))
  }
  const ids = [...raw.matchAll(/\/Type \/Page\n[\s\S]*?\/Contents (\d+) 0 R/g)].map((match) => match[1] ?? '')
  return { raw, pages: ids.map((id) => wordsOf(streamOf(id), letters)) }
}

function lettersOf(map: string): string[] {
  const ranges = map.slice(map.indexOf('beginbfrange'), map.indexOf('endbfrange'))
  return [...ranges.matchAll(/\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/<([0-9a-f ]+)>/g)].map(([, hex = '']) =>
      hex
        .split(' ')
        .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
        .join(''),
    ),
  )
}

function wordsOf(content: string, letters: ReadonlyMap<string, string[]>): string {
  let font: string[] = []
  const lines: string[] = []
  for (const match of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*)\] TJ/g)) {
    if (match[1]) font = letters.get(match[1]) ?? []
    const hex = [...(match[2] ?? '').matchAll(/<([0-9a-f]*)>/g)].map((piece) => piece[1]).join('')
    if (match[2])
      lines.push((hex.match(/.{4}/g) ?? []).map((code) => font[Number.parseInt(code, 16)] ?? '').join(''))
  }
  return lines.join('\n')
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

describe('a plan on paper', () => {
  let plan: Read
  beforeAll(async () => {
    const bytes = await renderPdf({
      title: 'Il piano di Volpe',
      lang: 'it',
      running_head: 'Il tuo piano',
      subtitle: 'Fatto insieme il 2 maggio 2026.',
      blocks: [
        { kind: 'quote', text: '«Voglio un lavoro.»' },
        { kind: 'heading', text: 'Una casa che resta' },
        {
          kind: 'columns',
          boxes: true,
          columns: [
            { title: 'Cosa fai tu', items: ['Metto da parte 60 €'] },
            { title: 'Cosa facciamo noi', items: ['Facciamo la domanda'] },
          ],
        },
        { kind: 'paragraph', text: 'Entro il 30 novembre, perché è così.' },
        { kind: 'key_values', entries: [{ key: 'Chi ti segue', value: 'Ștefania Çela 😀' }] },
        { kind: 'list', items: ['Un documento'] },
        { kind: 'note', title: 'Puoi cambiare idea.', text: 'Se non firmi, gli aiuti non si fermano.' },
        { kind: 'signatures', labels: ['Volpe', 'Data'] },
      ],
    })
    plan = read(bytes)
  })

  it('says its language, its title and that it is made for readers of every kind', () => {
    expect(plan.raw).toMatch(/\/Lang \(it\)/)
    expect(plan.raw).toMatch(/\/DisplayDocTitle true/)
    expect(plan.raw).toMatch(/\/Marked true/)
    expect(plan.raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(plan.raw).toContain('Il piano di Volpe')
  })

  it('has a real structure, not only the word for it', () => {
    expect(plan.raw).toContain('/StructTreeRoot')
    for (const tag of ['Document', 'H1', 'H2', 'P', 'BlockQuote', 'L', 'LI', 'Lbl', 'LBody'])
      expect(plan.raw).toMatch(new RegExp(`/S /${tag}\\n`))
    expect(count(plan.raw, /\/S \/LI\n/g)).toBe(4)
  })

  it('can be searched, read aloud and copied, with the marks of every name', () => {
    const [words = ''] = plan.pages
    for (const said of [
      'Il piano di Volpe',
      '«Voglio un lavoro.»',
      'Metto da parte 60 €',
      'perché è così',
      'Ștefania Çela ?',
      'Se non firmi, gli aiuti non si fermano.',
      '1 di 1',
      'Il tuo piano',
    ])
      expect(words).toContain(said)
  })

  it('carries its face inside and nothing that acts or points outside', () => {
    expect(count(plan.raw, /\/FontFile2/g)).toBeGreaterThanOrEqual(2)
    expect(plan.raw).not.toMatch(/\/Helvetica|\/URI|\/JavaScript|\/EmbeddedFile|\/Launch/)
  })
})

describe('a long register', () => {
  it('of 200 rows has its head on every page, tagged once, and stays small', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => [`riga ${at + 1}`, 'Piazza del Mercato', String(at)])
    const bytes = await renderPdf({
      title: 'Registro',
      lang: 'en',
      reader: 'office',
      blocks: [
        {
          kind: 'table',
          caption: 'October',
          columns: [{ title: 'Giorno' }, { title: 'Luogo', share: 2 }, { title: 'Persone', align: 'end' }],
          rows,
        },
      ],
    })
    expect(bytes.length).toBeLessThan(250_000)
    const { raw, pages } = read(bytes)
    expect(pages.length).toBeGreaterThan(4)
    for (const words of pages) expect(words).toContain('Giorno')
    expect(pages.at(-1)).toContain(`${pages.length} of ${pages.length}`)
    expect(pages.join('\n')).toContain('riga 200')
    expect(count(raw, /\/S \/TH\n/g)).toBe(3)
    expect(count(raw, /\/Scope \/Column/g)).toBe(3)
    expect(count(raw, /\/S \/TR\n/g)).toBe(201)
    expect(count(raw, /\/S \/TD\n/g)).toBe(600)
  })

  it('loses no word of a text or a pair of columns longer than a page', async () => {
    const long = Array.from({ length: 900 }, (_, at) => `parola${at}`)
    const items = Array.from({ length: 60 }, (_, at) => `punto${at}`)
    const columns = [
      { title: 'Tu', items },
      { title: 'Noi', items: ['uno'] },
    ]
    const { pages } = read(
      await renderPdf({
        title: 'Lungo',
        lang: 'it',
        blocks: [
          { kind: 'paragraph', text: long.join(' ') },
          { kind: 'columns', columns },
        ],
      }),
    )
    const words = new Set(pages.join(' ').split(/\s+/))
    for (const word of [...long, ...items, 'uno']) expect(words.has(word)).toBe(true)
  })
})
