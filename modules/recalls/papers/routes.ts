// `GET /api/recalls/notice.pdf?recall_id=…` and `GET /api/recalls/register.pdf?from_day=…&to_day=…`: papers for who may ask the
// question they come from.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { tokenOf } from '#core/auth'
import { renderPdf } from '#core/documents'
import { ask, type House } from '#core/http'
import { formatDay } from '#core/i18n'
import { dayText, instant, invalid, notSignedIn, Refusal } from '#core/kernel'
import type { Register } from '../queries/care.ts'
import type { OneRecall } from '../queries/one-recall.ts'
import { registerAnswering } from '../store/care.ts'
import { oneRecallAnswering } from '../store/one-recall.ts'
import { noticeBlocks, registerBlocks } from './blocks.ts'
import { paperWords } from './words.ts'

const lang = z.enum(['it', 'en']).default('it')
const NoticeAsked = z.object({ recall_id: z.uuid(), lang })
const RegisterAsked = z.object({ from_day: dayText(), to_day: dayText(), lang })

const read = <T extends z.ZodType>(shape: T, request: FastifyRequest): z.infer<T> => {
  const asked = shape.safeParse(request.query)
  if (asked.success) return asked.data
  throw new Refusal(invalid(asked.error))
}

const sendPdf = (reply: FastifyReply, name: string, bytes: Uint8Array) =>
  reply
    .type('application/pdf')
    .header('content-disposition', `attachment; filename="${name}.pdf"`)
    .header('cache-control', 'no-store')
    .send(Buffer.from(bytes))

export const addPapers = (server: FastifyInstance, house: House): void => {
  server.get('/api/recalls/notice.pdf', async (request, reply) => {
    const token = tokenOf(request) ?? notSignedIn()
    const { recall_id, lang: language } = read(NoticeAsked, request)
    const now = instant(house.clock)
    const one = (await ask(
      house.database,
      { token, now },
      { answering: oneRecallAnswering, raw: { recall_id } },
    )) as OneRecall
    const w = paperWords(language)
    const bytes = await renderPdf({
      title: w.title,
      lang: language,
      reader: 'person',
      running_head: w.title,
      made_at: new Date(now),
      blocks: noticeBlocks(one, { language, public_url: house.public_url }),
    })
    return sendPdf(reply, `${w.file}-${one.recall.code}`, bytes)
  })
  server.get('/api/recalls/register.pdf', async (request, reply) => {
    const token = tokenOf(request) ?? notSignedIn()
    const { from_day, to_day, lang: language } = read(RegisterAsked, request)
    const now = instant(house.clock)
    const asking = { answering: registerAnswering, raw: { from_day, to_day } }
    const register = (await ask(house.database, { token, now }, asking)) as Register
    const w = paperWords(language)
    const day = (iso: string) => formatDay(language, iso, 'long')
    const bytes = await renderPdf({
      title: w.register,
      lang: language,
      reader: 'office',
      subtitle: `${register.organisation_name}. ${w.period.replace('{{from}}', day(from_day)).replace('{{to}}', day(to_day))}`,
      running_head: w.register,
      made_at: new Date(now),
      blocks: registerBlocks(register, language),
    })
    return sendPdf(reply, `${w.register_file}-${from_day}-${to_day}`, bytes)
  })
}
