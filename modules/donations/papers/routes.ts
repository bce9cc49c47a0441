// The papers of this room, each for who may ask the question it answers, and with nothing that its answer does not show.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { tokenOf } from '#core/auth'
import { type Block, renderPdf } from '#core/documents'
import { ask, type House } from '#core/http'
import { type Answering, dayInItaly, instant, invalid, notFound, notSignedIn, Refusal } from '#core/kernel'
import type { DonationPage } from '../queries/arrivals.ts'
import type { DeclarationAnswer, DonorReport, StockCard } from '../queries/telling.ts'
import { donationPageAnswering } from '../store/arrivals.ts'
import { donorReportAnswering } from '../store/donor-report.ts'
import { declarationAnswering } from '../store/quarter.ts'
import { stockCardAnswering } from '../store/stock-card.ts'
import { cardBlocks } from './card-blocks.ts'
import { declarationBlocks } from './declaration-blocks.ts'
import { goingBack, receiptBlocks, returnBlocks } from './delivery-blocks.ts'
import { reportBlocks } from './report-blocks.ts'
import { type PaperLocale, type Speaking, speaking } from './words.ts'

interface Made {
  title: string
  subtitle?: string
  blocks: Block[]
  file: string
}

interface Paper<T> {
  name: string
  answering: Answering
  input: z.ZodObject
  make(answer: T, words: Speaking, asked: Record<string, unknown>): Made
}

const receipt: Paper<DonationPage> = {
  name: 'receipt',
  answering: donationPageAnswering,
  input: z.object({ donation_id: z.uuid() }),
  make: (page, words) => {
    const delivery = page.donation?.received_on ? page.donation : notFound()
    const { t } = words
    return {
      title: t('delivery.title', { code: delivery.code }),
      subtitle: delivery.organisation_name,
      blocks: receiptBlocks(page, delivery, words),
      file: `${t('delivery.file')}-${delivery.code}.pdf`,
    }
  },
}

const goesBack: Paper<DonationPage> = {
  name: 'return',
  answering: donationPageAnswering,
  input: z.object({ donation_id: z.uuid() }),
  make: (page, words) => {
    const delivery = page.donation && goingBack(page).length > 0 ? page.donation : notFound()
    const { t } = words
    return {
      title: t('delivery.return_title', { code: delivery.code }),
      subtitle: delivery.organisation_name,
      blocks: returnBlocks(page, delivery, words),
      file: `${t('delivery.return_file')}-${delivery.code}.pdf`,
    }
  },
}

const declared: Paper<DeclarationAnswer> = {
  name: 'declaration',
  answering: declarationAnswering,
  input: z.object({ declaration_id: z.uuid() }),
  make: (answer, words) => {
    const told = answer.declaration ?? notFound()
    const { t, day } = words
    return {
      title: t('declaration.title'),
      subtitle: t('declaration.made', { day: day(dayInItaly(told.made_at)), worker: told.worker }),
      blocks: declarationBlocks(answer, told, words),
      file: `${t('declaration.file')}-${told.quarter}.pdf`,
    }
  },
}

const report: Paper<DonorReport> = {
  name: 'donor-report',
  answering: donorReportAnswering,
  input: z.object({ donor_id: z.uuid(), from_day: z.iso.date(), to_day: z.iso.date() }),
  make: (answer, words, asked) => {
    const donor = answer.donor ?? notFound()
    const { t, day } = words
    return {
      title: t('report.title', { name: donor.name ?? t('nobody') }),
      subtitle: `${donor.organisation_name}, ${day(String(asked.from_day))} – ${day(String(asked.to_day))}`,
      blocks: reportBlocks(answer, words),
      file: `${t('report.file')}-${asked.from_day}-${asked.to_day}.pdf`,
    }
  },
}

const card: Paper<StockCard> = {
  name: 'stock-card',
  answering: stockCardAnswering,
  input: z.object({ organisation_id: z.uuid(), year: z.coerce.number().int().min(2000).max(2100) }),
  make: (answer, words, asked) => {
    const { t } = words
    return {
      title: t('card.title', { year: String(asked.year) }),
      subtitle: answer.organisation_name,
      blocks: cardBlocks(answer, words),
      file: `${t('card.file')}-${asked.year}.pdf`,
    }
  },
}

const papers = [receipt, goesBack, declared, report, card] as unknown as Paper<unknown>[]

const readAs = (paper: Paper<unknown>, request: FastifyRequest) => {
  const shape = paper.input.extend({ lang: z.enum(['it', 'en']).default('it') })
  const read = shape.safeParse(request.query)
  if (!read.success) throw new Refusal(invalid(read.error))
  return read.data
}

export const paperPdf = (made: Made, words: Speaking, now: string): Promise<Uint8Array> =>
  renderPdf({
    title: made.title,
    lang: words.locale,
    subtitle: made.subtitle,
    running_head: words.t('head'),
    reader: 'office',
    made_at: new Date(now),
    blocks: made.blocks,
  })

/** `GET /api/donations/receipt.pdf?donation_id=…&lang=it`, and its siblings. */
export const addPapers = (server: FastifyInstance, house: House): void => {
  for (const paper of papers) {
    server.get(`/api/donations/${paper.name}.pdf`, async (request, reply) => {
      const token = tokenOf(request) ?? notSignedIn()
      const { lang, ...raw } = readAs(paper, request)
      const now = instant(house.clock)
      const answer = await ask(house.database, { token, now }, { answering: paper.answering, raw })
      const words = speaking(lang as PaperLocale)
      const made = paper.make(answer, words, raw)
      const bytes = await paperPdf(made, words, now)
      return reply
        .type('application/pdf')
        .header('content-disposition', `attachment; filename="${made.file}"`)
        .header('cache-control', 'no-store')
        .send(Buffer.from(bytes))
    })
  }
}
