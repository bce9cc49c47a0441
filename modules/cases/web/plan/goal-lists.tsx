// The lines under a goal: what helps, which steps, what the person does.
import { Button, Check, Field, IconButton } from '#core/ui'
import { pathOf } from '../../domain/inclusion-path.ts'
import { emptyCommitment, emptyStep, fieldId } from './draft.ts'
import { changed, type GoalPartProps, Line, Owner, orNull, without } from './goal-line.tsx'
import { usePlanWords } from './words.ts'

export function Supports({ goal, at, change, errorOf }: GoalPartProps) {
  const { t } = usePlanWords()
  return (
    <div className="plan-lines">
      <h4>{t('plan.editor.supports')}</h4>
      {goal.supports.map((support, n) => {
        const label = t('plan.editor.support', { n: n + 1 })
        const id = fieldId('goals', at, 'supports', n)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place
          <div key={n} className="plan-row">
            <Field
              id={id}
              label={label}
              value={support}
              maxLength={200}
              onChange={(event) =>
                change({ supports: goal.supports.map((each, i) => (i === n ? event.target.value : each)) })
              }
              {...errorOf(id)}
            />
            <IconButton
              icon="close"
              label={t('plan.editor.remove', { what: label })}
              onClick={() => change({ supports: without(goal.supports, n) })}
            />
          </div>
        )
      })}
      <Button size="small" icon="plus" onClick={() => change({ supports: [...goal.supports, ''] })}>
        {t('plan.editor.add_support')}
      </Button>
    </div>
  )
}

export function Steps({ goal, at, page, change, errorOf }: GoalPartProps) {
  const { t } = usePlanWords()
  return (
    <div className="plan-lines">
      <h4>{t('plan.editor.steps')}</h4>
      {goal.results.map((step, n) => {
        const set = (more: Partial<typeof step>) => change({ results: changed(goal.results, n, more) })
        const id = fieldId('goals', at, 'results', n, 'description')
        return (
          <Line
            key={step.result_id}
            legend={t('plan.editor.step', { n: n + 1 })}
            onRemove={() => change({ results: without(goal.results, n) })}
          >
            <Field
              id={id}
              label={t('plan.editor.step_text')}
              value={step.description}
              maxLength={300}
              onChange={(event) => set({ description: event.target.value })}
              {...errorOf(id)}
            />
            <div className="plan-pair">
              <Field
                kind="date"
                label={t('plan.editor.step_due')}
                value={step.due_on ?? ''}
                onChange={(event) => set({ due_on: orNull(event.target.value) })}
              />
              <Owner
                id={fieldId('goals', at, 'results', n, 'worker_id')}
                value={step.worker_id}
                page={page}
                onChange={(worker_id) => set({ worker_id })}
              />
            </div>
            <Field
              label={t('plan.editor.step_indicator')}
              optional={t('plan.editor.optional')}
              value={step.indicator ?? ''}
              maxLength={200}
              onChange={(event) => set({ indicator: orNull(event.target.value) })}
            />
          </Line>
        )
      })}
      <Button size="small" icon="plus" onClick={() => change({ results: [...goal.results, emptyStep()] })}>
        {t('plan.editor.add_step')}
      </Button>
    </div>
  )
}

export function Commitments({ goal, at, page, change, errorOf }: GoalPartProps) {
  const { t } = usePlanWords()
  // Asked only where a benefit is followed: elsewhere it would be one more thing to understand.
  const isOnPath = pathOf(page.paths) !== undefined
  return (
    <div className="plan-lines">
      <h4>{t('plan.editor.commitments')}</h4>
      {goal.commitments.map((each, n) => {
        const set = (more: Partial<typeof each>) =>
          change({ commitments: changed(goal.commitments, n, more) })
        const legend = t('plan.editor.commitment', { n: n + 1 })
        const id = fieldId('goals', at, 'commitments', n, 'text')
        return (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place
            key={n}
            legend={legend}
            onRemove={() => change({ commitments: without(goal.commitments, n) })}
          >
            <Field
              id={id}
              label={t('plan.editor.commitments')}
              value={each.text}
              maxLength={300}
              onChange={(event) => set({ text: event.target.value })}
              {...errorOf(id)}
            />
            <div className="plan-pair">
              <Field
                kind="date"
                label={t('plan.editor.commitment_due')}
                value={each.due_on ?? ''}
                onChange={(event) => set({ due_on: orNull(event.target.value) })}
              />
              <Field
                label={t('plan.editor.commitment_member')}
                value={each.member ?? ''}
                maxLength={80}
                onChange={(event) => set({ member: orNull(event.target.value) })}
              />
            </div>
            {(isOnPath || each.binding_for_benefit) && (
              <Check
                label={t('plan.editor.commitment_binding')}
                checked={each.binding_for_benefit}
                onChange={(event) => set({ binding_for_benefit: event.target.checked })}
              />
            )}
          </Line>
        )
      })}
      <Button
        size="small"
        icon="plus"
        onClick={() => change({ commitments: [...goal.commitments, emptyCommitment()] })}
      >
        {t('plan.editor.add_commitment')}
      </Button>
    </div>
  )
}
