// Somebody calls: who brings what, and on which day. A day can also be given later, or the whole thing does not come.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import { Check, Field, SelectField, TextAreaField } from '#core/ui'
import { donationSources } from '../domain/words.ts'
import type { DonationLook } from '../queries/arrivals.ts'
import type { Donors } from '../queries/donors.ts'
import { ActDialog } from './parts.tsx'
import { useWords } from './words.ts'

export const useDonors = () => {
  const { data } = useAsk<Donors>('donations.donors')
  return (data?.donors ?? [])
    .filter((each) => each.is_active && each.name !== null)
    .map((each) => ({ value: each.donor_id, label: String(each.name) }))
}

export const orNull = (text: string): string | null => text.trim() || null

interface Told {
  donor_id: string
  source: string
  what: string
  note: string
}

export function WhatFields({ told, change }: { told: Told; change: (part: Partial<Told>) => void }) {
  const { t, options } = useWords()
  const donors = useDonors()
  return (
    <>
      <SelectField
        label={t('screen.announce.who')}
        hint={t('screen.announce.new_donor')}
        empty={t('screen.announce.choose')}
        options={donors}
        value={told.donor_id}
        onChange={(event) => change({ donor_id: event.target.value })}
      />
      <SelectField
        label={t('screen.announce.source')}
        options={options('source', donationSources)}
        value={told.source}
        onChange={(event) => change({ source: event.target.value })}
      />
      <Field
        label={t('screen.announce.what')}
        maxLength={200}
        value={told.what}
        onChange={(event) => change({ what: event.target.value })}
      />
    </>
  )
}

interface Day {
  expected_on: string
  expected_hours: string
  is_fetched: boolean
}

function DayFields({ day, change }: { day: Day; change: (part: Partial<Day>) => void }) {
  const { t } = useWords()
  return (
    <>
      <div className="donations-two">
        <Field
          label={t('screen.announce.day')}
          kind="date"
          value={day.expected_on}
          onChange={(event) => change({ expected_on: event.target.value })}
        />
        <Field
          label={t('screen.announce.hours')}
          optional={t('screen.optional')}
          maxLength={40}
          value={day.expected_hours}
          onChange={(event) => change({ expected_hours: event.target.value })}
        />
      </div>
      <Check
        label={t('screen.announce.fetched')}
        checked={day.is_fetched}
        onChange={(event) => change({ is_fetched: event.target.checked })}
      />
    </>
  )
}

const noDay: Day = { expected_on: '', expected_hours: '', is_fetched: false }
const inputOf = (day: Day) => ({ ...day, expected_hours: orNull(day.expected_hours) })

export function AnnounceDialog({
  organisation_id,
  onClose,
}: {
  organisation_id: string
  onClose: () => void
}) {
  const { t } = useWords()
  const [donation_id] = useState(() => newId())
  const [told, setTold] = useState<Told>({ donor_id: '', source: 'donation', what: '', note: '' })
  const [day, setDay] = useState(noDay)
  const when = { ...inputOf(day), expected_on: day.expected_on || null }
  const what = { ...told, donor_id: told.donor_id || null, note: orNull(told.note) }
  return (
    <ActDialog
      title={t('screen.announce.title')}
      verb={t('screen.announce.save')}
      action="donations.announce"
      input={{ donation_id, organisation_id, ...what, ...when }}
      isReady={told.what.trim().length > 1}
      onClose={onClose}
    >
      <WhatFields told={told} change={(part) => setTold((before) => ({ ...before, ...part }))} />
      <DayFields day={day} change={(part) => setDay((before) => ({ ...before, ...part }))} />
      <TextAreaField
        label={t('screen.announce.note')}
        optional={t('screen.optional')}
        maxLength={500}
        value={told.note}
        onChange={(event) => setTold((before) => ({ ...before, note: event.target.value }))}
      />
    </ActDialog>
  )
}

export function ScheduleDialog({ donation, onClose }: { donation: DonationLook; onClose: () => void }) {
  const { t } = useWords()
  const [day, setDay] = useState<Day>({
    expected_on: donation.expected_on ?? '',
    expected_hours: donation.expected_hours ?? '',
    is_fetched: donation.is_fetched,
  })
  return (
    <ActDialog
      title={t('screen.schedule.title')}
      verb={t('screen.schedule.save')}
      action="donations.schedule"
      input={{ donation_id: donation.donation_id, ...inputOf(day) }}
      isReady={day.expected_on !== ''}
      onClose={onClose}
    >
      <DayFields day={day} change={(part) => setDay((before) => ({ ...before, ...part }))} />
    </ActDialog>
  )
}

export function CallOffDialog({ donation, onClose }: { donation: DonationLook; onClose: () => void }) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  return (
    <ActDialog
      title={t('screen.call_off.title')}
      verb={t('screen.call_off.save')}
      action="donations.call-off"
      input={{ donation_id: donation.donation_id, reason }}
      isReady={reason.trim().length > 2}
      destructive
      onClose={onClose}
    >
      <p>{t('screen.call_off.words')}</p>
      <Field
        label={t('screen.call_off.reason')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActDialog>
  )
}
