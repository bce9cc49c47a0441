// Everything that is kept of one person, body by body, for a request that was granted: as data any program can read, and
// on paper. Each room tells its part; nobody else is named in it.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { renderPdf } from '#core/documents'
import { ask, type House } from '#core/http'
import { formatDay, formatTime } from '#core/i18n'
import { answering, dayInItaly, instant, notFound, notSignedIn } from '#core/kernel'
import { type ExportAnswer, exportQuery } from '../queries/rights.ts'
import { paperWords } from '../texts/privacy-paper.ts'
import { inWords } from './in-words.ts'
import { peoplePart } from './people-part.ts'
import { everyPart, type PersonSection, tellsPart } from './person-parts.ts'
import { phonesPart } from './phones.ts'
import { type PaperLanguage, readQuery, type TokenOf } from './readers-paper.ts'

tellsPart(peoplePart)
tellsPart(phonesPart)

export const exportAnswering = answering(exportQuery, {
  statements: ({ rights_request_id }, { network_id }) => [
    {
      name: 'export subject',
      text: 'select people.export_subject($1, $2) as person_id',
      values: [network_id, rights_request_id],
    },
    ...everyPart().map((part) => part.statement({ network_id, rights_request_id })),
  ],
  tell: ([subject = [], ...rows], { unseal, now }) => ({
    format: 'prossima-person-export/1' as const,
    made_at: now,
    person_id: String(subject[0]?.person_id ?? notFound()),
    sections: everyPart()
      .flatMap((part, i) => part.tell(rows[i] ?? [], { unseal }))
      .filter((section) => section.rows.length > 0)
      .sort((a, b) => a.controller.localeCompare(b.controller)),
  }),
})

const blockOf = (section: PersonSection, lang: PaperLanguage) =>
  section.rows.flatMap((row) => [
    {
      kind: 'key_values' as const,
      entries: section.columns
        .filter((column) => row[column.key])
        .map((column) => ({ key: column[lang], value: inWords(row, column, lang) })),
    },
  ])

export const exportPdf = (answer: ExportAnswer, { lang, now }: { lang: PaperLanguage; now: string }) => {
  const words = paperWords[lang]
  return renderPdf({
    title: words.export_title,
    lang,
    reader: 'person',
    running_head: words.export_title,
    foot_note: words.made(formatDay(lang, dayInItaly(now)), formatTime(lang, now)),
    made_at: new Date(now),
    blocks: [
      { kind: 'paragraph', text: answer.sections.length === 0 ? words.export_empty : words.export_lead },
      ...answer.sections.flatMap((section) => [
        { kind: 'heading' as const, text: `${section.controller}: ${section.title[lang]}` },
        ...blockOf(section, lang),
      ]),
      { kind: 'note', title: words.rights_title, text: words.rights },
    ],
  })
}

const Asked = z.object({ rights_request_id: z.uuid(), lang: z.enum(['it', 'en']).default('it') })

/** `GET /api/people/export.pdf?rights_request_id=…` beside `GET /api/people/export`, which is the same as JSON. */
export const exportPaperRoute = (server: FastifyInstance, house: House, tokenOf: TokenOf): void => {
  server.get('/api/people/export.pdf', async (request, reply) => {
    const token = tokenOf(request) ?? notSignedIn()
    const { rights_request_id, lang } = readQuery(Asked, request)
    const now = instant(house.clock)
    const asked = { token, now, purpose: 'rights_request' }
    const answer = await ask(house.database, asked, {
      answering: exportAnswering,
      raw: { rights_request_id },
    })
    const bytes = await exportPdf(answer as ExportAnswer, { lang, now })
    return reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename="${paperWords[lang].export_file}.pdf"`)
      .header('cache-control', 'no-store')
      .send(Buffer.from(bytes))
  })
}
