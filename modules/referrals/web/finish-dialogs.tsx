// How it went, what comes next, taking it back, who goes along, a word between the two sides.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Check, Field, RadioList, SelectField } from '#core/ui'
import { nextSteps, outcomes, withdrawReasons } from '../domain/words.ts'
import type { Choices } from '../queries/one.ts'
import { ActFrame, NoteField } from './act-frame.tsx'
import type { AboutReferral } from './answer-dialogs.tsx'
import { useWords } from './words.ts'

interface OutcomeProps extends AboutReferral {
  /** We write it ourselves, of a service without accounts. */
  isOurs?: boolean
}

export function OutcomeDialog({ card, onClose, isOurs = false }: OutcomeProps) {
  const { t, label } = useWords()
  const [outcome, setOutcome] = useState('')
  const [day, setDay] = useState('')
  const [note, setNote] = useState('')
  const write = () => {
    if (!outcome) return t('act.missing_choice')
    const told = { referral_id: card.referral_id, outcome, note: note || null }
    return isOurs ? { ...told, attended_on: day || null } : told
  }
  return (
    <ActFrame
      title={t('act.outcome_title')}
      verb={t(isOurs ? 'act.record_outcome' : 'act.report_outcome')}
      action={isOurs ? 'referrals.record-outcome' : 'referrals.report-outcome'}
      write={write}
      onClose={onClose}
    >
      <RadioList
        legend={t('act.outcome')}
        options={outcomes.map((value) => ({ value, label: label('outcome', value) }))}
        value={outcome}
        onChange={setOutcome}
      />
      {isOurs && !card.attended_on && (
        <Field
          kind="date"
          label={t('act.went_on')}
          optional={t('act.optional')}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      )}
      <NoteField
        isOptional
        label={t('act.note_field')}
        hint={t('act.note_both')}
        value={note}
        onChange={setNote}
      />
    </ActFrame>
  )
}

interface CloseProps extends AboutReferral {
  /** A no, or a referral that lapsed: it is read, not closed. */
  isAnswer?: boolean
}

export function CloseDialog({ card, onClose, isAnswer = false }: CloseProps) {
  const { t, label } = useWords()
  const [step, setStep] = useState('')
  const [note, setNote] = useState('')
  const write = () => {
    if (!step) return t('act.missing_choice')
    const told = { referral_id: card.referral_id, next_step: step }
    return isAnswer ? told : { ...told, is_read: true, note: note || null }
  }
  return (
    <ActFrame
      title={t(isAnswer ? 'act.read_title' : 'act.close_title')}
      verb={t(isAnswer ? 'act.read_answer' : 'act.close_loop')}
      action={isAnswer ? 'referrals.read-answer' : 'referrals.close-loop'}
      write={write}
      onClose={onClose}
    >
      <RadioList
        legend={t('act.next_step')}
        options={nextSteps.map((value) => ({ value, label: label('next_step', value) }))}
        value={step}
        onChange={setStep}
      />
      {!isAnswer && !card.is_discreet && (
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

export function WithdrawDialog({ card, onClose }: AboutReferral) {
  const { t, label } = useWords()
  const [reason, setReason] = useState('')
  return (
    <ActFrame
      destructive
      title={t('act.withdraw_title')}
      verb={t('act.withdraw')}
      action="referrals.withdraw"
      write={() => (reason ? { referral_id: card.referral_id, reason } : t('act.missing_choice'))}
      onClose={onClose}
    >
      <RadioList
        legend={t('act.reason')}
        options={withdrawReasons.map((value) => ({ value, label: label('withdraw_reason', value) }))}
        value={reason}
        onChange={setReason}
      />
    </ActFrame>
  )
}

export function AccompanyDialog({ card, onClose }: AboutReferral) {
  const { t } = useWords()
  const { data } = useAsk<Choices>('referrals.choices')
  const [who, setWho] = useState(card.companion_id ?? '')
  return (
    <ActFrame
      title={t('act.accompany_title')}
      verb={t('act.accompany')}
      action="referrals.accompany"
      write={() => ({ referral_id: card.referral_id, companion_id: who || null })}
      onClose={onClose}
    >
      <SelectField
        label={t('act.companion')}
        empty={t('one.nobody_goes')}
        options={(data?.companions ?? []).map((each) => ({ value: each.worker_id, label: each.name }))}
        value={who}
        onChange={(event) => setWho(event.target.value)}
      />
    </ActFrame>
  )
}

export function NoteDialog({ card, onClose }: AboutReferral) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const [isInternal, setInternal] = useState(card.is_discreet)
  return (
    <ActFrame
      title={t('act.note_title')}
      verb={t('act.note')}
      action="referrals.write-note"
      write={() =>
        text.trim() ? { referral_id: card.referral_id, text, is_internal: isInternal } : t('act.missing_text')
      }
      onClose={onClose}
    >
      <NoteField
        label={t('act.note_field')}
        hint={isInternal ? undefined : t('act.note_both')}
        value={text}
        onChange={setText}
      />
      {!card.is_discreet && (
        <Check
          label={t('act.note_internal')}
          hint={t('act.note_internal_hint')}
          checked={isInternal}
          onChange={(event) => setInternal(event.target.checked)}
        />
      )}
    </ActFrame>
  )
}
