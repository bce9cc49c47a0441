// One line under a goal, and the words all of them share: whose it is, how to take it away.
import { IconButton, SelectField } from '#core/ui'
import type { PlanGoal } from '../../domain/plan.ts'
import type { PlanPage } from '../../queries/plan.ts'
import { usePlanWords } from './words.ts'

export interface GoalPartProps {
  goal: PlanGoal
  /** Its place among the goals. */
  at: number
  page: PlanPage
  errorOf(id: string): { error?: string }
  change(more: Partial<PlanGoal>): void
}

export const changed = <T,>(list: readonly T[], at: number, more: Partial<T>): T[] =>
  list.map((each, i) => (i === at ? { ...each, ...more } : each))
export const without = <T,>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at)
export const orNull = (said: string): string | null => (said === '' ? null : said)

export function Line({
  legend,
  onRemove,
  children,
}: {
  legend: string
  onRemove(): void
  children: React.ReactNode
}) {
  const { t } = usePlanWords()
  return (
    <fieldset className="plan-line">
      <legend className="plan-line-legend">{legend}</legend>
      <div className="plan-line-fields">{children}</div>
      <IconButton icon="close" label={t('plan.editor.remove', { what: legend })} onClick={onRemove} />
    </fieldset>
  )
}

export function Owner({
  id,
  value,
  page,
  onChange,
}: {
  id: string
  value: string | null
  page: PlanPage
  onChange(next: string | null): void
}) {
  const { t } = usePlanWords()
  return (
    <SelectField
      id={id}
      label={t('plan.editor.step_owner')}
      empty={t('plan.editor.step_owner_none')}
      options={page.workers.map((worker) => ({ value: worker.worker_id, label: worker.name }))}
      value={value ?? ''}
      onChange={(event) => onChange(orNull(event.target.value))}
    />
  )
}
