// A draft is written on. Two who write the same draft are told: the later one keeps every word on the screen and decides.
import { z } from 'zod'
import { action, id, locked, notFound, refuse, update } from '#core/kernel'
import { FunderReport } from '../domain/funder-report.ts'
import { mustBeAPeriod, words } from './begin.ts'

export const theDraft = (found: readonly FunderReport[], version: number): FunderReport => {
  const report = found[0] ?? notFound()
  if (report.state !== 'draft') refuse('reports.not-a-draft')
  if (report.version !== version) refuse('reports.written-meanwhile', { version: report.version })
  return report
}

export const write = action('reports.write', {
  input: z.object({ funder_report_id: id(), version: z.int().min(1), ...words }),
  verb: 'funder-report.write',
  needs: ({ funder_report_id }) => ({ found: locked(FunderReport, { funder_report_id }) }),
  on: (_, __, me) => ({ network_id: me.network_id }),
  decide: ({ found }, { funder_report_id, version, ...written }, { now, me }) => {
    theDraft(found, version)
    mustBeAPeriod(written)
    return {
      changes: [
        update(
          FunderReport,
          { funder_report_id },
          { ...written, version: version + 1, written_at: now, written_by: me.worker_id },
        ),
      ],
      answer: { version: version + 1 },
    }
  },
})
