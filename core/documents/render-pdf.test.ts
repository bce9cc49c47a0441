import { beforeAll, describe, expect, it } from 'vitest'
import { renderDocx, renderPdf } from './index.ts'
import { type ReadPdf, readPdf, readZipped } from './testing/index.ts'

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

describe('a plan on paper', () => {
  let plan: ReadPdf
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
    plan = readPdf(bytes)
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
    const { raw, pages } = readPdf(bytes)
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
    const { pages } = readPdf(
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

describe('a chart, a new page and the same in Word', () => {
  const content = {
    title: 'Relazione di prova',
    lang: 'it' as const,
    blocks: [
      {
        kind: 'chart' as const,
        caption: 'Contatti (contatti). Mese per mese',
        alt: 'Contatti, mese per mese. luglio 120, agosto protetto.',
        bars: [
          { label: 'luglio 2026', value: 120, text: '120' },
          { label: 'agosto 2026', value: null, text: 'protetto' },
        ],
      },
      { kind: 'page_break' as const },
      {
        kind: 'table' as const,
        caption: 'Tutte',
        columns: [{ title: 'Indicatore' }, { title: 'Nel periodo', align: 'end' as const }],
        rows: [['Uscite & ore', '<12>']],
      },
    ],
  }

  it('is drawn with lines and told in words; what is not told has no bar', async () => {
    const { raw, pages } = readPdf(await renderPdf(content))
    expect(pages).toHaveLength(2)
    expect(pages[0]).toMatch(/luglio 2026[\s\S]*120[\s\S]*agosto 2026[\s\S]*protetto/)
    expect(count(raw, /\/S \/Figure/g)).toBe(1)
    expect(raw).toContain('/BBox [')
    expect(count(raw, /\/Subtype \/Image/g)).toBe(0)
  })

  it('is a long chart that goes on overleaf, each part a figure of its own', async () => {
    const bars = Array.from({ length: 60 }, (_, n) => ({ label: `Ambito ${n}`, value: n, text: String(n) }))
    const { raw, pages } = readPdf(
      await renderPdf({ ...content, blocks: [{ ...content.blocks[0], bars } as never] }),
    )
    expect(pages).toHaveLength(2)
    expect(count(raw, /\/S \/Figure/g)).toBe(2)
    expect(pages.join('\n').match(/Ambito \d+/g)).toHaveLength(60)
  })

  it('is a real document in Word: headings, a table head, signs that XML minds', async () => {
    const xml = readZipped(await renderDocx(content), 'word/document.xml')
    expect(xml).toContain('w:val="Heading1"')
    expect(xml).toContain('<w:tblHeader/>')
    // One bar, as long as its lane, and none beside what is not told.
    expect(count(xml, /<w:shd [^>]*w:fill="5C5C5C"/g)).toBe(1)
    expect(xml).toContain('<w:ind w:right="0"/>')
    expect(xml).toContain('w:type="page"')
    expect(xml).toContain('Uscite &amp; ore')
    expect(xml).toContain('&lt;12&gt;')
    expect(xml).toContain('agosto protetto')
  })
})
