// `GET /api/referrals/slip.pdf?referral_id=…&lang=it`: the slip on paper, for who may read the referral.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { tokenOf } from '#core/auth'
import { renderPdf } from '#core/documents'
import { ask, type House } from '#core/http'
import { instant, invalid, notSignedIn, Refusal } from '#core/kernel'
import type { Slip } from '../queries/one.ts'
import { slipAnswering } from '../store/one.ts'
import { slipBlocks } from './slip-blocks.ts'
import { type PrintedLocale, printed } from './slip-languages.ts'
import { slipAddress, slipTitle, slipWords } from './slip-lines.ts'

const Asked = z.object({ referral_id: z.uuid(), lang: z.enum(printed).default('it') })

const askedOf = (request: FastifyRequest): z.infer<typeof Asked> => {
  const read = Asked.safeParse(request.query)
  if (read.success) return read.data
  throw new Refusal(invalid(read.error))
}

export const slipPdf = (
  slip: Slip,
  { locale, now, public_url }: { locale: PrintedLocale; now: string; public_url: string },
): Promise<Uint8Array> => {
  const t = slipWords(locale)
  return renderPdf({
    title: slipTitle(slip, locale),
    lang: locale,
    subtitle: t('slip.from', { name: slip.sender_name }),
    running_head: t('slip.head'),
    reader: 'person',
    made_at: new Date(now),
    blocks: slipBlocks(slip, locale, slipAddress(slip, public_url)),
  })
}

export const slipRoute = (server: FastifyInstance, house: House): void => {
  server.get('/api/referrals/slip.pdf', async (request, reply) => {
    const token = tokenOf(request) ?? notSignedIn()
    const { referral_id, lang } = askedOf(request)
    const now = instant(house.clock)
    const asking = { answering: slipAnswering, raw: { referral_id } }
    const slip = (await ask(house.database, { token, now }, asking)) as Slip
    const bytes = await slipPdf(slip, { locale: lang, now, public_url: house.public_url })
    return reply
      .type('application/pdf')
      .header(
        'content-disposition',
        `attachment; filename="${slipWords(lang)('slip.file')}-${slip.slip_code}.pdf"`,
      )
      .header('cache-control', 'no-store')
      .send(Buffer.from(bytes))
  })
}
