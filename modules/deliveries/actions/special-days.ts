// A day on which the hub is closed, or open by exception. Who had a day to collect then loses the hour, in the same breath, and
// has to be told; turns of volunteers on a closed day can be called off together.
import { z } from 'zod'
import {
  action,
  all,
  type Change,
  dayInItaly,
  dayText,
  type Happening,
  id,
  insert,
  line,
  locked,
  type Moment,
  notFound,
  one,
  refuse,
  update,
} from '#core/kernel'
import { GoodsRequest, type GoodsRequestRecord, RequestStep } from '#distribution'
import { SpecialDay, type SpecialDayRecord, Unit } from '#network'
import { Turn, type TurnRecord } from '#volunteering'
import { Notice } from '../domain/notice.ts'
import { openingAt, openingsOn, shareMinutes } from '../domain/opening.ts'
import { clockText, hourOf, PickupWindow, type PickupWindowRecord } from '../domain/pickup-window.ts'
import { collectable } from './set-pickup.ts'

const ofDay = { special_day_id: id(), organisation_id: id(), hub_unit_id: id(), on_day: dayText() }
interface OfDay {
  organisation_id: string
  hub_unit_id: string
  on_day: string
}

/** Everybody who may come is held, as when a day is given: who gives a place and who closes the day meet here. */
const needs = ({ organisation_id, hub_unit_id, on_day }: OfDay) => ({
  hub: one(Unit, { unit_id: hub_unit_id, organisation_id }),
  coming: locked(GoodsRequest, { to_unit_id: hub_unit_id, state: collectable }),
  days: all(SpecialDay, { unit_id: hub_unit_id, on_day }),
  windows: all(PickupWindow, { hub_unit_id, organisation_id }),
  turns: locked(Turn, { unit_id: hub_unit_id, on_day }),
})

const at = ({ hub }: { hub: { unit_id: string; organisation_id: string } }) => ({
  unit_id: hub.unit_id,
  organisation_id: hub.organisation_id,
})

interface Loaded {
  coming: readonly GoodsRequestRecord[]
  days: readonly SpecialDayRecord[]
  windows: readonly PickupWindowRecord[]
  turns: readonly TurnRecord[]
}

/** Who is left without an opening by the days as they are now. */
const stranded = (
  { coming, windows }: Pick<Loaded, 'coming' | 'windows'>,
  days: readonly SpecialDayRecord[],
  { hub_unit_id, on_day, now }: OfDay & { now: string },
): GoodsRequestRecord[] => {
  const openings = openingsOn(windows, days, { day: on_day, hub_unit_id })
  return coming.filter(
    ({ pickup_at }) =>
      pickup_at !== null &&
      pickup_at > now &&
      dayInItaly(pickup_at) === on_day &&
      !openingAt(openings, hourOf(pickup_at)),
  )
}

interface Losing extends OfDay {
  note: string | null
}

/** The hour is taken back, the request tells it, and somebody has to say so. */
const lose = (requests: readonly GoodsRequestRecord[], losing: Losing, moment: Moment) => {
  const notices = requests.map((request, nth) => ({
    request,
    notice_id: moment.born(2 * nth + 1),
    step_id: moment.born(2 * nth + 2),
  }))
  const { organisation_id, hub_unit_id, note } = losing
  const changes = notices.flatMap(({ request, notice_id, step_id }): Change[] => {
    const { goods_request_id, unit_id, to_unit_id, state, pickup_at } = request
    return [
      update(GoodsRequest, { goods_request_id }, { pickup_at: null }),
      insert(RequestStep, {
        ...{ request_step_id: step_id, goods_request_id, unit_id, to_unit_id, event: 'lose_pickup' },
        ...{ from_state: state, to_state: state, by_name: moment.me.name, at: moment.at, reason: note },
      }),
      insert(Notice, {
        ...{ notice_id, organisation_id, hub_unit_id, goods_request_id, reason: note },
        ...{ was_at: pickup_at as string, written_at: null, told_at: null },
      }),
    ]
  })
  const notice_ids = notices.map(({ notice_id }) => notice_id)
  const events: Happening[] = notice_ids.length > 0 ? [{ name: 'pickups-lost', data: { notice_ids } }] : []
  return { changes, events, lost: notice_ids.length }
}

const mustBeAhead = (on_day: string, { now }: Moment): void => {
  if (on_day < dayInItaly(now)) refuse('deliveries.day-gone')
}

