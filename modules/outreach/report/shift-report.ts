// The log of an outing on paper: what a coordinator files and a funder may ask for. The same rows the page shows, read as
// the person who asks, so that what they may not see is not on their paper either.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { renderPdf } from '#core/documents'
import { ask, type House } from '#core/http'
import { chooseLocale, completeLocales, formatDay, formatTime } from '#core/i18n'
import { dayInItaly, instant, invalid, notSignedIn, Refusal } from '#core/kernel'
import type { ShiftPage } from '../queries/shift-page.ts'
import { shiftPageAnswering } from '../store/shift-page.ts'
import { outreachTexts } from '../texts/index.ts'
import { type PaperLocale, paperWords, shiftReportBlocks } from './report-blocks.ts'

export { type PaperLocale, shiftReportBlocks }

/** The bytes of the PDF and the name of its file. */
export const shiftReportPdf = async (
  report: ShiftPage,
  { locale, now }: { locale: PaperLocale; now: string },
) => {
  const t = paperWords(locale)
  const { shift } = report
  const states: Record<string, string> = outreachTexts[locale].state
  const hours = `${formatTime(locale, shift.starts_at)}–${formatTime(locale, shift.ends_at)}`
  const bytes = await renderPdf({
    title: t('report.title', { day: formatDay(locale, shift.on_day) }),
    lang: locale,
    subtitle: [shift.unit_name, hours, states[shift.state] ?? shift.state].join(' · '),
    running_head: t('report.paper.head'),
    foot_note: t('report.paper.made', {
      day: formatDay(locale, dayInItaly(now)),
      time: formatTime(locale, now),
    }),
    reader: 'office',
    made_at: new Date(now),
    blocks: shiftReportBlocks(report, locale),
  })
  return { bytes, file: `${t('report.paper.file')}-${shift.on_day}.pdf` }
}

const Asked = z.object({ shift_id: z.uuid(), lang: z.string().max(5).optional() })

const askedOf = (request: FastifyRequest): z.infer<typeof Asked> => {
  const read = Asked.safeParse(request.query)
  if (read.success) return read.data
  throw new Refusal(invalid(read.error))
}

type Token = Parameters<typeof ask>[1]['token']

/** `GET /api/outreach/shift-report.pdf?shift_id=…&lang=it`: for who may read the shift, and only what they may read. */
export const shiftReportRoute = (
  server: FastifyInstance,
  house: House,
  tokenOf: (request: FastifyRequest) => Token | undefined,
): void => {
  server.get('/api/outreach/shift-report.pdf', async (request, reply) => {
    const token = tokenOf(request) ?? notSignedIn()
    const { shift_id, lang } = askedOf(request)
    const now = instant(house.clock)
    const report = (await ask(
      house.database,
      { token, now },
      { answering: shiftPageAnswering, raw: { shift_id } },
    )) as ShiftPage
    const wished = chooseLocale({
      asked: lang,
      preferred: request.headers['accept-language'],
      offered: completeLocales,
    })
    const { bytes, file } = await shiftReportPdf(report, { locale: wished === 'en' ? 'en' : 'it', now })
    return reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename="${file}"`)
      .header('cache-control', 'no-store')
      .send(Buffer.from(bytes))
  })
}
