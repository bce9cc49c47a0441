// A report is frozen: the reading that was looked at becomes what it says, for good. Nothing half-told leaves: an open period, an
// empty text, a story nobody agreed to, a figure that no longer exists are refused, each with its place.
import { z } from 'zod'
import { action, dayInItaly, id, insert, locked, maybe, refuse, update } from '#core/kernel'
import { Release } from '#monitoring'
import { type Fault, faultsIn } from '../domain/faults.ts'
import { goneIn } from '../domain/filled.ts'
import { Frozen, type LeavingTable, Reading } from '../domain/frozen.ts'
import { FunderReport } from '../domain/funder-report.ts'
import { theDraft } from './write.ts'

/** Numbers looked at longer ago are looked at again. */
const goodFor_ms = 60 * 60_000

const mustBeWhole = ([fault]: readonly Fault[]): void => {
  if (!fault) return
  const { code, position, day } = fault
  refuse(`reports.${code}`, { ...(position ? { position } : {}), ...(day ? { day } : {}) })
}

const theReading = (
  reading: Reading | undefined,
  { version, mark, now }: { version: number; mark: string; now: string },
): Reading => {
  if (!reading || reading.version !== version || reading.mark !== mark) return refuse('reports.look-again')
  if (Date.parse(now) - Date.parse(reading.cut_off_at) > goodFor_ms) return refuse('reports.look-again')
  const [gone] = goneIn(reading.content)
  return gone ? refuse('reports.figure-gone', { figure: gone }) : reading
}

type Ledger = Pick<Release, 'release_id' | 'cut_off_at' | 'published_at' | 'published_by'>

/** What was told is written where everybody who tells something looks first. */
const released = (table: LeavingTable, ledger: Ledger) =>
  insert(Release, { ...table, ...ledger, audience: 'funder', least_shifts: null } as Release)

export const freeze = action('reports.freeze', {
  input: z.object({ funder_report_id: id(), version: z.int().min(1), mark: Reading.schema.shape.mark }),
  verb: 'funder-report.freeze',
  needs: ({ funder_report_id }) => ({
    found: locked(FunderReport, { funder_report_id }),
    reading: maybe(Reading, { funder_report_id }),
  }),
  on: (_, __, me) => ({ network_id: me.network_id }),
  decide: ({ found, reading }, { funder_report_id, version, mark }, { now, me, born }) => {
    const draft = theDraft(found, version)
    mustBeWhole(faultsIn(draft, dayInItaly(now)))
    const { version: _, releases, ...told } = theReading(reading, { version, mark, now })
    const { title, funder, language, from_month, to_month, edition } = draft
    return {
      changes: [
        insert(Frozen, {
          ...told,
          ...{ title, funder, language, from_month, to_month, edition },
          ...{ frozen_at: now, frozen_by: me.worker_id, frozen_by_name: me.name },
        }),
        update(FunderReport, { funder_report_id }, { state: 'frozen' }),
        ...releases.map((table, at) =>
          released(table, {
            release_id: born(at + 1),
            cut_off_at: told.cut_off_at,
            ...{ published_at: now, published_by: me.worker_id },
          }),
        ),
      ],
      events: [{ name: 'funder-report-frozen', data: { funder_report_id, edition } }],
    }
  },
})
