// The paper of a plan as it was shown, to be read on a phone: the words of the person, who does what by when, whom to call.
import type { Paper } from '#cases'
import { PageHead } from '#core/ui'

export function SignPaper({ paper }: { paper: Paper }) {
  return (
    <article className="public-paper" lang={paper.language} dir="ltr">
      <PageHead size="public" title={paper.title} line={paper.subtitle} />
      {paper.quote && <blockquote className="public-quote">{paper.quote}</blockquote>}
      {paper.goals.map((goal) => (
        <section key={goal.title}>
          <h2 className="public-heading">{goal.title}</h2>
          {goal.quote && <blockquote className="public-quote">{goal.quote}</blockquote>}
          {goal.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <h3>{paper.you_title}</h3>
          <ul>
            {goal.you.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <h3>{paper.we_title}</h3>
          <ul>
            {goal.we.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {goal.by.map((line) => (
            <p key={line}>
              <strong>{line}</strong>
            </p>
          ))}
        </section>
      ))}
      {[...(paper.meeting ? [paper.meeting] : []), paper.note].map(({ title, text }) => (
        <p key={title}>
          <strong>{title}</strong> {text}
        </p>
      ))}
    </article>
  )
}
