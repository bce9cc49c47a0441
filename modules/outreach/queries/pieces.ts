// Shapes that more than one answer of this room uses.
import { z } from 'zod'

const text = z.string()
export const words = z.array(text)
export const maybeText = text.nullable()

export const CrewLine = z.object({
  worker_id: text,
  name: text,
  profession: text,
  phone: maybeText,
  checked_in_at: maybeText,
})

/** A shift as it stands in a calendar or a list. */
export const ShiftCard = z.object({
  shift_id: text,
  unit_id: text,
  unit_name: text,
  on_day: text,
  state: text,
  starts_at: text,
  ends_at: text,
  started_at: maybeText,
  closed_at: maybeText,
  goals: words,
  district_key: maybeText,
  has_tests: z.boolean(),
  is_loaded: z.boolean(),
  is_critical: z.boolean(),
  needs_recount: z.boolean(),
  leader_id: maybeText,
  leader_name: maybeText,
  crew: z.array(CrewLine),
  /** Names of the stops, in order. */
  stops: words,
  contacts: z.number(),
  phones_out: z.number(),
  /** What lacks before it can be confirmed; empty for what is past that. */
  gaps: words,
})
export type ShiftCard = z.infer<typeof ShiftCard>

export const AlarmCard = z.object({
  alarm_id: text,
  shift_id: text,
  unit_id: text,
  unit_name: text,
  due_at: text,
  raised_at: text,
  reading: text,
  last_news_at: maybeText,
  /** A check that came in after the alarm: perhaps the network is back. */
  answered_at: maybeText,
  state: text,
  settled_at: maybeText,
  settled_by_name: maybeText,
  outcome: maybeText,
  note: maybeText,
  crew: z.array(z.object({ name: text, phone: maybeText })),
})
export type AlarmCard = z.infer<typeof AlarmCard>
