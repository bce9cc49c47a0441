// The goals of a plan as they stand today: what helps, and each step with who follows it and by when.
import { useState } from 'react'
import { Avatar, Icon, type IconName } from '#core/ui'
import type { PlanGoal } from '../../domain/plan.ts'
import { stepLook } from '../../domain/plan-rules.ts'
import type { PlanPage, PlanVersion } from '../../queries/plan.ts'
import { StepDialog } from './small-dialogs.tsx'
import { type PlanWords, usePlanWords } from './words.ts'

type Look = ReturnType<typeof stepLook>
const icons: Record<Look, IconName> = {
  done: 'check-circle',
  late: 'error',
  now: 'clock',
  later: 'minus-circle',
  left: 'close',
}

interface StepNow {
  result_id: string
  description: string
  due_on: string | null
  worker_id: string | null
  worker_name: string | null
  known: PlanPage['results'][number] | undefined
  look: Look
}

const stepsNow = (page: PlanPage, goal: PlanGoal): StepNow[] =>
  goal.results.map((step) => {
    const known = page.results.find((each) => each.result_id === step.result_id)
    const due_on = known ? known.due_on : step.due_on
    const worker_id = known ? known.worker_id : step.worker_id
    return {
      result_id: step.result_id,
      description: step.description,
      ...{ due_on, worker_id, known },
      worker_name:
        page.workers.find((each) => each.worker_id === worker_id)?.name ?? known?.worker_name ?? null,
      look: stepLook({ status: known?.status ?? 'planned', due_on }, page.today),
    }
  })

const whenOf = ({ look, due_on, known }: StepNow, { t, day, dayOf }: PlanWords): string => {
  if (look === 'done') return t('plan.card.done_on', { day: dayOf(known?.changed_at ?? '') })
  if (look === 'left') return t('plan.card.left')
  if (!due_on) return t('plan.card.no_day')
  return look === 'late' ? t('plan.card.late_on', { day: day(due_on) }) : day(due_on)
}

function StepRow({ page, step, isRunning }: { page: PlanPage; step: StepNow; isRunning: boolean }) {
  const words = usePlanWords()
  const { t } = words
  const [isOpen, setOpen] = useState(false)
  const { known, look, worker_id, worker_name } = step
  const mayFollow = isRunning && known && (page.may.includes('write') || worker_id === page.me)
  return (
    <li className={`plan-step plan-step-${look}`}>
      <Icon name={icons[look]} label={t(`plan.card.look_${look}`)} />
      <span className="plan-step-text">
        {mayFollow ? (
          <button
            type="button"
            className="plan-step-act"
            aria-label={t('plan.card.open_step', { step: step.description })}
            onClick={() => setOpen(true)}
          >
            {step.description}
          </button>
        ) : (
          step.description
        )}
      </span>
      {worker_name && worker_id ? (
        <Avatar name={worker_name} id={worker_id} />
      ) : (
        <span className="plan-nobody" title={t('plan.card.nobody')} />
      )}
      <span className="plan-step-when">{whenOf(step, words)}</span>
      {isOpen && known && (
        <StepDialog
          page={page}
          result={known}
          description={step.description}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  )
}

const stop = (text: string): string => text.replace(/[.\s]+$/, '')

/** What each side promised, as on the paper the person holds. */
export const promisesOf = (goal: PlanGoal, { t, day }: Pick<PlanWords, 't' | 'day'>): string[] => {
  const done = goal.commitments.map(({ text, member, due_on, binding_for_benefit }) =>
    [
      member ? `${member}: ${stop(text)}` : stop(text),
      due_on && `(${t('plan.card.within', { day: day(due_on) })})`,
      binding_for_benefit && `(${t('plan.card.binding')})`,
    ]
      .filter(Boolean)
      .join(' '),
  )
  const ours = goal.actions.map(({ text, provider }) =>
    provider ? `${stop(text)} (${provider})` : stop(text),
  )
  return [
    ...(done.length > 0 ? [t('plan.card.person_does', { list: done.join('; ') })] : []),
    ...(ours.length > 0 ? [t('plan.card.we_do', { list: ours.join('; ') })] : []),
  ]
}

export function GoalRows({
  page,
  version,
  isRunning,
}: {
  page: PlanPage
  version: PlanVersion
  isRunning: boolean
}) {
  const words = usePlanWords()
  const { t } = words
  const goals = [...(version.body?.goals ?? [])].sort((a, b) => a.priority - b.priority)
  return goals.map((goal) => {
    const steps = stepsNow(page, goal)
    const lines = [
      ...(goal.supports.length > 0
        ? [t('plan.card.supports', { list: goal.supports.map(stop).join(', ') })]
        : []),
      ...(goal.own_resources ? [t('plan.card.own', { text: stop(goal.own_resources) })] : []),
    ]
    const promised = promisesOf(goal, words)
    return (
      <section key={goal.goal_id} className="plan-goal">
        <h3 className="plan-goal-title">{goal.description}</h3>
        {goal.quote && <p className="plan-second">«{goal.quote}»</p>}
        {lines.length > 0 && <p className="plan-second">{lines.join(' ')}</p>}
        {promised.map((line) => (
          <p key={line} className="plan-second">
            {line}
          </p>
        ))}
        {steps.length > 0 ? (
          <ul className="plan-steps">
            {steps.map((step) => (
              <StepRow key={step.result_id} {...{ page, step, isRunning }} />
            ))}
          </ul>
        ) : (
          <p className="plan-second">{t('plan.card.no_steps')}</p>
        )}
      </section>
    )
  })
}
