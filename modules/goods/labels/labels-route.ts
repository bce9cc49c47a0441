// `GET /api/goods/labels.pdf?organisation_id=…&lot_ids=…&location_ids=…&paper=a4_24&copies=1&skip=0&lang=it`: labels to print,
// for who may see the store.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { tokenOf } from '#core/auth'
import { type LabelPaper, labelPapers, renderLabels } from '#core/documents'
import { ask, type House } from '#core/http'
import { instant, invalid, notFound, notSignedIn, Refusal } from '#core/kernel'
import type { Labels } from '../queries/labels.ts'
import { labelsAnswering } from '../store/labels.ts'
import { goodsTexts } from '../texts/index.ts'
import { lotLabel, type PaperLocale, shelfLabel } from './label-words.ts'

const papers = Object.keys(labelPapers) as [LabelPaper, ...LabelPaper[]]
const ids = z
  .string()
  .default('')
  .transform((text) => text.split(',').filter(Boolean))
  .pipe(z.array(z.uuid()).max(200))

const Asked = z.object({
  organisation_id: z.uuid(),
  lot_ids: ids,
  location_ids: ids,
  paper: z.enum(papers).default('a4_24'),
  /** Of each label: a pallet of eight boxes wants eight. */
  copies: z.coerce.number().int().min(1).max(50).default(1),
  skip: z.coerce.number().int().min(0).max(23).default(0),
  lang: z.enum(['it', 'en']).default('it'),
})
type Wish = z.infer<typeof Asked>

const wishOf = (request: FastifyRequest): Wish => {
  const read = Asked.safeParse(request.query)
  if (read.success) return read.data
  throw new Refusal(invalid(read.error))
}

export const labelsPdf = (
  { lots, shelves }: Labels,
  {
    paper,
    copies,
    skip,
    locale,
    now,
  }: Pick<Wish, 'paper' | 'copies' | 'skip'> & { locale: PaperLocale; now: string },
): Promise<Uint8Array> => {
  const each = [
    ...shelves.map((shelf) => shelfLabel(shelf, locale)),
    ...lots.map((lot) => lotLabel(lot, locale)),
  ]
  const all = each.flatMap((label) => Array.from({ length: copies }, () => label))
  const title = goodsTexts[locale].labels.paper_title
  return renderLabels({ title, lang: locale, paper, skip, labels: all, made_at: new Date(now) })
}

export const labelsRoute = (server: FastifyInstance, house: House): void => {
  server.get('/api/goods/labels.pdf', async (request, reply) => {
    const token = tokenOf(request) ?? notSignedIn()
    const { organisation_id, lot_ids, location_ids, lang: locale, ...wish } = wishOf(request)
    const now = instant(house.clock)
    const raw = { organisation_id, lot_ids, location_ids }
    const found = (await ask(house.database, { token, now }, { answering: labelsAnswering, raw })) as Labels
    if (found.lots.length + found.shelves.length === 0) notFound()
    const bytes = await labelsPdf(found, { ...wish, locale, now })
    return reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="${goodsTexts[locale].labels.file}.pdf"`)
      .header('cache-control', 'no-store')
      .send(Buffer.from(bytes))
  })
}