const calledOff = (turns: readonly TurnRecord[], reason: string) => {
  const open = turns.filter(({ state }) => state === 'open')
  return {
    changes: open.map(({ turn_id }) => update(Turn, { turn_id }, { state: 'cancelled', reason })),
    events: open.map(({ turn_id }): Happening => ({ name: 'turn-cancelled', data: { turn_id } })),
    count: open.length,
  }
}

export const closeDay = action('deliveries.close-day', {
  input: z.object({
    ...ofDay,
    /** Told to who had a day: "Immacolata", "inventario". */
    note: line(120).trim().min(3),
    calls_off_turns: z.boolean().default(false),
  }),
  verb: 'unit.set-days',
  needs,
  on: at,
  decide: (loaded, { calls_off_turns, note, hub_unit_id: unit_id, ...told }, moment) => {
    const { special_day_id, organisation_id, on_day } = told
    mustBeAhead(on_day, moment)
    const active = loaded.days.filter(({ is_active }) => is_active)
    if (active.some(({ kind }) => kind === 'closed')) refuse('deliveries.closed-already')
    const day: SpecialDayRecord = {
      ...{ special_day_id, organisation_id, unit_id, on_day, kind: 'closed', note, is_active: true },
      ...{ opens_at: null, closes_at: null, capacity: null },
    }
    const losing = { organisation_id, hub_unit_id: unit_id, on_day, note }
    const gone = stranded(loaded, [...active, day], { ...losing, now: moment.now })
    const lost = lose(gone, losing, moment)
    const off = calls_off_turns ? calledOff(loaded.turns, note) : { changes: [], events: [], count: 0 }
    return {
      changes: [insert(SpecialDay, day), ...lost.changes, ...off.changes],
      events: [...lost.events, ...off.events],
      answer: { lost: lost.lost, turns: off.count },
    }
  },
})

export const openDay = action('deliveries.open-day', {
  input: z.object({
    ...ofDay,
    opens_at: clockText(),
    closes_at: clockText(),
    capacity: z.int().min(1).max(500),
    note: line(120).trim().nullable().default(null),
  }),
  verb: 'unit.set-days',
  needs,
  on: at,
  decide: ({ days, windows }, { hub_unit_id, note, ...told }, moment) => {
    mustBeAhead(told.on_day, moment)
    if (told.opens_at >= told.closes_at) refuse('deliveries.hours-backwards')
    const clash = openingsOn(windows, days, { day: told.on_day, hub_unit_id }).find((each) =>
      shareMinutes(each, told),
    )
    if (clash) refuse('deliveries.windows-overlap', { from: clash.opens_at, to: clash.closes_at })
    const day = { ...told, unit_id: hub_unit_id, kind: 'open' as const, note: note || null, is_active: true }
    return { changes: [insert(SpecialDay, day)] }
  },
})

/** The day is like the others again. Who had come to an opening that is no more is told; who lost an hour was told already. */
export const dropDay = action('deliveries.drop-day', {
  input: z.object(ofDay),
  verb: 'unit.set-days',
  needs,
  on: at,
  decide: (loaded, { special_day_id, ...where }, moment) => {
    const day = loaded.days.find((each) => each.special_day_id === special_day_id) ?? notFound()
    if (!day.is_active) refuse('deliveries.day-dropped')
    const left = loaded.days.filter((each) => each !== day)
    const losing = { ...where, note: day.note }
    const lost = lose(stranded(loaded, left, { ...losing, now: moment.now }), losing, moment)
    return {
      changes: [update(SpecialDay, { special_day_id }, { is_active: false }), ...lost.changes],
      events: lost.events,
      answer: { lost: lost.lost },
    }
  },
})

/** Called: they know that their day is gone. */
export const tellNotice = action('deliveries.tell-notice', {
  input: z.object({ notice_id: id(), organisation_id: id() }),
  verb: 'round.drive',
  needs: ({ notice_id, organisation_id }) => ({ notices: locked(Notice, { notice_id, organisation_id }) }),
  on: ({ notices }) => ({ organisation_id: (notices[0] ?? notFound()).organisation_id }),
  decide: ({ notices }, { notice_id }, { at: told_at }) => ({
    changes: notices[0]?.told_at ? [] : [update(Notice, { notice_id }, { told_at })],
  }),
})
