// What a call goes on in: the report, the referral or the appointment, already filled with what was said on the phone. The
// call keeps which one it was.
import { NewReferralDialog } from '#referrals/web'
import { type CallTold, type nextOf, reportFromCall } from '../../domain/from-call.ts'
import { useTap } from '../act-dialog.tsx'
import { BookDialog } from '../agenda/book-dialog.tsx'
import { TakeDialog } from '../reports/take-dialog.tsx'
import { type Me, useDesks } from '../use-me.ts'
import { useWords } from '../words.ts'

export interface CallToGoOn extends CallTold {
  call_id: string
  unit_id: string
  municipality: { code: string; name: string } | null
  language: string | null
  person: { person_id: string; name: string | null } | null
  /** What the caller's number was, while it is still on this screen. */
  phone?: string
}

const verbs = { report: 'report.take', referral: 'referral.send', appointment: 'appointment.work' } as const

/** Whether the next step is mine to do: who may not is not taken to a form they cannot save. */
export const mayGoOn = (me: Me | undefined, next: ReturnType<typeof nextOf>): boolean =>
  next !== null && (me?.verbs.includes(verbs[next]) ?? false)

export function NextOfCall({
  next,
  call,
  onClose,
}: {
  next: NonNullable<ReturnType<typeof nextOf>>
  call: CallToGoOn
  onClose: () => void
}) {
  const { t } = useWords()
  const tap = useTap()
  const { desks } = useDesks('takes_visits')
  const { call_id, unit_id, person, language } = call
  if (next === 'report')
    return (
      <TakeDialog
        from={{ ...reportFromCall(call), call_id, unit_id, place: call.municipality, phone: call.phone }}
        onClose={onClose}
      />
    )
  if (next === 'referral')
    return (
      <NewReferralDialog
        person={
          person ? { person_id: person.person_id, label: person.name ?? t('screen.desk.known') } : undefined
        }
        onSent={(referral_id) => void tap('reception.tie-call', { call_id, referral_id })}
        onClose={onClose}
      />
    )
  return (
    <BookDialog
      // People come where somebody receives; a line without a desk of its own sends them to another of mine.
      unit_id={(desks.find((each) => each.unit_id === unit_id) ?? desks[0])?.unit_id ?? unit_id}
      about={{ person_id: person?.person_id ?? null, called_as: null, language, call_id }}
      onClose={onClose}
    />
  )
}
