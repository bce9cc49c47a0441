// A frozen report went to its funder: to whom, when, by which way. Or it is taken back, with the reason.
import { z } from 'zod'
import { action, dayInItaly, id, insert, locked, maybe, notFound, refuse, update } from '#core/kernel'
import { Frozen } from '../domain/frozen.ts'
import { FunderReport, Sending } from '../domain/funder-report.ts'

const { shape } = Sending.schema

export const send = action('reports.send', {
  input: z.object({
    sending_id: id(),
    funder_report_id: id(),
    to_whom: shape.to_whom.min(1),
    way: shape.way,
    to_organisation_id: shape.to_organisation_id.default(null),
    sent_on: shape.sent_on,
    note: shape.note,
  }),
  verb: 'funder-report.write',
  needs: ({ funder_report_id }) => ({
    found: locked(FunderReport, { funder_report_id }),
    frozen: maybe(Frozen, { funder_report_id }),
  }),
  on: (_, __, me) => ({ network_id: me.network_id }),
  decide: ({ found, frozen }, input, { now, me }) => {
    const report = found[0] ?? notFound()
    if (!frozen || report.state === 'draft' || report.state === 'withdrawn')
      return refuse('reports.not-frozen')
    if ((input.way === 'desk') !== (input.to_organisation_id !== null))
      refuse('reports.desk-of-a-body', undefined, 422)
    if (input.sent_on > dayInItaly(now)) refuse('reports.day-to-come')
    if (input.sent_on < dayInItaly(frozen.frozen_at)) refuse('reports.sent-before-frozen')
    return {
      changes: [
        insert(Sending, { ...input, note: input.note || null, at: now, worker_id: me.worker_id }),
        ...(report.state === 'sent'
          ? []
          : [update(FunderReport, { funder_report_id: report.funder_report_id }, { state: 'sent' })]),
      ],
    }
  },
})

export const withdraw = action('reports.withdraw', {
  input: z.object({ funder_report_id: id(), because: z.string().min(3).max(600) }),
  verb: 'funder-report.write',
  needs: ({ funder_report_id }) => ({ found: locked(FunderReport, { funder_report_id }) }),
  on: (_, __, me) => ({ network_id: me.network_id }),
  decide: ({ found }, { funder_report_id, because }, { now, me }) => {
    const report = found[0] ?? notFound()
    if (report.state === 'withdrawn') return refuse('reports.already-withdrawn')
    const withdrawn = { withdrawn_at: now, withdrawn_by: me.worker_id, withdrawn_because: because }
    return { changes: [update(FunderReport, { funder_report_id }, { state: 'withdrawn', ...withdrawn })] }
  },
})
