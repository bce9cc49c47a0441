// What a visit or a call belongs to: the service people come for, the referral or the report somebody calls about.
import { useState } from 'react'
import { askOnce, useAsk } from '#core/http/web'
import { dayInItaly } from '#core/kernel'
import { Field, SelectField } from '#core/ui'
import { readSlipCode } from '#referrals'
import type { ReportLine } from '../queries/shapes.ts'
import { useMe } from './use-me.ts'
import { useWords } from './words.ts'

interface ServiceProps {
  unit_id: string
  value: string
  onChange: (service_id: string) => void
}

/** Nothing to choose where the unit answers for no service. */
export function ServiceField({ unit_id, value, onChange }: ServiceProps) {
  const { t } = useWords()
  const { data } = useAsk<{ services: { service_id: string; name: string; unit_id: string | null }[] }>(
    'services.list',
    {},
  )
  const ours = (data?.services ?? []).filter((service) => service.unit_id === unit_id)
  if (ours.length === 0) return null
  return (
    <SelectField
      label={t('screen.arrive.service')}
      empty={t('screen.arrive.any_service')}
      value={value}
      options={ours.map((service) => ({ value: service.service_id, label: service.name }))}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

export interface Linked {
  referral_id: string | null
  report_id: string | null
}
export const nothingLinked: Linked = { referral_id: null, report_id: null }

interface LinkProps {
  value: Linked
  onChange: (linked: Linked) => void
}

interface Slips {
  referrals: { referral_id: string; service_name: string }[]
}

function ReferralField({ value, onChange }: LinkProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<Slips['referrals'][number] | 'nobody'>()
  const look = async (text: string) => {
    setTyped(text)
    setFound(undefined)
    const slip_code = readSlipCode(text)
    if (value.referral_id) onChange({ ...value, referral_id: null })
    if (!slip_code) return
    const { data } = await askOnce<Slips>('referrals.by-slip', { slip_code })
    const [referral] = data?.referrals ?? []
    setFound(referral ?? 'nobody')
    onChange({ ...value, referral_id: referral?.referral_id ?? null })
  }
  return (
    <div>
      <Field
        label={t('screen.document.referral')}
        hint={t('screen.document.referral_hint')}
        optional={t('screen.optional')}
        autoComplete="off"
        maxLength={12}
        value={typed}
        onChange={(event) => void look(event.target.value)}
      />
      <p className="ui-note" aria-live="polite">
        {found === 'nobody'
          ? t('screen.document.referral_none')
          : found && t('screen.document.referral_found', { service: found.service_name })}
      </p>
    </div>
  )
}

function ReportField({ value, onChange }: LinkProps) {
  const { t, label, day } = useWords()
  const { data } = useAsk<{ reports: ReportLine[] }>('reception.reports', {})
  const reports = (data?.reports ?? []).slice(0, 30)
  if (reports.length === 0) return null
  return (
    <SelectField
      label={t('screen.document.report')}
      optional={t('screen.optional')}
      empty={t('screen.document.report_none')}
      value={value.report_id ?? ''}
      options={reports.map((report) => ({
        value: report.report_id,
        label: [
          label('category', report.category),
          report.municipality_name,
          day(dayInItaly(report.received_at)),
        ]
          .filter(Boolean)
          .join(' · '),
      }))}
      onChange={(event) => onChange({ ...value, report_id: event.target.value || null })}
    />
  )
}

export function LinkFields(props: LinkProps) {
  const me = useMe()
  return (
    <>
      {me?.verbs.includes('referral.see') && <ReferralField {...props} />}
      {me?.verbs.includes('report.see') && <ReportField {...props} />}
    </>
  )
}
