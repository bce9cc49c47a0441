// "Who saw my file", on paper for the person: day, body, role and reason. No name of who works stands on it: people have
// a right to know which bodies read and why, and workers to be left in peace at home.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { renderPdf } from '#core/documents'
import { ask, type House } from '#core/http'
import { formatDay, formatTime } from '#core/i18n'
import { dayInItaly, instant, invalid, notSignedIn, Refusal } from '#core/kernel'
import type { ReadersAnswer } from '../queries/emergency.ts'
import { paperWords } from '../texts/privacy-paper.ts'
import { readersAnswering } from './emergency.ts'

export type Token = Parameters<typeof ask>[1]['token']
export type TokenOf = (request: FastifyRequest) => Token | undefined
export type PaperLanguage = 'it' | 'en'

export const readQuery = <S extends z.ZodType>(schema: S, request: FastifyRequest): z.infer<S> => {
  const read = schema.safeParse(request.query)
  if (read.success) return read.data
  throw new Refusal(invalid(read.error))
}

export const readersPdf = async (
  answer: ReadersAnswer,
  { lang, now }: { lang: PaperLanguage; now: string },
) => {
  const words = paperWords[lang]
  return renderPdf({
    title: words.readers_title,
    lang,
    reader: 'person',
    running_head: words.readers_title,
    foot_note: words.made(formatDay(lang, dayInItaly(now)), formatTime(lang, now)),
    made_at: new Date(now),
    blocks: [
      { kind: 'paragraph', text: words.readers_lead },
      answer.readings.length === 0
        ? { kind: 'note', text: words.readers_empty }
        : {
            kind: 'table',
            caption: words.readers_title,
            columns: [
              { title: words.when, share: 2 },
              { title: words.body, share: 3 },
              { title: words.why, share: 3 },
            ],
            rows: answer.readings.map((reading) => [
              formatDay(lang, dayInItaly(reading.read_at), 'short'),
              [reading.organisation_name ?? '', ...reading.roles.map((role) => words.roles[role] ?? role)]
                .filter(Boolean)
                .join(', '),
              words.purposes[reading.purpose ?? ''] ?? words.daily,
            ]),
          },
      { kind: 'note', title: words.rights_title, text: words.rights },
    ],
  })
}

const Asked = z.object({ person_id: z.uuid(), lang: z.enum(['it', 'en']).default('it') })

/** `GET /api/people/readers.pdf?person_id=…`: for who may see the list. */
export const readersPaperRoute = (server: FastifyInstance, house: House, tokenOf: TokenOf): void => {
  server.get('/api/people/readers.pdf', async (request, reply) => {
    const token = tokenOf(request) ?? notSignedIn()
    const { person_id, lang } = readQuery(Asked, request)
    const now = instant(house.clock)
    const asked = { token, now, purpose: 'rights_request' }
    const answer = await ask(house.database, asked, { answering: readersAnswering, raw: { person_id } })
    const bytes = await readersPdf(answer as ReadersAnswer, { lang, now })
    return reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename="${paperWords[lang].readers_file}.pdf"`)
      .header('cache-control', 'no-store')
      .send(Buffer.from(bytes))
  })
}
