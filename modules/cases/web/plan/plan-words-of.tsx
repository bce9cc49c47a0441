// A plan told in short: to compare two drafts, or to look at an earlier version.
import type { PlanBody } from '../../domain/plan.ts'
import { usePlanWords } from './words.ts'

export function PlanWordsOf({ body }: { body: PlanBody }) {
  const { day } = usePlanWords()
  return (
    <div className="plan-told">
      {body.quote && <blockquote className="plan-quote">«{body.quote}»</blockquote>}
      {body.goals.map((goal) => (
        <div key={goal.goal_id}>
          <p className="plan-told-goal">{goal.description}</p>
          <ul className="plan-bare">
            {goal.results.map((step) => (
              <li key={step.result_id}>
                {step.description}
                {step.due_on && `, ${day(step.due_on)}`}
              </li>
            ))}
            {goal.commitments.map((each) => (
              <li key={each.text}>{each.text}</li>
            ))}
            {goal.actions.map((each) => (
              <li key={each.text}>{each.text}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
