// The decisions about a report, each a question: how urgent, who goes, whom it belongs to, what was found, what we say.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Check, Chips, Notice, RadioList, SelectField, TextAreaField } from '#core/ui'
import { NewReferralDialog } from '#referrals/web'
import { annulReasons, redirections, reportOutcomes, urgencies } from '../../domain/words.ts'
import { ActDialog } from '../act-dialog.tsx'
import { NameWarning } from '../fields.tsx'
import { useWords } from '../words.ts'
import type { OneReport, Step } from './one-report.ts'

interface Props {
  one: OneReport
  /** What was found may go on in a referral. */
  maySend: boolean
  onClose: () => void
}

export function StepDialog({ step, ...props }: Props & { step: Step }) {
  if (step === 'triage') return <TriageDialog {...props} />
  if (step === 'assign') return <AssignDialog {...props} />
  if (step === 'redirect') return <RedirectDialog {...props} />
  if (step === 'outcome') return <OutcomeDialog {...props} />
  if (step === 'answer') return <AnswerDialog {...props} />
  return <AnnulDialog {...props} />
}

function TriageDialog({ one, onClose }: Props) {
  const { t, options, label, when } = useWords()
  const { report, nearby } = one
  const [urgency, setUrgency] = useState(report.urgency)
  const [same, setSame] = useState('')
  return (
    <ActDialog
      title={t('screen.triage.title')}
      verb={t('screen.triage.save')}
      action="reception.triage-report"
      input={{ report_id: report.report_id, urgency, duplicate_of_id: same || null }}
      onClose={onClose}
    >
      <Chips
        legend={t('screen.reports.urgency')}
        value={urgency}
        options={options('urgency', urgencies)}
        onChange={(value) => setUrgency(value ?? 'ordinary')}
      />
      {nearby.length > 0 && (
        <RadioList
          legend={t('screen.triage.duplicates')}
          value={same}
          options={[
            { value: '', label: t('screen.triage.none') },
            ...nearby.map((each) => ({
              value: each.report_id,
              label: `${label('category', each.category)}, ${when(each.received_at)}`,
              hint: label('report_state', each.state),
            })),
          ]}
          onChange={setSame}
        />
      )}
    </ActDialog>
  )
}

interface Units {
  units: { unit_id: string; organisation_id: string; organisation_name: string; name: string }[]
}
interface Workers {
  workers: { worker_id: string; name: string; organisation_id: string }[]
}

function AssignDialog({ one, onClose }: Props) {
  const { t } = useWords()
  const { data, problem } = useAsk<Units>('network.units')
  const { data: people } = useAsk<Workers>('network.workers')
  const [to_unit_id, setUnit] = useState(one.report.to_unit_id ?? '')
  const [worker, setWorker] = useState('')
  const unit = data?.units.find((each) => each.unit_id === to_unit_id)
  const workers = (people?.workers ?? []).filter((each) => each.organisation_id === unit?.organisation_id)
  return (
    <ActDialog
      title={t('screen.triage.assign_title')}
      verb={t('screen.reports.assign')}
      action="reception.assign-report"
      isReady={to_unit_id !== ''}
      input={{ report_id: one.report.report_id, to_unit_id, to_worker_id: worker || null, due_at: null }}
      onClose={onClose}
    >
      <SelectField
        required
        label={t('screen.triage.unit')}
        empty={t(data ? 'screen.choose' : problem ? 'screen.names_missing' : 'screen.names_arriving')}
        value={to_unit_id}
        options={(data?.units ?? []).map((each) => ({
          value: each.unit_id,
          label: `${each.name}, ${each.organisation_name}`,
        }))}
        onChange={(event) => {
          setUnit(event.target.value)
          setWorker('')
        }}
      />
      <SelectField
        label={t('screen.triage.worker')}
        empty={t('screen.triage.worker_any')}
        value={worker}
        options={workers.map((each) => ({ value: each.worker_id, label: each.name }))}
        onChange={(event) => setWorker(event.target.value)}
      />
      <p className="ui-note">{t('screen.triage.assign_text')}</p>
    </ActDialog>
  )
}

