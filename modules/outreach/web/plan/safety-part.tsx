// The promise made to who goes out: how often they say that all is well, and who looks when they do not.
import { useId } from 'react'
import { Field, SelectField } from '#core/ui'
import { useWords } from '../words.ts'
import type { PartProps } from './stops-part.tsx'

export function SafetyPart({ draft, ground, change, errorOf }: PartProps) {
  const { t } = useWords()
  const title = useId()
  const staying = ground.waiting.filter((worker) =>
    draft.crew.every((member) => member.worker_id !== worker.worker_id),
  )
  return (
    <section className="outreach-part" aria-labelledby={title}>
      <h3 id={title}>{t('plan.form.safety')}</h3>
      <div className="outreach-pair">
        <Field
          kind="number"
          label={t('plan.form.interval')}
          unit={t('plan.form.minutes')}
          value={draft.interval}
          onChange={(event) => change({ interval: event.target.value })}
          {...errorOf('interval')}
        />
        <Field
          kind="number"
          label={t('plan.form.grace')}
          unit={t('plan.form.minutes')}
          value={draft.grace}
          onChange={(event) => change({ grace: event.target.value })}
          {...errorOf('grace')}
        />
      </div>
      <SelectField
        label={t('plan.form.contact')}
        hint={t('plan.form.contact_hint')}
        empty={t('plan.form.contact_none')}
        options={staying.map((worker) => ({ value: worker.worker_id, label: worker.name }))}
        value={draft.safety_contact_id}
        onChange={(event) => change({ safety_contact_id: event.target.value })}
      />
    </section>
  )
}
