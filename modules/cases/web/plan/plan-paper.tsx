// The paper of a plan on a page: for the printer in any language of the fixed words, and behind a link.
import type { Paper } from '../../domain/paper.ts'

/** Everything between the title and the signatures. */
export function PaperBody({ paper }: { paper: Paper }) {
  return (
    <>
      <p>{paper.subtitle}</p>
      {paper.quote && <blockquote className="plan-quote">{paper.quote}</blockquote>}
      {paper.goals.map((goal) => (
        <section key={goal.title} className="plan-sheet-goal">
          <h2>{goal.title}</h2>
          {goal.quote && <blockquote className="plan-quote">{goal.quote}</blockquote>}
          {goal.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <div className="plan-sheet-sides">
            {[
              { title: paper.you_title, items: goal.you },
              { title: paper.we_title, items: goal.we },
            ].map(({ title, items }) => (
              <div key={title}>
                <h3>{title}</h3>
                <ul>
                  {items.map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
          {goal.by.map((line) => (
            <p key={line}>
              <strong>{line}</strong>
            </p>
          ))}
        </section>
      ))}
      {[...(paper.meeting ? [paper.meeting] : []), paper.note].map(({ title, text }) => (
        <div key={title} className="plan-sheet-note">
          <p>
            <strong>{title}</strong> {text}
          </p>
        </div>
      ))}
    </>
  )
}
