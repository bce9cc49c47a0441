// One step of a referral by somebody of one side: whose hand it takes, whether it may be now, and what is written. Two who
// decide at once meet at the locked row: the second is told who was faster.
import {
  all,
  type Change,
  type Happening,
  insert,
  locked,
  type Me,
  type Moment,
  may,
  notFound,
  refuse,
  type Target,
  update,
} from '#core/kernel'
import { NetworkTerm } from '#network'
import { happenedIn, movedBy, type Wish } from '../domain/moving.ts'
import { Referral, ReferralNote, type ReferralRecord, ReferralStep } from '../domain/referral.ts'
import { inHand, referralMoves, type Sides } from '../domain/referral-states.ts'

const targetOf = ({ unit_id, worker_id, organisation_id }: ReferralRecord): Target => ({
  ...(unit_id ? { unit_id } : {}),
  worker_id,
  organisation_id,
})

export const sidesOf = (me: Me, referral: ReferralRecord): Sides => ({
  is_sender: may(me, 'referral.follow', targetOf(referral)),
  is_target: referral.to_unit_id !== null && may(me, 'referral.answer', { unit_id: referral.to_unit_id }),
})

/** Where it lies, seen from my side. */
export const placeOf = (referral: ReferralRecord, me: Me): Target => {
  const { is_sender, is_target } = sidesOf(me, referral)
  return is_target && !is_sender && referral.to_unit_id
    ? { unit_id: referral.to_unit_id, organisation_id: referral.to_organisation_id }
    : targetOf(referral)
}

/** What every step on one referral asks and loads. */
export const ofOne = {
  verb: 'referral.work',
  needs: ({ referral_id }: { referral_id: string }) => ({
    referrals: locked(Referral, { referral_id }),
    terms: all(NetworkTerm, {}),
  }),
} as const

/** `locked` yields rows; hidden or missing answers alike. */
export const theOne = <Record>(rows: Record[]): Record => rows[0] ?? notFound()

const mustHold = (me: Me, referral: ReferralRecord, { event }: Wish): void => {
  const sides = sidesOf(me, referral)
  const hands = referralMoves.filter((move) => move.event === event).map((move) => move.by)
  if (hands.some((by) => inHand(by, sides, referral))) return
  refuse(sides.is_sender ? 'referrals.for-the-service' : 'referrals.for-the-sender', undefined, 403)
}

/** The last step was somebody else's: then it is said whose. */
const isAnothers = ({ moved_by }: ReferralRecord, me: Me): boolean =>
  moved_by !== null && moved_by !== me.name

export interface Stepped {
  changes: Change[]
  events: Happening[]
}

export const stepping = (referral: ReferralRecord, wish: Omit<Wish, 'at'>, moment: Moment): Stepped => {
  const { me, at, now } = moment
  mustHold(me, referral, { ...wish, at })
  const moved =
    movedBy(referral, { ...wish, at }) ??
    refuse(isAnothers(referral, me) ? 'referrals.moved-already' : 'referrals.not-now', {
      by: referral.moved_by,
    })
  const { referral_id, unit_id, worker_id, to_unit_id } = referral
  return {
    changes: [
      update(Referral, { referral_id }, { ...moved.fields, moved_by: me.name }),
      ...moved.steps.map((step, i) =>
        insert(ReferralStep, {
          ...{ step_id: moment.born(900 + i), referral_id, unit_id, worker_id, to_unit_id },
          ...step,
          ...{
            by_worker_id: me.worker_id,
            by_name: me.name,
            by_way: 'worker',
            at,
            recorded_at: now,
            position: i,
          },
        }),
      ),
    ],
    events: [{ name: happenedIn(moved.fields.state), data: { referral_id } }],
  }
}

type NoteKind = ReturnType<typeof ReferralNote.schema.parse>['kind']

/** What my side says: to both, or (internal) to itself. Of a discreet referral nothing goes back to the sender. */
export const noting = (
  referral: ReferralRecord,
  { kind, text }: { kind: NoteKind; text: string | null | undefined },
  moment: Moment,
): Change[] => {
  const said = text?.trim()
  if (!said) return []
  const { me, at } = moment
  const { referral_id } = referral
  const { is_sender, is_target } = sidesOf(me, referral)
  const isService = is_target && (!is_sender || ['decline', 'outcome', 'contact_attempts'].includes(kind))
  const mine = isService ? referral.to_unit_id : referral.unit_id
  const other = isService ? referral.unit_id : referral.to_unit_id
  return [
    insert(ReferralNote, {
      ...{ note_id: moment.born(800), referral_id, unit_id: mine, worker_id: me.worker_id, kind, at },
      to_unit_id: kind === 'internal' ? null : other,
      text: said,
    }),
  ]
}
