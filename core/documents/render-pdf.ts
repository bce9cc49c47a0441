// Turns a plan, a pact, a slip or a list into paper that also a screen reader can read:
// tagged, with its language and title, black on white, the face carried inside.
// Nothing is fetched from anywhere: the page contains only what it was given.
import PDFDocument from 'pdfkit'
import { type Block, drawBlock } from './blocks.ts'
import { type Fonts, loadFonts } from './fonts.ts'
import { black, type Face, flow, grey, newPage, page, type Sheet } from './sheet.ts'

/** Languages whose letters the face holds. */
export type DocumentLanguage = 'it' | 'en' | 'fr' | 'es' | 'ro' | 'sq'

export type PdfContent = {
  readonly title: string
  readonly lang: DocumentLanguage
  readonly blocks: readonly Block[]
  /** under the title: whose page it is, which version, when */
  readonly subtitle?: string
  /** top right of every page, short: "Il tuo piano" */
  readonly running_head?: string
  /** bottom left of every page, one line */
  readonly foot_note?: string
  /** pages given to a person are larger; `office` is for lists and registers */
  readonly reader?: 'person' | 'office'
  /** the moment written inside the file */
  readonly made_at?: Date
}

const pageOf: Readonly<Record<DocumentLanguage, string>> = {
  it: 'di',
  en: 'of',
  fr: 'sur',
  es: 'de',
  ro: 'din',
  sq: 'nga',
}
const bodies: Readonly<Record<'person' | 'office', Face>> = {
  person: { weight: 'regular', size: 12, leading: 17 },
  office: { weight: 'regular', size: 11, leading: 15 },
}

/** The bytes of a PDF/UA document. */
export async function renderPdf(content: PdfContent): Promise<Uint8Array> {
  const doc = openDocument(content, await loadFonts())
  const done = collect(doc)
  const sheet = openSheet(doc, bodies[content.reader ?? 'person'])
  newPage(sheet)
  flow(sheet, { tag: 'H1', text: content.title, face: { weight: 'strong', size: 22, leading: 27 } })
  sheet.y += 2
  if (content.subtitle) flow(sheet, { tag: 'P', text: content.subtitle, face: sheet.body })
  sheet.y += sheet.body.leading * 0.7
  content.blocks.forEach((block, at) => drawBlock(sheet, block, { first: at === 0 }))
  sheet.root.end()
  drawHeadsAndFeet(doc, content)
  doc.end()
  return done
}

function openDocument(content: PdfContent, fonts: Fonts): PDFDocument {
  const { margin, head, foot } = page
  const doc = new PDFDocument({
    size: [page.width, page.height],
    margins: { top: margin + head, bottom: margin + foot, left: margin, right: margin },
    font: null,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: content.lang,
    displayTitle: true,
    info: {
      Title: content.title,
      Producer: 'Prossima',
      Creator: 'Prossima',
      CreationDate: content.made_at ?? new Date(),
    },
  })
  return doc
    .registerFont('regular', fonts.regular)
    .registerFont('strong', fonts.strong)
    .registerFont('bold', fonts.bold)
}

function openSheet(doc: PDFDocument, body: Face): Sheet {
  const root = doc.struct('Document')
  doc.addStructure(root)
  const top = page.margin + page.head
  const bottom = page.height - page.margin - page.foot
  return { doc, root, body, left: page.margin, width: page.width - 2 * page.margin, top, bottom, y: top }
}

function collect(doc: PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    doc.on('error', reject)
  })
}

/** Repeated on every page, so seen but not read aloud each time. */
function drawHeadsAndFeet(doc: PDFDocument, content: PdfContent): void {
  const { count } = doc.bufferedPageRange()
  for (let at = 0; at < count; at++) {
    doc.switchToPage(at)
    const kept = doc.page.margins
    // otherwise words in the margin would open another page
    doc.page.margins = { ...kept, bottom: 0 }
    doc.markContent('Artifact', { type: 'Pagination' })
    drawHead(doc, content.running_head ?? content.title)
    drawFoot(doc, { note: content.foot_note ?? '', number: `${at + 1} ${pageOf[content.lang]} ${count}` })
    doc.endMarkedContent()
    doc.page.margins = kept
  }
}

function drawHead(doc: PDFDocument, running: string): void {
  const { margin } = page
  const unit = 20 / 28
  const top = margin - 4
  doc
    .fillColor(black)
    .circle(margin + 9 * unit, top + 14 * unit, 9 * unit)
    .fill()
  doc
    .fillColor('#ffffff')
    .circle(margin + 18.5 * unit, top + 14 * unit, 7.5 * unit)
    .fill()
  doc
    .fillColor(grey)
    .circle(margin + 18.5 * unit, top + 14 * unit, 5.5 * unit)
    .fill()
  doc
    .fillColor(black)
    .font('strong')
    .fontSize(12)
    .text('Prossima', margin + 25, top + 0.8, { lineBreak: false })
  const short = [...running].length > 60 ? `${[...running].slice(0, 59).join('')}…` : running
  doc
    .font('regular')
    .fontSize(10)
    .text(short, margin + 120, top + 2.4, {
      width: page.width - 2 * margin - 120,
      align: 'right',
      lineBreak: true,
    })
  line(doc, top + 26)
}

function drawFoot(doc: PDFDocument, { note, number }: { note: string; number: string }): void {
  const y = page.height - page.margin - 12
  doc.fillColor('#4a4a4a').font('regular').fontSize(9.5)
  if (note) doc.text([...note].slice(0, 100).join(''), page.margin, y, { lineBreak: false })
  doc.fillColor(black).text(number, page.width - page.margin - 80, y, { width: 80, align: 'right' })
}

function line(doc: PDFDocument, y: number): void {
  doc
    .lineWidth(1.1)
    .strokeColor(black)
    .moveTo(page.margin, y)
    .lineTo(page.width - page.margin, y)
    .stroke()
}