const guides = {
  emergency_112: 'screen.triage.redirect_112',
  child_protection: 'screen.triage.redirect_child',
  local_police: 'screen.triage.redirect_police',
} as const

function RedirectDialog({ one, onClose }: Props) {
  const { t, options } = useWords()
  const [to, setTo] = useState<keyof typeof guides>('emergency_112')
  const [wasTold, setWasTold] = useState(false)
  return (
    <ActDialog
      title={t('screen.triage.redirect_title')}
      verb={t('screen.triage.redirect')}
      action="reception.redirect-report"
      isReady={wasTold}
      input={{ report_id: one.report.report_id, redirected_to: to, was_told: wasTold }}
      onClose={onClose}
    >
      <p>{t('screen.triage.redirect_text')}</p>
      <RadioList
        legend={t('screen.reports.redirect')}
        labelHidden
        value={to}
        options={options('redirect', redirections)}
        onChange={(value) => setTo(value as keyof typeof guides)}
      />
      <Notice meaning="att">{t(guides[to])}</Notice>
      <Check
        label={t('screen.triage.was_told')}
        checked={wasTold}
        onChange={(event) => setWasTold(event.target.checked)}
      />
    </ActDialog>
  )
}

function OutcomeDialog({ one, maySend, onClose }: Props) {
  const { t, options } = useWords()
  const [outcome, setOutcome] = useState<string>()
  const [isSaved, setSaved] = useState(false)
  if (isSaved) return <NewReferralDialog onClose={onClose} />
  return (
    <ActDialog
      title={t('screen.triage.outcome_title')}
      verb={t('screen.triage.outcome')}
      action="reception.record-outcome"
      isReady={outcome !== undefined}
      input={{ report_id: one.report.report_id, outcome }}
      onDone={() => {
        if (outcome !== 'referral_created' || !maySend) return undefined
        setSaved(true)
        return 'stay'
      }}
      onClose={onClose}
    >
      <Chips
        legend={t('screen.triage.outcome_title')}
        legendHidden
        value={outcome ?? null}
        options={options('report_outcome', reportOutcomes)}
        onChange={(value) => setOutcome(value ?? undefined)}
      />
    </ActDialog>
  )
}

function AnswerDialog({ one, onClose }: Props) {
  const { t } = useWords()
  const [feedback, setFeedback] = useState(t('screen.triage.answer_usual'))
  const roads: Record<string, string> = {
    code: t('screen.triage.answer_code'),
    contact: t('screen.triage.answer_contact'),
    sentinel: t('screen.triage.answer_sentinel'),
  }
  return (
    <ActDialog
      title={t('screen.triage.answer_title')}
      verb={t('screen.triage.close')}
      action="reception.give-feedback"
      isReady={feedback.trim().length >= 3}
      input={{ report_id: one.report.report_id, feedback }}
      onClose={onClose}
    >
      <Notice meaning="info">
        {roads[one.report.feedback_by ?? ''] ?? t('screen.triage.answer_nobody')}
        {one.contact && (
          <p>
            <b>{one.contact}</b>
          </p>
        )}
      </Notice>
      <TextAreaField
        label={t('screen.triage.answer')}
        hint={t('screen.triage.answer_hint')}
        maxLength={600}
        value={feedback}
        onChange={(event) => setFeedback(event.target.value)}
      />
      <NameWarning text={feedback} />
    </ActDialog>
  )
}

function AnnulDialog({ one, onClose }: Props) {
  const { t, options } = useWords()
  const [reason, setReason] = useState('duplicate')
  return (
    <ActDialog
      title={t('screen.triage.annul_title')}
      verb={t('screen.triage.annul')}
      action="reception.annul-report"
      destructive
      input={{ report_id: one.report.report_id, reason }}
      onClose={onClose}
    >
      <RadioList
        legend={t('screen.triage.annul_title')}
        labelHidden
        value={reason}
        options={options('annul_reason', annulReasons)}
        onChange={setReason}
      />
    </ActDialog>
  )
}
