// The short questions of a plan: show the page, say how a step goes, complete, interrupt.
import { useState } from 'react'
import { askOnce } from '#core/http/web'
import { RadioList, SelectField, TextAreaField } from '#core/ui'
import { interruptReasons } from '../../actions/end-plan.ts'
import { resultStatuses } from '../../domain/plan.ts'
import type { PlanPage, PlanVersion } from '../../queries/plan.ts'
import { AskFrame } from './ask-frame.tsx'
import { usePlanWords } from './words.ts'

interface OfVersion {
  page: PlanPage
  version: PlanVersion
  onClose(): void
}

export function ShowDialog({ page, version, onClose }: OfVersion) {
  const { t } = usePlanWords()
  const [language, setLanguage] = useState('it')
  const { plan_id, revision } = version
  return (
    <AskFrame
      title={t('plan.show.title')}
      text={t('plan.show.text')}
      cancel={t('plan.show.cancel')}
      verb={t('plan.show.verb')}
      done={t('plan.show.done')}
      write={() => ({
        action: 'cases.show-plan',
        input: { plan_id, file_id: page.file.file_id, revision, language },
      })}
      send={({ action, input }) => askOnce(action, input, true)}
      onClose={onClose}
    >
      <RadioList
        legend={t('plan.show.language')}
        options={[
          { value: 'it', label: 'Italiano' },
          { value: 'en', label: 'English' },
        ]}
        value={language}
        onChange={setLanguage}
      />
    </AskFrame>
  )
}

export interface StepDialogProps {
  page: PlanPage
  result: PlanPage['results'][number]
  description: string
  onClose(): void
}

export function StepDialog({ page, result, description, onClose }: StepDialogProps) {
  const { t, options, word, dayOf } = usePlanWords()
  const [status, setStatus] = useState(result.status)
  const [note, setNote] = useState('')
  const story = page.steps.filter((step) => step.result_id === result.result_id)
  return (
    <AskFrame
      title={t('plan.step.title')}
      text={<strong>{description}</strong>}
      cancel={t('plan.step.cancel')}
      verb={t('plan.step.verb')}
      done={t('plan.step.done')}
      write={() => ({
        action: 'cases.set-result',
        input: {
          ...{ result_id: result.result_id, file_id: page.file.file_id },
          ...{ status, note: note.trim() || null },
        },
      })}
      onClose={onClose}
    >
      <RadioList
        legend={t('plan.step.status')}
        options={options('status', resultStatuses)}
        value={status}
        onChange={(value) => setStatus(value as typeof status)}
      />
      <TextAreaField
        label={t('plan.step.note')}
        optional={t('plan.editor.optional')}
        value={note}
        maxLength={500}
        rows={2}
        onChange={(event) => setNote(event.target.value)}
      />
      {story.length > 0 && (
        <section>
          <h3 className="plan-small-head">{t('plan.step.story')}</h3>
          <ul className="plan-bare">
            {story.map((step) => (
              <li key={step.step_id}>
                {t('plan.step.story_line', {
                  day: dayOf(step.at),
                  name: step.worker_name ?? '',
                  status: word('status', step.status),
                })}
                {step.note && <span className="plan-second"> {step.note}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </AskFrame>
  )
}

export function CompleteDialog({ page, version, onClose }: OfVersion) {
  const { t } = usePlanWords()
  return (
    <AskFrame
      title={t('plan.end.complete_title')}
      text={t('plan.end.complete_text')}
      cancel={t('plan.end.cancel')}
      verb={t('plan.end.complete')}
      done={t('plan.end.completed')}
      write={() => ({
        action: 'cases.complete-plan',
        input: { plan_id: version.plan_id, file_id: page.file.file_id },
      })}
      onClose={onClose}
    />
  )
}

export function InterruptDialog({ page, version, onClose }: OfVersion) {
  const { t, options } = usePlanWords()
  const [reason, setReason] = useState<string>(interruptReasons[0])
  return (
    <AskFrame
      title={t('plan.end.interrupt_title')}
      text={t('plan.end.interrupt_text')}
      cancel={t('plan.end.cancel')}
      verb={t('plan.end.interrupt')}
      done={t('plan.end.interrupted')}
      destructive
      write={() => ({
        action: 'cases.interrupt-plan',
        input: { plan_id: version.plan_id, file_id: page.file.file_id, reason },
      })}
      onClose={onClose}
    >
      <SelectField
        label={t('plan.end.reason')}
        options={options('reason', interruptReasons)}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </AskFrame>
  )
}
