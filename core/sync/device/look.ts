// What the screens of the phone look at: carried records with tonight's changes on them, and the list of what is
// only here. Nothing is shown that is too old to be shown.
import { keyOf, type Noun, type Of, type Problem, Refusal, type Row, type Where } from '../../kernel/index.ts'
import { bodyOf, entriesIn, isTimeless, laidChanges } from './outbox.ts'
import type { Phone } from './phone.ts'
import { noCarry, phoneLocked, tooOld } from './problems.ts'
import { isReadable } from './pull.ts'
import { fillWorld, keyRow } from './shelves.ts'
import type { EntryState, StoredEntry } from './store.ts'

/** A record as the phone knows it now. */
export interface Carried<R = Row> {
  record: R
  /** Some of it is only on this phone. */
  is_unsent: boolean
}

/** Throws Refusal: phone locked, nothing carried, carried too long ago. */
export const readRecords = async <N extends Noun>(
  phone: Phone,
  of: N,
  where: Where,
): Promise<Carried<Of<N>>[]> => {
  if (!phone.keys) throw new Refusal(phoneLocked())
  // Remembered with the rows: a screen reads many nouns at once, and a scan waits behind each trip to the disk.
  const { satchel } = await phone.store.facts()
  if (!satchel) throw new Refusal(noCarry())
  if (!isReadable(phone, satchel)) throw new Refusal(tooOld())
  const noun: Noun = { ...of }
  const laid = await laidChanges(phone)
  // Closed meanwhile: what was read without its keys would miss tonight.
  const { keys } = phone
  if (!keys) throw new Refusal(phoneLocked())
  const world = await fillWorld({ store: phone.store, data: keys.data }, [{ noun, where }], laid)
  const unsent = new Set(
    laid
      .filter(({ change, is_unsent }) => is_unsent && change.noun === noun.name)
      .map(({ change }) => keyOf(noun, keyRow(change))),
  )
  return world
    .find(noun, where)
    .map((record) => ({ record: record as Of<N>, is_unsent: unsent.has(keyOf(noun, record)) }))
}

/** One line of the outbox, for the screen. */
export interface Listed {
  id: string
  /** waiting and refused are only on this phone; accepted and sent have arrived. */
  state: EntryState
  /** Null when recorded sealed, or while the phone is closed. */
  action: string | null
  at: string
  /** Only the day of `at` means something. */
  is_timeless: boolean
  /** Null when it cannot be read here, and once the server has it. */
  input: unknown
  problem: Problem | null
}

const listed = async (phone: Phone, entry: StoredEntry): Promise<Listed> => {
  const body = await bodyOf(phone, entry)
  return {
    id: entry.id,
    state: entry.state,
    action: body?.action ?? null,
    at: entry.at,
    is_timeless: isTimeless(entry),
    input: body?.input ?? null,
    problem: entry.state === 'refused' ? (body?.problem ?? entry.problem ?? null) : null,
  }
}

/** Refused first, then waiting in order, then what went tonight, the last one first. */
export const listOutbox = async (phone: Phone): Promise<Listed[]> => {
  const here = [...(await entriesIn(phone, ['refused'])), ...(await entriesIn(phone, ['waiting']))]
  const gone = (await entriesIn(phone, ['accepted', 'sent'])).reverse()
  return Promise.all([...here, ...gone].map((entry) => listed(phone, entry)))
}
