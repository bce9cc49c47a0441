// Turns as who comes sees them, one turn as who answers for it sees it, and the hours given month by month.
import { z } from 'zod'
import { dayText, id, query } from '#core/kernel'

const text = z.string()
const maybe = text.nullable()

const turnTold = z.object({
  turn_id: text,
  organisation_id: text,
  organisation_name: text,
  unit_id: text,
  unit_name: text,
  on_day: text,
  begins_at: text,
  ends_at: text,
  task: text,
  notes: maybe,
  is_public: z.boolean(),
  state: text,
  reason: maybe,
  /** Why the place is closed on that day, when it is. */
  closed_because: maybe,
  places: z.number(),
  taken: z.number(),
  /** My own sign-up, when I come. */
  sign_up_id: maybe,
  my_state: maybe,
})
export type TurnTold = z.infer<typeof turnTold>

export const turns = query('volunteering.turns', {
  verb: 'turn.see',
  input: z.object({ from_day: dayText(), to_day: dayText() }),
  output: z.object({ turns: z.array(turnTold) }),
})

export const oneTurn = query('volunteering.turn', {
  verb: 'turn.see',
  input: z.object({ turn_id: id() }),
  output: z.object({
    turn: turnTold,
    /** Told to who answers for the turn; to the others only what is theirs. */
    comers: z.array(
      z.object({
        sign_up_id: text,
        name: maybe,
        reach: maybe,
        is_guest: z.boolean(),
        way: text,
        state: text,
        quarters: z.number().nullable(),
        called_off_told_at: maybe,
      }),
    ),
  }),
})
export type OneTurn = z.infer<(typeof oneTurn)['output']>

export const hoursByMonth = query('volunteering.hours', {
  verb: 'turn.keep',
  input: z.object({ organisation_id: id(), year: z.coerce.number().int().min(2020).max(2100) }),
  on: ({ organisation_id }) => ({ organisation_id }),
  output: z.object({
    months: z.array(
      z.object({
        month: text,
        present: z.number(),
        absent: z.number(),
        guests: z.number(),
        quarters: z.number(),
      }),
    ),
  }),
})
export type HoursByMonth = z.infer<(typeof hoursByMonth)['output']>
