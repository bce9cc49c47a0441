// The review: people look at the plan together, step by step, and say when they look again.
import { useState } from 'react'
import { newId } from '#core/kernel'
import { Field, RadioList, SelectField, TextAreaField } from '#core/ui'
import { type ResultStatus, resultStatuses, reviewOutcomes } from '../../domain/plan.ts'
import { dayAfter, reviewDayFault } from '../../domain/plan-rules.ts'
import type { PlanPage, PlanVersion } from '../../queries/plan.ts'
import { AskFrame, errorIn, type Fault } from './ask-frame.tsx'
import { usePlanWords } from './words.ts'

export interface ReviewDialogProps {
  page: PlanPage
  version: PlanVersion
  onClose(): void
}

interface Look {
  result_id: string
  description: string
  status: ResultStatus
  due_on: string
  note: string
}

const looksOf = (page: PlanPage, { body, plan_id }: PlanVersion): Look[] =>
  (body?.goals ?? []).flatMap((goal) =>
    goal.results.flatMap((step) => {
      const known = page.results.find((each) => each.result_id === step.result_id && each.plan_id === plan_id)
      if (!known) return []
      const { result_id, status, due_on } = known
      return [{ result_id, description: step.description, status, due_on: due_on ?? '', note: '' }]
    }),
  )

function Looks({ looks, set }: { looks: Look[]; set(at: number, more: Partial<Look>): void }) {
  const { t, options } = usePlanWords()
  return looks.map((look, at) => (
    <fieldset key={look.result_id} className="plan-group">
      <legend className="plan-group-legend">{look.description}</legend>
      <div className="plan-pair">
        <SelectField
          label={t('plan.review.step_status')}
          options={options('status', resultStatuses)}
          value={look.status}
          onChange={(event) => set(at, { status: event.target.value as ResultStatus })}
        />
        <Field
          kind="date"
          label={t('plan.review.step_due')}
          value={look.due_on}
          onChange={(event) => set(at, { due_on: event.target.value })}
        />
      </div>
      <Field
        label={t('plan.review.step_note')}
        optional={t('plan.editor.optional')}
        value={look.note}
        maxLength={500}
        onChange={(event) => set(at, { note: event.target.value })}
      />
    </fieldset>
  ))
}

const inputOf = (looks: Look[]) =>
  looks.map(({ result_id, status, due_on, note }) => ({
    ...{ result_id, status },
    due_on: due_on || null,
    note: note.trim() || null,
  }))

interface Answers {
  outcome: (typeof reviewOutcomes)[number]
  held_on: string
  next: string
  summary: string
}

/** The questions after the steps: what was decided, how it went, when again. */
function Closing({
  said,
  set,
  faults,
}: {
  said: Answers
  set(more: Partial<Answers>): void
  faults: Fault[]
}) {
  const { t, options } = usePlanWords()
  return (
    <>
      <RadioList
        legend={t('plan.review.outcome')}
        options={options('outcome', reviewOutcomes)}
        value={said.outcome}
        onChange={(value) => set({ outcome: value as Answers['outcome'] })}
      />
      <TextAreaField
        label={t('plan.review.summary')}
        optional={t('plan.editor.optional')}
        value={said.summary}
        maxLength={4000}
        rows={3}
        onChange={(event) => set({ summary: event.target.value })}
      />
      <Field
        id="review-next"
        kind="date"
        label={t('plan.review.next')}
        hint={t('plan.review.next_hint')}
        value={said.next}
        onChange={(event) => set({ next: event.target.value })}
        {...errorIn(faults, 'review-next')}
      />
    </>
  )
}

export function ReviewDialog({ page, version, onClose }: ReviewDialogProps) {
  const { t, sentence } = usePlanWords()
  const [review_id] = useState(newId)
  const [looks, setLooks] = useState(() => looksOf(page, version))
  const [said, setSaid] = useState<Answers>({
    outcome: 'goes_on',
    held_on: page.today,
    next: dayAfter(page.today, version.review_every_days),
    summary: '',
  })
  const { outcome, held_on, next, summary } = said
  const change = (more: Partial<Answers>) => setSaid((before) => ({ ...before, ...more }))
  const [faults, setFaults] = useState<Fault[]>([])
  const set = (at: number, more: Partial<Look>) =>
    setLooks((before) => before.map((look, i) => (i === at ? { ...look, ...more } : look)))
  const missing = (): Fault[] => {
    if (!held_on) return [{ id: 'review-held', text: t('plan.review.day_missing') }]
    if (!next) return [{ id: 'review-next', text: t('plan.review.day_missing') }]
    const fault = reviewDayFault(held_on, next)
    return fault ? [{ id: 'review-next', text: sentence({ code: `cases.${fault}`, status: 409 }) }] : []
  }
  return (
    <AskFrame
      title={t('plan.review.title')}
      text={t('plan.review.text')}
      cancel={t('plan.review.cancel')}
      verb={t('plan.review.verb')}
      done={outcome === 'to_change' ? t('plan.review.done_change') : t('plan.review.done')}
      summary={t('plan.review.faults')}
      wide
      onFaults={setFaults}
      write={() => {
        const lacking = missing()
        if (lacking.length > 0) return lacking
        return {
          action: 'cases.review-plan',
          input: {
            ...{ review_id, plan_id: version.plan_id, file_id: page.file.file_id, held_on, outcome },
            ...{ summary: summary.trim() || null, next_review_on: next },
            results: inputOf(looks),
          },
        }
      }}
      onClose={onClose}
    >
      <Field
        id="review-held"
        kind="date"
        label={t('plan.review.held_on')}
        value={held_on}
        max={page.today}
        onChange={(event) => change({ held_on: event.target.value })}
        {...errorIn(faults, 'review-held')}
      />
      <Looks looks={looks} set={set} />
      <Closing said={said} set={change} faults={faults} />
    </AskFrame>
  )
}
