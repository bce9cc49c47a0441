// Reads one outing whole. Compartments need no care here: rows a reader is not cleared for do not come.
import { answering, type Me, may, notFound, type Row } from '#core/kernel'
import { returnRate } from '../domain/closing.ts'
import { lastOf, overdue } from '../domain/overdue.ts'
import { gapsOf } from '../domain/readiness.ts'
import type { CountedItem, CrewMember, Shift } from '../domain/shift.ts'
import { isAhead, isOut, shiftMoves } from '../domain/shift-states.ts'
import { type ShiftPage, shiftPage } from '../queries/shift-page.ts'
import { alarmOf } from './cards.ts'
import { texts } from './shift-page-sql.ts'

type Raw = Shift & { unit_name: string; leader_name: string | null; safety_contact_name: string | null }
type Named = Pick<ShiftPage['stock'][number], 'item_id' | 'name_it' | 'name_en' | 'icon'>
interface Parts {
  shift: Raw
  crew: (CrewMember & Row)[]
  items: Named[]
  moved: { item_id: string; loaded: number; given: number; brought_back: number; adjusted: number }[]
}

const mayNow = (me: Me, { shift, crew }: Parts): string[] => {
  const isPlanner = may(me, 'shift.plan', { unit_id: shift.unit_id })
  const isLeader = shift.leader_id === me.worker_id
  const moves = shiftMoves
    .filter((move) => move.from === shift.state && (isPlanner || (move.by === 'leader' && isLeader)))
    .map((move) => move.event as string)
  const lead = isAhead(shift.state) && (isPlanner || isLeader) ? ['load'] : []
  const change = isAhead(shift.state) && isPlanner ? ['change'] : []
  const record =
    crew.some((member) => member.worker_id === me.worker_id) && isOut(shift.state) ? ['record'] : []
  return [...moves, ...lead, ...change, ...record]
}

const stockOf = ({ shift, items, moved }: Parts): ShiftPage['stock'] => {
  const counted = new Map((shift.counted ?? []).map((line: CountedItem) => [line.item_id, line]))
  const planned = new Map(shift.stock_list.map((entry) => [entry.item_id, entry.quantity]))
  const flows = new Map(moved.map((line) => [line.item_id, line]))
  return items
    .filter(({ item_id }) => counted.has(item_id) || planned.has(item_id) || flows.has(item_id))
    .map((item) => {
      const { loaded = 0, given = 0, brought_back = 0, adjusted = 0 } = flows.get(item.item_id) ?? {}
      const count = counted.get(item.item_id)
      return {
        ...item,
        planned: planned.get(item.item_id) ?? 0,
        loaded,
        given,
        brought_back,
        adjusted,
        counted: count?.counted ?? null,
        expected: count?.expected ?? null,
        difference: count ? count.counted - count.expected : 0,
      }
    })
}

const syringes = (rows: ShiftPage['harm_reduction'], way: 'distributed' | 'returned_used') =>
  rows.filter((row) => row.hr_item.startsWith('syringe')).reduce((sum, row) => sum + row[way], 0)

const safetyOf = (
  shift: Shift,
  checks: ShiftPage['safety']['checks'],
  heard: { last_news_at: string | null; now: string },
) => {
  const { started_at } = shift
  if (started_at === null || !isOut(shift.state))
    return { checks, due_at: null, standing: null, reading: null }
  const { due_at, standing, reading } = overdue(
    { ...shift, started_at },
    { last_check_at: lastOf(checks), last_news_at: heard.last_news_at },
    heard.now,
  )
  return { checks, due_at, standing, reading }
}

const names = Object.keys(texts) as (keyof typeof texts)[]

/** Without the places of the ledger, which no page shows, and what is told in its own words below. */
const toldOf = (shift: Raw): ShiftPage['shift'] => {
  const {
    phones_out,
    counted,
    stock_list,
    given_location_id,
    unexplained_location_id,
    returned_location_id,
    ...told
  } = shift
  return told
}

const pageOf = (rows: Row[][], me: Me, now: string): ShiftPage => {
  const found = Object.fromEntries(names.map((name, i) => [name, rows[i] ?? []])) as Record<string, never>
  const of = (name: keyof typeof texts): Row[] => found[name] ?? []
  const shift = (of('shift')[0] as Raw | undefined) ?? notFound()
  const parts = { ...found, shift } as unknown as Parts & ShiftPage
  const { crew, stops, counts, handouts, harm_reduction, tests, steps } = parts
  const [sent, back] = (['distributed', 'returned_used'] as const).map((way) => syringes(harm_reduction, way))
  const checks = of('checks') as unknown as ShiftPage['safety']['checks']
  const last_news_at = (of('news')[0]?.at ?? null) as string | null
  return {
    shift: toldOf(shift),
    may: mayNow(me, parts),
    gaps: shift.state === 'planned' ? gapsOf(shift, crew) : [],
    crew,
    phones_out: crew
      .filter((member) => shift.phones_out.includes(member.worker_id))
      .map((member) => member.name),
    stops,
    totals: of('totals')[0] as unknown as ShiftPage['totals'],
    counts,
    handouts,
    harm_reduction,
    return_rate: returnRate(sent ?? 0, back ?? 0),
    tests,
    stock: stockOf(parts),
    safety: safetyOf(shift, checks, { last_news_at, now }),
    steps,
    alarms: of('alarms').map(alarmOf),
  }
}

export const shiftPageAnswering = answering(shiftPage, {
  statements: ({ shift_id }, { network_id }) => [
    ...names.map((name) => ({
      name: `outreach page ${name}`,
      text: texts[name],
      values: [network_id, shift_id],
    })),
  ],
  tell: (rows, { me, now }) => pageOf(rows, me, now),
})
