// What a service answers, and what happens on the day: each a question with the fewest fields that make sense.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly } from '#core/kernel'
import { Check, Field, Notice, RadioList, SelectField, tidyTime } from '#core/ui'
import { declineReasons } from '../domain/words.ts'
import type { ReferralCard } from '../queries/shapes.ts'
import { ActFrame, NoteField } from './act-frame.tsx'
import { useWords } from './words.ts'

export interface AboutReferral {
  card: ReferralCard
  onClose: () => void
}

/** A day and a time of Italy as an instant; undefined while they are not whole. */
export const instantOf = (day: string, time: string): string | undefined => {
  const clock = tidyTime(time)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(clock)) return undefined
  for (const offset of ['+01:00', '+02:00']) {
    const at = new Date(`${day}T${clock}:00${offset}`)
    const shown = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Rome',
      dateStyle: 'short',
      timeStyle: 'short',
    }).format(at)
    if (shown === `${day} ${clock}`) return at.toISOString()
  }
  return undefined
}

interface WhenProps {
  day: string
  time: string
  onDay: (day: string) => void
  onTime: (time: string) => void
}

export function WhenFields({ day, time, onDay, onTime }: WhenProps) {
  const { t } = useWords()
  return (
    <div className="referral-when">
      <Field kind="date" label={t('act.day')} value={day} onChange={(event) => onDay(event.target.value)} />
      <Field
        kind="time"
        label={t('act.time')}
        value={time}
        onChange={(event) => onTime(event.target.value)}
      />
    </div>
  )
}

export const today = (): string => dayInItaly(new Date().toISOString())

export function AcceptDialog({ card, onClose }: AboutReferral) {
  const { t } = useWords()
  const [when, setWhen] = useState({ day: '', time: '' })
  const [isOpen, setOpen] = useState(card.is_discreet)
  const [note, setNote] = useState('')
  const write = () => {
    const { referral_id } = card
    if (isOpen) return { referral_id, appointment_at: null, note: card.is_discreet ? null : note || null }
    const appointment_at = instantOf(when.day, when.time)
    if (!appointment_at) return t(when.day ? 'act.missing_time' : 'act.missing_day')
    return { referral_id, appointment_at, note: note || null }
  }
  return (
    <ActFrame
      title={t('act.accept_title')}
      verb={t('act.accept')}
      action="referrals.accept"
      write={write}
      onClose={onClose}
    >
      {card.is_discreet ? (
        <Notice meaning="sens">{t('one.discreet')}</Notice>
      ) : (
        <>
          {!isOpen && (
            <WhenFields
              {...when}
              onDay={(day) => setWhen({ ...when, day })}
              onTime={(time) => setWhen({ ...when, time })}
            />
          )}
          <Check
            label={t('act.no_date')}
            checked={isOpen}
            onChange={(event) => setOpen(event.target.checked)}
          />
          <NoteField
            isOptional
            label={t('act.note_field')}
            hint={t('act.note_both')}
            value={note}
            onChange={setNote}
          />
        </>
      )}
    </ActFrame>
  )
}

export function DeclineDialog({ card, onClose }: AboutReferral) {
  const { t, label } = useWords()
  const [reason, setReason] = useState('')
  const [alternative, setAlternative] = useState('')
  const [service, setService] = useState('')
  const { data } = useAsk<{ services: { service_id: string; name: string }[] }>('services.list')
  const write = () => {
    if (!reason) return t('act.missing_choice')
    if (alternative.trim().length < 3) return t('act.missing_text')
    return { referral_id: card.referral_id, reason, alternative, alternative_service_id: service || null }
  }
  return (
    <ActFrame
      destructive
      title={t('act.decline_title')}
      verb={t('act.decline')}
      action="referrals.decline"
      write={write}
      onClose={onClose}
    >
      <RadioList
        legend={t('act.reason')}
        options={declineReasons.map((value) => ({ value, label: label('decline_reason', value) }))}
        value={reason}
        onChange={setReason}
      />
      <NoteField
        label={t('act.alternative')}
        hint={t('act.alternative_hint')}
        value={alternative}
        onChange={setAlternative}
      />
      <SelectField
        label={t('act.alternative_service')}
        optional={t('act.optional')}
        empty={t('act.none')}
        options={(data?.services ?? [])
          .filter((each) => each.service_id !== card.to_service_id)
          .map((each) => ({ value: each.service_id, label: each.name }))}
        value={service}
        onChange={(event) => setService(event.target.value)}
      />
    </ActFrame>
  )
}

export function WaitlistDialog({ card, onClose }: AboutReferral) {
  const { t } = useWords()
  const [day, setDay] = useState('')
  const [note, setNote] = useState('')
  return (
    <ActFrame
      title={t('act.waitlist_title')}
      verb={t('act.waitlist')}
      action="referrals.waitlist"
      write={() =>
        day
          ? { referral_id: card.referral_id, waiting_estimate: day, note: note || null }
          : t('act.missing_day')
      }
      onClose={onClose}
    >
      <Field
        kind="date"
        label={t('act.when_free')}
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      {!card.is_discreet && (
        <NoteField
          isOptional
          label={t('act.note_field')}
          hint={t('act.note_both')}
          value={note}
          onChange={setNote}
        />
      )}
    </ActFrame>
  )
}

export function ArriveDialog({ card, onClose }: AboutReferral) {
  const { t } = useWords()
  const [day, setDay] = useState(today)
  return (
    <ActFrame
      title={t('act.arrive_title')}
      verb={t('act.arrive')}
      action="referrals.arrive"
      write={() => (day ? { referral_id: card.referral_id, attended_on: day } : t('act.missing_day'))}
      onClose={onClose}
    >
      <Field kind="date" label={t('act.day')} value={day} onChange={(event) => setDay(event.target.value)} />
    </ActFrame>
  )
}

export function NoShowDialog({ card, onClose }: AboutReferral) {
  const { t } = useWords()
  const [attempts, setAttempts] = useState('')
  return (
    <ActFrame
      title={t('act.no_show_title')}
      verb={t('act.no_show')}
      action="referrals.no-show"
      write={() =>
        attempts.trim().length < 3 ? t('act.missing_text') : { referral_id: card.referral_id, attempts }
      }
      onClose={onClose}
    >
      {card.no_shows === 2 && <Notice meaning="att">{t('act.third_no_show')}</Notice>}
      <NoteField
        label={t('act.attempts')}
        hint={t('act.note_both')}
        value={attempts}
        onChange={setAttempts}
      />
    </ActFrame>
  )
}

export function RebookDialog({ card, onClose }: AboutReferral) {
  const { t } = useWords()
  const [when, setWhen] = useState({ day: '', time: '' })
  const write = () => {
    const appointment_at = instantOf(when.day, when.time)
    if (!appointment_at) return t(when.day ? 'act.missing_time' : 'act.missing_day')
    return { referral_id: card.referral_id, appointment_at }
  }
  return (
    <ActFrame
      title={t('act.rebook_title')}
      verb={t('act.rebook')}
      action="referrals.rebook"
      write={write}
      onClose={onClose}
    >
      <WhenFields
        {...when}
        onDay={(day) => setWhen({ ...when, day })}
        onTime={(time) => setWhen({ ...when, time })}
      />
    </ActFrame>
  )
}
