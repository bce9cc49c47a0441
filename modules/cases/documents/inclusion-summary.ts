// The summary for the inclusion pact as a PDF, drawn anew each time: asked with the plan, for the same reason, and so
// written down among the readings like the paper of the plan.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Block, renderPdf } from '#core/documents'
import { dayInItaly, instant, notFound } from '#core/kernel'
import { type InclusionSummary, summaryOf } from '../domain/inclusion-summary.ts'
import type { PlanPage } from '../queries/plan.ts'
import { planAnswering } from '../store/plan.ts'
import { summaryWords } from '../texts/paper-words.ts'
import { askAs, mustBeSignedIn, type PlanParts, readBody } from './parts.ts'
import { send } from './routes.ts'

const Wanted = z.object({ file_id: z.uuid(), path_id: z.uuid(), lang: z.enum(['it', 'en']).optional() })

export const summaryBlocks = (summary: InclusionSummary): Block[] => [
  { kind: 'key_values', entries: summary.facts },
  ...(summary.goals.length > 0 ? [{ kind: 'heading' as const, text: summary.goals_title }] : []),
  ...summary.goals.flatMap(({ title, results }): Block[] => [
    { kind: 'paragraph', text: title },
    ...(results.length > 0 ? [{ kind: 'list' as const, items: results }] : []),
  ]),
  ...(summary.bound.length > 0 ? boundBlocks(summary) : []),
  ...(summary.note ? [{ kind: 'note' as const, text: summary.note }] : []),
]

const boundBlocks = ({ bound, bound_title, bound_heads }: InclusionSummary): Block[] => [
  { kind: 'heading', text: bound_title },
  {
    kind: 'table',
    columns: [
      { title: bound_heads.member, share: 2 },
      { title: bound_heads.what, share: 4 },
      { title: bound_heads.by, share: 2 },
    ],
    rows: bound.map(({ member, what, by }) => [member, what, by]),
  },
]

export const inclusionSummaryRoute = (server: FastifyInstance, parts: PlanParts): void => {
  server.get('/api/cases/inclusion-summary.pdf', async (request, reply) => {
    const token = mustBeSignedIn(parts, request)
    const { file_id, path_id, lang = 'it' } = readBody(Wanted, request.query)
    const page = await askAs<PlanPage>(parts, request, { token, answering: planAnswering, raw: { file_id } })
    const path = page.paths.find((each) => each.path_id === path_id) ?? notFound()
    const now = instant(parts.house.clock)
    const words = summaryWords(lang)
    const summary = summaryOf(
      {
        path,
        number: page.file.number,
        unit_name: page.file.unit_name,
        manager_name: page.file.manager_name,
        pact: page.versions.find((each) => each.plan_id === path.plan_id)?.body ?? null,
        made_on: dayInItaly(now),
      },
      words,
    )
    const bytes = await renderPdf({
      ...{ title: summary.title, subtitle: summary.subtitle, lang, reader: 'office' },
      running_head: words.t('head'),
      foot_note: summary.foot,
      made_at: new Date(now),
      blocks: summaryBlocks(summary),
    })
    return send(reply, { bytes, type: 'application/pdf', name: `${words.t('file')}.pdf` })
  })
}
