// One report as its page is told it, and the decisions that can be taken about it.
import type { ReportLine } from '../../queries/shapes.ts'

export interface OneReport {
  report: ReportLine
  description: string | null
  place: string | null
  person_hints: string | null
  contact: string | null
  steps: { step_id: string; event: string; reason: string | null; at: string; worker_name: string | null }[]
  /** The call it was told in, for who answers the line. */
  told_in: { call_id: string; at: string; worker_name: string | null } | null
  nearby: ReportLine[]
}

export type Step = 'triage' | 'assign' | 'redirect' | 'outcome' | 'answer' | 'annul'
