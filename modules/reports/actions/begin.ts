// A report begins: from the template of a funder, from the last one, or as the next edition of one that was frozen.
import { z } from 'zod'
import { action, id, insert, maybe, monthCount, mostMonths, one, refuse } from '#core/kernel'
import { Project } from '#network'
import { FunderReport } from '../domain/funder-report.ts'

const { shape } = FunderReport.schema

export const words = {
  title: shape.title.min(1),
  funder: shape.funder.min(1),
  language: shape.language,
  from_month: shape.from_month,
  to_month: shape.to_month,
  blocks: shape.blocks,
}

export const mustBeAPeriod = (period: { from_month: string; to_month: string }): void => {
  if (period.from_month > period.to_month) refuse('reports.months-out-of-order', undefined, 422)
  if (monthCount(period) > mostMonths) refuse('reports.too-many-months', { most: mostMonths }, 422)
}

/** What is replaced was frozen: a draft is simply written on. */
const editionAfter = (
  replaced: FunderReport | undefined,
  asked: string | null,
  project_id: string,
): number => {
  if (asked === null) return 1
  if (!replaced || replaced.project_id !== project_id) return refuse('core.not-found', undefined, 404)
  if (replaced.state === 'draft') return refuse('reports.draft-not-replaced')
  return replaced.edition + 1
}

export const begin = action('reports.begin', {
  input: z.object({
    funder_report_id: id(),
    project_id: id(),
    template: shape.template,
    replaces_id: id().nullable(),
    ...words,
  }),
  verb: 'funder-report.write',
  needs: ({ project_id, replaces_id }) => ({
    project: one(Project, { project_id }),
    replaced: maybe(FunderReport, {
      funder_report_id: replaces_id ?? '00000000-0000-0000-0000-000000000000',
    }),
  }),
  on: (_, __, me) => ({ network_id: me.network_id }),
  decide: ({ replaced }, input, { now, me }) => {
    mustBeAPeriod(input)
    const { worker_id } = me
    return {
      changes: [
        insert(FunderReport, {
          ...input,
          state: 'draft',
          version: 1,
          edition: editionAfter(replaced, input.replaces_id, input.project_id),
          ...{ begun_at: now, begun_by: worker_id, written_at: now, written_by: worker_id },
          ...{ withdrawn_at: null, withdrawn_by: null, withdrawn_because: null },
        }),
      ],
      answer: { funder_report_id: input.funder_report_id },
    }
  },
})
