// A reading is written by the house and by nobody else: so a frozen report can hold only numbers that were counted.
import { createHash } from 'node:crypto'
import type { Token } from '#core/db'
import { ask, type House } from '#core/http'
import { type Answering, type Row, refuse } from '#core/kernel'
import type { LeavingTable, Reading } from '../domain/frozen.ts'
import { replacesWords } from '../papers/paper.ts'
import type { OneReceived } from '../queries/received.ts'
import type { OneReport } from '../queries/reports.ts'
import { oneReportAnswering } from './one-report.ts'
import { type Looked, lookFrom, previewAnswering } from './preview.ts'
import { receivedOneAnswering } from './received.ts'
import { reportsAnswering } from './reports.ts'

export interface Asking {
  token: Token
  now: string
}
type Ground = Pick<House, 'database'>

const keep = `
  insert into reports.readings (network_id, funder_report_id, version, project_title, replaces, content, definitions, releases, cut_off_at, mark)
  values ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8::jsonb, $9, $10)
  on conflict (network_id, funder_report_id) do update set version = excluded.version, project_title = excluded.project_title,
    replaces = excluded.replaces, content = excluded.content, definitions = excluded.definitions, releases = excluded.releases,
    cut_off_at = excluded.cut_off_at, mark = excluded.mark`

const keepReading = ({ database }: Ground, network_id: string, reading: Reading): Promise<unknown> =>
  database.as('jobs', (run) =>
    run({
      text: keep,
      values: [
        ...[network_id, reading.funder_report_id, reading.version, reading.project_title, reading.replaces],
        ...[JSON.stringify(reading.content), JSON.stringify(reading.definitions)],
        ...[JSON.stringify(reading.releases), reading.cut_off_at, reading.mark],
      ],
    }),
  )

export const oneOf = ({ database }: Ground, asking: Asking, funder_report_id: string): Promise<OneReport> =>
  ask(database, asking, { answering: oneReportAnswering, raw: { funder_report_id } }) as Promise<OneReport>

/** As it was sent to the body of who asks. */
export const receivedBy = ({ database }: Ground, asking: Asking, funder_report_id: string) =>
  ask(database, asking, {
    answering: receivedOneAnswering,
    raw: { funder_report_id },
  }) as Promise<OneReceived>

/** Who may ask for the list of reports may read their templates; a session that is none may not. */
export const mustBeKnown = async ({ database }: Ground, asking: Asking): Promise<void> => {
  await ask(database, asking, { answering: reportsAnswering, raw: {} })
}

/** The same question as the preview, with what would enter the ledger beside. */
const looking = {
  ...previewAnswering,
  tell: (
    rows: Row[][],
    context: Parameters<typeof lookFrom>[2] & { input: Parameters<typeof lookFrom>[1] },
  ) => lookFrom(rows, context.input, context),
} as unknown as Answering

export const lookAt = ({ database }: Ground, asking: Asking, report: OneReport): Promise<Looked> => {
  const { project_id, from_month, to_month, language, blocks } = report
  const raw = { project_id, from_month, to_month, language, blocks }
  return ask(database, asking, { answering: looking, raw }) as Promise<Looked>
}

const most = (numbers: readonly number[]): number => Math.max(0, ...numbers)

/** Each table gets its place in the ledger of its figure; who comes first keeps it, and the other looks again. */
const placed = ({ left, earlier }: Looked): LeavingTable[] => {
  const taken = new Map<string, number>()
  return left.map(({ figure, definition, period, dimension, cells, total, threshold, rounding }) => {
    const before = earlier.filter((each) => each.figure === figure)
    const same = before.filter(
      (each) => each.period === period && each.dimension === dimension && each.audience === 'funder',
    )
    const position = (taken.get(figure) ?? most(before.map((each) => each.position))) + 1
    taken.set(figure, position)
    return {
      ...{ figure, definition_version: definition.version, definition: { ...definition }, period, dimension },
      ...{ revision: most(same.map((each) => each.revision)) + 1, position },
      ...{ cells, total, threshold, rounding },
    }
  })
}

const markOf = (told: unknown): string =>
  createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 16)

/** All numbers of a draft, once: told to who asked, and kept by the house until they are frozen or read again. */
export const readOnce = async (house: Ground, asking: Asking, funder_report_id: string) => {
  const report = await oneOf(house, asking, funder_report_id)
  if (report.state !== 'draft') refuse('reports.not-a-draft')
  const looked = await lookAt(house, asking, report)
  const { content, definitions, cut_off_at, shifts_waiting } = looked.preview
  const { version, language } = report
  const about = { project_title: report.project_title[language], replaces: replacesWords(report) }
  const releases = placed(looked)
  const mark = markOf([funder_report_id, version, about, content, definitions, releases])
  const reading = { funder_report_id, version, ...about, content, definitions, releases, cut_off_at, mark }
  await keepReading(house, asking.token.network_id, reading)
  return { mark, version, cut_off_at, content, definitions, shifts_waiting }
}
