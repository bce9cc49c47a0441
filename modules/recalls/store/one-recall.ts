// One recall, read in one trip: its movements become the trace, its tellings the marks beside who received.
import { answering, notFound, type Row } from '#core/kernel'
import type { LotRecord } from '#goods'
import { openStates } from '../domain/recall-states.ts'
import { type Flow, type LotTrace, recipientKey, recipientsOf, sumOf, traceOf } from '../domain/trace.ts'
import { lotsMeant } from '../holding/matching.ts'
import { type OneRecall, oneRecall } from '../queries/one-recall.ts'
import type { LotLine, RecallLine, RecipientLine } from '../queries/shapes.ts'
import * as texts from './columns.ts'
import { lineOf } from './recalls.ts'

const asked = {
  recall: `select ${texts.recallColumns} from recalls.recalls r ${texts.recallJoins} where r.network_id = $1 and r.recall_id = $2`,
  lots: texts.lotsText,
  flows: texts.flowsText,
  places: texts.placesText,
  unlotted: texts.unlottedText,
  told: texts.toldText,
  recoveries: texts.recoveriesText,
  given: texts.maybeGivenText,
  later: texts.laterText,
  meant: texts.recalledAsLotsText,
  packagings: texts.ownPackagingsText,
  units: texts.unitNamesText,
  handovers: texts.handoversText,
  publication: texts.publicationText,
}
type Part = keyof typeof asked
const parts = Object.keys(asked) as Part[]

interface HandoverRow {
  recipient_kind: string
  card_code: string | null
  partner_name: string | null
  unit_name: string | null
  has_address: boolean
}

/** A unit that asked for itself is called by its own name: they are who must be told. */
const nameOfHandover = (handover: HandoverRow | undefined): string | null =>
  (handover?.recipient_kind === 'unit' ? handover.unit_name : null) ??
  handover?.partner_name ??
  handover?.unit_name ??
  null

/** A night, or a meal of a kitchen of our own: known by the unit and not by a handover. */
const isOfUnit = (kind: string, handover: HandoverRow | undefined): boolean =>
  kind === 'street' || (kind === 'canteen' && handover === undefined)

const keyOfRow = (row: Row): string =>
  recipientKey({
    kind: row.to_kind as RecipientLine['kind'],
    cause_id: row.cause_id as string | null,
    unit_id: row.unit_id as string | null,
  })

const recipientsIn = (traces: LotTrace[], rows: Record<Part, Row[]>): RecipientLine[] => {
  const told = new Map(rows.told.map((row) => [keyOfRow(row), row]))
  const units = new Map(rows.units.map((row) => [row.unit_id, String(row.name)]))
  const handovers = new Map(rows.handovers.map((row) => [row.handover_id, row as unknown as HandoverRow]))
  return recipientsOf(traces).map((one) => {
    const handover = handovers.get(one.cause_id ?? '')
    const key = recipientKey(one)
    const mark = told.get(key)
    return {
      ...one,
      key,
      kind: one.kind as RecipientLine['kind'],
      name: isOfUnit(one.kind, handover) ? (units.get(one.unit_id) ?? null) : nameOfHandover(handover),
      card_code: handover?.card_code ?? null,
      is_anonymous: handover?.recipient_kind === 'anonymous',
      has_address: handover?.has_address ?? false,
      told_at: (mark?.at as string | undefined) ?? null,
      told_how: (mark?.how as string | undefined) ?? null,
    }
  })
}

const laterIn = (recall: RecallLine, rows: Record<Part, Row[]>): OneRecall['arrived_later'] => {
  if (!openStates.includes(recall.state)) return []
  const known = new Set(rows.meant.map((row) => row.lot_id))
  const lots = [...rows.meant, ...rows.later] as unknown as LotRecord[]
  return lotsMeant({ sought: recall, lots, packagings: rows.packagings as never })
    .filter(({ lot }) => !known.has(lot.lot_id))
    .map(({ lot }) => ({ lot_id: lot.lot_id, code: lot.code }))
}

export const oneRecallAnswering = answering(oneRecall, {
  statements: ({ recall_id }, { network_id }) =>
    parts.map((part) => ({ name: `recall ${part}`, text: asked[part], values: [network_id, recall_id] })),
  tell: (answers, { now }) => {
    const rows = Object.fromEntries(parts.map((part, i) => [part, answers[i] ?? []])) as Record<Part, Row[]>
    const recall = lineOf(rows.recall[0] ?? notFound(), now)
    const traces = traceOf(rows.flows as unknown as Flow[])
    const names = new Map(rows.places.map((row) => [row.location_id, String(row.name)]))
    return {
      recall,
      lots: rows.lots.map((row) => ({
        ...(row as unknown as LotLine),
        ...sumOf(traces.filter((trace) => trace.lot_id === row.lot_id)),
      })),
      remains: traces
        .flatMap((trace) => trace.remains)
        .map((lying) => ({ ...lying, name: names.get(lying.location_id) ?? '' })),
      places: rows.places as never,
      recipients: recipientsIn(traces, rows),
      unlotted: rows.unlotted as never,
      maybe_given: rows.given as never,
      arrived_later: laterIn(recall, rows),
      recoveries: rows.recoveries.map((row) => ({
        ...(row as never as OneRecall['recoveries'][number]),
        key: keyOfRow(row),
      })),
      publication: (rows.publication[0] ?? null) as never,
      sum: sumOf(traces),
    }
  },
})
