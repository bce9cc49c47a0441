// The reports of the network with what is due next; one of them whole; and a draft with its numbers in it.
import { z } from 'zod'
import { dayText, id, instantText, query } from '#core/kernel'
import { Block } from '../domain/block.ts'
import { Definition, Filled } from '../domain/filled.ts'
import { FunderReport, ways } from '../domain/funder-report.ts'
import { reportLine, scheduleLine, words } from './shapes.ts'

const text = z.string()

export const reports = query('reports.list', {
  verb: 'funder-report.see',
  input: z.object({}),
  output: z.object({
    reports: z.array(reportLine),
    schedules: z.array(scheduleLine),
    projects: z.array(
      z.object({
        project_id: id(),
        key: text,
        title: words,
        funders: z.array(text),
        /** Its months, where somebody wrote them down. */
        runs: z.object({ from_month: text, to_month: text }).nullable(),
      }),
    ),
    /** Who may answer for a report. */
    owners: z.array(z.object({ worker_id: id(), name: text })),
  }),
})
export type Reports = z.infer<(typeof reports)['output']>

export const report = query('reports.one', {
  verb: 'funder-report.see',
  input: z.object({ funder_report_id: id() }),
  output: reportLine.extend({
    project_key: text,
    blocks: z.array(Block),
    begun_by_name: text,
    begun_at: instantText(),
    withdrawn_at: instantText().nullable(),
    withdrawn_because: text.nullable(),
    /** The edition it takes the place of, and the later one that takes its place. */
    replaces: z.object({ funder_report_id: id(), edition: z.number(), frozen_at: instantText() }).nullable(),
    replaced_by: z.object({ funder_report_id: id(), edition: z.number(), state: text }).nullable(),
    frozen: z
      .object({
        title: text,
        funder: text,
        project_title: text,
        replaces: text.nullable(),
        content: z.array(Filled),
        definitions: z.array(Definition),
        cut_off_at: instantText(),
        frozen_at: instantText(),
        frozen_by_name: text,
        mark: text,
      })
      .nullable(),
    /** Bodies with a viewer: they can read it here. */
    readers: z.array(z.object({ organisation_id: id(), name: text })),
    sendings: z.array(
      z.object({
        sending_id: id(),
        to_whom: text,
        way: z.enum(ways),
        to_organisation_id: id().nullable(),
        sent_on: dayText(),
        note: text.nullable(),
        worker_name: text,
      }),
    ),
  }),
})
export type OneReport = z.infer<(typeof report)['output']>

const { from_month, to_month, language, blocks, project_id } = FunderReport.schema.shape

/** The words of a draft are in it, so it is asked by POST and nothing of it stands in an address. */
export const preview = query('reports.preview', {
  verb: 'funder-report.see',
  is_private: true,
  input: z.object({ project_id, from_month, to_month, language, blocks }),
  output: z.object({
    content: z.array(Filled),
    definitions: z.array(Definition),
    cut_off_at: instantText(),
    /** Outings of the period that nobody has validated yet: they are not in the numbers. */
    shifts_waiting: z.number(),
    /** Every figure there is, to choose from, with the sides it is seen from. */
    figures: z.array(
      z.object({
        key: text,
        label: text,
        unit: text,
        is_measured: z.boolean(),
        is_indicator: z.boolean(),
        has_data: z.boolean(),
        dimensions: z.array(text),
      }),
    ),
  }),
})
export type Preview = z.infer<(typeof preview)['output']>
