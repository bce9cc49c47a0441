// The passages of a file, newest first: who moved it, when and why, and which days of a path changed.
import { Card } from '#core/ui'
import type { OneCase } from '../queries/case-page.ts'
import { useWords } from './words.ts'

/** Days of the path of the inclusion allowance, as they were and as they are. */
function DaysChanged({ changed }: { changed: NonNullable<OneCase['steps'][number]['changed']> }) {
  const { t, long } = useWords()
  const said = changed.map(({ what, was, now }) => {
    if (what === 'reference') return t('path.changed.reference')
    const words = { what: t(`path.${what as 'met_on'}`), was: was && long(was), now: now && long(now) }
    return t(`path.changed.${!now ? 'gone' : was ? 'from_to' : 'now'}`, words as Record<string, string>)
  })
  return <p className="cases-said">{said.join('. ')}</p>
}

export function Steps({ seen }: { seen: OneCase }) {
  const { t, word, moment } = useWords()
  return (
    <Card title={t('screen.steps')}>
      <ol className="cases-notes">
        {seen.steps.map((step) => (
          <li key={step.step_id} className="cases-note">
            <strong>{word('event', step.event)}</strong>
            {step.reason && `: ${word('reason', step.reason).toLowerCase()}`}
            {step.to_body && <p className="cases-said">{t('screen.goes_on_at', { body: step.to_body })}</p>}
            {step.changed && step.changed.length > 0 && <DaysChanged changed={step.changed} />}
            <p className="ui-note">{[moment(step.at), step.worker_name].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ol>
    </Card>
  )
}
