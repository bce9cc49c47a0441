// Reads recalls under the row policies of who asks, and tells their clocks.

import { answering, dayInItaly, daysAfter, type Row } from '#core/kernel'
import type { LotRecord } from '#goods'
import { deadlinesOf, measured, openStates } from '../domain/recall-states.ts'
import { type Looking, lotsMeant, saysEnough } from '../holding/matching.ts'
import { recalls } from '../queries/recalls.ts'
import type { RecallLine } from '../queries/shapes.ts'
import { lotColumns, recallColumns, recallJoins } from './columns.ts'

type Stored = Omit<RecallLine, 'traced_by' | 'notified_by' | 'measured'>

export const lineOf = (row: Row, now: string): RecallLine => {
  const stored = row as unknown as Stored
  return { ...stored, ...deadlinesOf(stored), measured: measured(stored, now) }
}

const drillEveryDays = 365

/** Lots of mine that could be meant by a recall of another body: few, told exactly below. */
const candidatesText = `
  select ${lotColumns} from goods.lots l
  where l.network_id = $1 and l.state in ('quarantine', 'available', 'blocked')
    and exists (select 1 from recalls.recalls r
      where r.network_id = $1 and r.organisation_id <> l.organisation_id and not r.is_drill and r.state not in ('closed', 'annulled')
        and (l.origin_id = any (r.passed_on) or l.item_id = r.item_id or l.gtin = r.gtin
          or (r.gtin is not null and l.gtin is null) or (r.item_id is null and l.supplier_lot is not null)))
  order by l.lot_id limit 2000`

const heardOf = (lines: RecallLine[], rows: Row[][], { organisation_id }: { organisation_id: string }) => {
  const [candidates = [], packagings = [], bodies = [], passed = []] = rows
  const lots = (candidates as unknown as LotRecord[]).filter((lot) => lot.organisation_id === organisation_id)
  const names = new Map(bodies.map((row) => [row.organisation_id, String(row.short_name)]))
  const elsewhere = new Map(
    passed.map((row) => [row.recall_id, row as unknown as NonNullable<Looking['elsewhere']>]),
  )
  return lines
    .filter(
      (line) => line.organisation_id !== organisation_id && !line.is_drill && openStates.includes(line.state),
    )
    .map((line) => ({
      ...line,
      organisation_name: names.get(line.organisation_id) ?? '',
      held: lotsMeant({
        // Our code is printed on our labels only; it says something there when it is all that was said.
        sought: saysEnough({ ...line, lot_code: null }) ? { ...line, lot_code: null } : line,
        lots,
        packagings: packagings as never,
        elsewhere: elsewhere.get(line.recall_id),
      }).length,
    }))
    .filter((line) => line.held > 0)
}

export const recallsAnswering = answering(recalls, {
  statements: (_, { network_id }) => [
    {
      name: 'recalls of my bodies',
      text: `select ${recallColumns} from recalls.recalls r ${recallJoins}
             where r.network_id = $1 order by r.opened_at desc, r.recall_id limit 300`,
      values: [network_id],
    },
    { name: 'recall list candidates', text: candidatesText, values: [network_id] },
    {
      name: 'recall list packagings',
      text: 'select gtin, item_id from goods.packagings where network_id = $1 and gtin in (select r.gtin from recalls.recalls r where r.network_id = $1)',
      values: [network_id],
    },
    {
      name: 'recall list bodies',
      text: 'select organisation_id, short_name from network.organisations where network_id = $1',
      values: [network_id],
    },
    {
      name: 'recall list handovers',
      text: 'select recall_id, passed_on, item_ids from recalls.recalls where network_id = $1',
      values: [network_id],
    },
    {
      name: 'recall list stores',
      text: `select distinct organisation_id from goods.locations where network_id = $1 and kind = 'hub'`,
      values: [network_id],
    },
  ],
  tell: ([rows = [], ...more], { me, now }) => {
    const lines = rows.map((row) => lineOf(row, now))
    // Who keeps no store has nothing to try a recall on.
    const keepsStore = (more.at(-1) ?? []).some((row) => row.organisation_id === me.organisation_id)
    const mine = lines.filter((line) => line.organisation_id === me.organisation_id)
    const drills = mine.filter((line) => line.is_drill && line.state === 'closed')
    const last =
      drills
        .map((line) => dayInItaly(line.closed_at ?? line.opened_at))
        .sort()
        .at(-1) ?? null
    return {
      recalls: mine,
      heard: heardOf(lines, more, me),
      last_drill_on: last,
      is_drill_due: keepsStore && (last === null || daysAfter(last, drillEveryDays) <= dayInItaly(now)),
    }
  },
})
