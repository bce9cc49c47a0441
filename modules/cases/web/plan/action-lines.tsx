// What the service does for a goal: what, who, from when, how often, at what cost.
import { useState } from 'react'
import { Button, Field, SelectField } from '#core/ui'
import { actionStatuses, actionTypes, type PlanGoal } from '../../domain/plan.ts'
import type { PlanPage } from '../../queries/plan.ts'
import { emptyAction, fieldId } from './draft.ts'
import { changed, type GoalPartProps, Line, Owner, orNull, without } from './goal-line.tsx'
import { usePlanWords } from './words.ts'

const centsIn = (said: string): number | null | undefined => {
  const plain = said
    .trim()
    .replace(/\s|€/g, '')
    .replace(/\.(?=\d{3}(\D|$))/g, '')
    .replace(',', '.')
  if (plain === '') return null
  return /^\d{1,6}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : undefined
}

/** Euros as people write them; what cannot be read stays in the field and is said. */
function Cost({ cents, onChange }: { cents: number | null; onChange(next: number | null): void }) {
  const { t } = usePlanWords()
  const [said, setSaid] = useState(cents === null ? '' : (cents / 100).toFixed(2).replace('.', ','))
  const isWrong = centsIn(said) === undefined
  return (
    <Field
      kind="number"
      unit="€"
      label={t('plan.editor.action_cost')}
      value={said}
      onChange={(event) => {
        setSaid(event.target.value)
        const read = centsIn(event.target.value)
        if (read !== undefined) onChange(read)
      }}
      {...(isWrong ? { error: t('plan.editor.cost_wrong') } : {})}
    />
  )
}

type Action = PlanGoal['actions'][number]

function ActionFields({
  each,
  page,
  id,
  set,
}: {
  each: Action
  page: PlanPage
  id: string
  set(more: Partial<Action>): void
}) {
  const { t, options } = usePlanWords()
  return (
    <>
      <div className="plan-pair">
        <SelectField
          label={t('plan.editor.action_type')}
          options={options('type', actionTypes)}
          value={each.type}
          onChange={(event) => set({ type: event.target.value as Action['type'] })}
        />
        <SelectField
          label={t('plan.editor.action_status')}
          options={options('doing', actionStatuses)}
          value={each.status}
          onChange={(event) => set({ status: event.target.value as Action['status'] })}
        />
      </div>
      <div className="plan-pair">
        <Field
          label={t('plan.editor.action_provider')}
          optional={t('plan.editor.optional')}
          value={each.provider ?? ''}
          maxLength={160}
          onChange={(event) => set({ provider: orNull(event.target.value) })}
        />
        <Owner
          id={`${id}-worker`}
          value={each.worker_id}
          page={page}
          onChange={(worker_id) => set({ worker_id })}
        />
      </div>
      <div className="plan-pair">
        <Field
          kind="date"
          label={t('plan.editor.action_start')}
          value={each.start_on ?? ''}
          onChange={(event) => set({ start_on: orNull(event.target.value) })}
        />
        <Field
          label={t('plan.editor.action_frequency')}
          value={each.frequency ?? ''}
          maxLength={120}
          onChange={(event) => set({ frequency: orNull(event.target.value) })}
        />
      </div>
      <Cost cents={each.cost_cents} onChange={(cost_cents) => set({ cost_cents })} />
    </>
  )
}

export function Actions({ goal, at, page, change, errorOf }: GoalPartProps) {
  const { t } = usePlanWords()
  return (
    <div className="plan-lines">
      <h4>{t('plan.editor.actions')}</h4>
      {goal.actions.map((each, n) => {
        const set = (more: Partial<Action>) => change({ actions: changed(goal.actions, n, more) })
        const id = fieldId('goals', at, 'actions', n, 'text')
        return (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place
            key={n}
            legend={t('plan.editor.action', { n: n + 1 })}
            onRemove={() => change({ actions: without(goal.actions, n) })}
          >
            <Field
              id={id}
              label={t('plan.editor.actions')}
              value={each.text}
              maxLength={300}
              onChange={(event) => set({ text: event.target.value })}
              {...errorOf(id)}
            />
            <ActionFields {...{ each, page, id, set }} />
          </Line>
        )
      })}
      <Button size="small" icon="plus" onClick={() => change({ actions: [...goal.actions, emptyAction()] })}>
        {t('plan.editor.add_action')}
      </Button>
    </div>
  )
}
