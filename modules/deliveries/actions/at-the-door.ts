// At the door of a partner: we arrived; they took all of it, some of it, nothing, or nobody was there. What they took is a
// handover like at the counter, decided by the same rule, out of the van; what they did not take stays aboard until the end.
import { z } from 'zod'
import { action, type Change, id, line, locked, notFound, refuse, update } from '#core/kernel'
import { handOver, Part, type PartRecord, RequestLine, type RequestLineRecord, signed } from '#distribution'
import { Load, type LoadRecord } from '../domain/load.ts'
import { isOpen, type RoundRecord, Stop, type StopRecord } from '../domain/round.ts'
import { heldRound, ofRound, stillOpen, theOne } from './plan-round.ts'

const ofStop = { ...ofRound, stop_id: id() }

const openStop = (
  { rounds, stops }: { rounds: readonly RoundRecord[]; stops: readonly StopRecord[] },
  stop_id: string,
): StopRecord => {
  if (stillOpen(rounds).state !== 'on_the_road') refuse('deliveries.not-on-the-road')
  const stop = stops.find((each) => each.stop_id === stop_id) ?? notFound()
  if (!isOpen(stop)) refuse('deliveries.stop-told')
  return stop
}

export const arriveStop = action('deliveries.arrive-stop', {
  input: z.object(ofStop),
  verb: 'round.drive',
  needs: heldRound,
  on: ({ rounds }) => ({ organisation_id: theOne(rounds).organisation_id }),
  decide: (loaded, { stop_id }, moment) => {
    openStop(loaded, stop_id)
    return { changes: [update(Stop, { stop_id }, { state: 'arrived', arrived_at: moment.at })] }
  },
})

export const leaveStop = action('deliveries.leave-stop', {
  input: z.object({
    ...ofStop,
    outcome: z.enum(['refused', 'not_there']),
    reason: line(200).trim().nullable().default(null),
  }),
  verb: 'round.drive',
  needs: heldRound,
  on: ({ rounds }) => ({ organisation_id: theOne(rounds).organisation_id }),
  decide: (loaded, { stop_id, outcome, reason }, moment) => {
    openStop(loaded, stop_id)
    if (outcome === 'refused' && (reason?.length ?? 0) < 3) refuse('deliveries.say-why')
    const told = { told_at: moment.at, told_by: moment.me.worker_id, reason: reason || null }
    return { changes: [update(Stop, { stop_id }, { state: outcome, ...told })] }
  },
})

const left = z.object({ part_id: id(), quantity: z.int().min(1).max(10_000_000) })
type Left = z.infer<typeof left>

/** What remains of each part after what was left behind; parts of which nothing was taken are put back. */
const shared = (parts: readonly PartRecord[], behind: readonly Left[]) => {
  const picked = parts.filter(({ state }) => state === 'picked')
  const backOf = new Map<string, number>()
  for (const { part_id, quantity } of behind) backOf.set(part_id, (backOf.get(part_id) ?? 0) + quantity)
  for (const [part_id, back] of backOf) {
    const part = picked.find((each) => each.part_id === part_id) ?? notFound()
    if (back > part.quantity) refuse('deliveries.more-than-brought', { left: part.quantity })
  }
  const back = (part: PartRecord) => backOf.get(part.part_id) ?? 0
  const taken = picked
    .filter((part) => back(part) < part.quantity)
    .map((part) => ({ ...part, quantity: part.quantity - back(part) }))
  const none = picked.filter((part) => back(part) === part.quantity)
  return { taken, none, back }
}

/** What this round brought lies in the hand of who drives: like what is in a bag at the counter. */
const atHand = (parts: readonly PartRecord[], loads: readonly LoadRecord[]): PartRecord[] =>
  parts.map((part) =>
    part.state === 'aboard' && loads.some(({ part_id }) => part_id === part.part_id)
      ? { ...part, state: 'picked' as const }
      : part,
  )

const unloaded = (loads: readonly LoadRecord[], taken: readonly PartRecord[]): Change[] =>
  loads.flatMap(({ load_id, part_id }) => {
    const part = taken.find((each) => each.part_id === part_id)
    return part ? [update(Load, { load_id }, { delivered: part.quantity })] : []
  })

/** The line says what they really got. */
const lesser = (
  lines: readonly RequestLineRecord[],
  { parts, back }: { parts: readonly PartRecord[]; back: (part: PartRecord) => number },
): Change[] =>
  lines.flatMap(({ request_line_id, allocated }) => {
    const gone = parts
      .filter((part) => part.request_line_id === request_line_id && part.state === 'picked')
      .reduce((sum, part) => sum + back(part), 0)
    return gone > 0
      ? [update(RequestLine, { request_line_id }, { allocated: Math.max(0, allocated - gone) })]
      : []
  })

export const deliverStop = action('deliveries.deliver-stop', {
  input: z.object({
    ...ofStop,
    handover_id: id(),
    goods_request_id: id(),
    /** The unit that asked. */
    recipient_id: id(),
    item_ids: z.array(id()).min(1).max(200),
    /** Nothing, signed on the sheet that stays with us, drawn on the screen, or told before a witness. */
    proof: z.enum(['none', 'paper', 'drawn', 'witnessed']).default('none'),
    signature: signed.nullable().default(null),
    /** What they did not take, part by part. */
    left_behind: z.array(left).max(200).default([]),
    reason: line(200).trim().nullable().default(null),
  }),
  verb: 'round.drive',
  needs: (told) => ({
    ...heldRound(told),
    ...handOver.needs({ ...told, card_id: null, card_code: null, taken: null }),
    lines: locked(RequestLine, { goods_request_id: told.goods_request_id }),
    loads: locked(Load, { round_id: told.round_id, goods_request_id: told.goods_request_id }),
  }),
  on: ({ rounds, requests }) => {
    theOne(rounds)
    return { organisation_id: theOne(requests).to_organisation_id }
  },
  decide: (loaded, told, moment) => {
    const stop = openStop(loaded, told.stop_id)
    if (stop.goods_request_id !== told.goods_request_id) notFound()
    const parts = atHand(loaded.parts, loaded.loads)
    const { taken, none, back } = shared(parts, told.left_behind)
    const isPartly = told.left_behind.length > 0
    if (isPartly && (told.reason?.length ?? 0) < 3) refuse('deliveries.say-why')
    if (none.length > 0 && taken.length === 0) refuse('deliveries.nothing-taken')
    const handed = handOver.decide(
      { ...loaded, parts: taken },
      { ...told, card_id: null, card_code: null, taken: null },
      moment,
    )
    const { stop_id, handover_id, reason } = told
    return {
      ...handed,
      changes: [
        ...handed.changes,
        ...taken
          .filter((part) => back(part) > 0)
          .map(({ part_id, quantity }) => update(Part, { part_id }, { quantity })),
        ...none.map(({ part_id }) => update(Part, { part_id }, { state: 'left' as const, reason })),
        ...lesser(loaded.lines, { parts, back }),
        ...unloaded(loaded.loads, taken),
        update(
          Stop,
          { stop_id },
          {
            ...{ state: isPartly ? ('partly' as const) : ('delivered' as const), handover_id },
            ...{ arrived_at: stop.arrived_at ?? moment.at, told_at: moment.at },
            ...{ told_by: moment.me.worker_id, reason: isPartly ? reason : null },
          },
        ),
      ],
    }
  },
})
