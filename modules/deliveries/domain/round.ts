// A round of the van: one hub, one day, who drives, and the stops in their order. A stop is what one partner or unit asked for
// and is ready. A home is never a stop: nobody here may know where a household lives.
import { z } from 'zod'
import { dayText, id, instantText, line, noun, type Of } from '#core/kernel'

export const roundStates = ['planned', 'on_the_road', 'ended', 'cancelled'] as const
export const stopStates = [
  'waiting',
  'arrived',
  'delivered',
  'partly',
  'refused',
  'not_there',
  'dropped',
] as const
export type StopState = (typeof stopStates)[number]

export const Round = noun(
  'deliveries.round',
  { table: 'deliveries.rounds', key: 'round_id', by: 'organisation', conflict: 'ask' },
  z.object({
    round_id: id(),
    organisation_id: id(),
    hub_unit_id: id(),
    on_day: dayText(),
    /** A van of the store; null: a car, a bicycle. */
    van_id: id().nullable(),
    driver_id: id().nullable(),
    note: line(300).nullable(),
    state: z.enum(roundStates),
    started_at: instantText().nullable(),
    ended_at: instantText().nullable(),
  }),
)
export type RoundRecord = Of<typeof Round>

export const Stop = noun(
  'deliveries.stop',
  { table: 'deliveries.stops', key: 'stop_id', by: 'organisation', conflict: 'ask' },
  z.object({
    stop_id: id(),
    round_id: id(),
    organisation_id: id(),
    goods_request_id: id(),
    position: z.int().min(0).max(500),
    state: z.enum(stopStates),
    arrived_at: instantText().nullable(),
    told_at: instantText().nullable(),
    told_by: id().nullable(),
    handover_id: id().nullable(),
    reason: line(200).nullable(),
  }),
)
export type StopRecord = Of<typeof Stop>

/** Somebody still has to go there, or is there now. */
export const isOpen = ({ state }: Pick<StopRecord, 'state'>): boolean =>
  state === 'waiting' || state === 'arrived'
