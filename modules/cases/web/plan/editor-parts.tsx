// The fields of the plan that are of no single goal, and the head of each goal.
import { Card, Chips, Field, IconButton, SelectField, TextAreaField } from '#core/ui'
import { type PlanBody, type PlanGoal, planAreas } from '../../domain/plan.ts'
import { Actions } from './action-lines.tsx'
import { fieldId } from './draft.ts'
import type { GoalPartProps } from './goal-line.tsx'
import { Commitments, Steps, Supports } from './goal-lists.tsx'
import { usePlanWords } from './words.ts'

const orNull = (said: string): string | null => (said === '' ? null : said)

export function GoalFields(props: GoalPartProps & { onRemove(): void }) {
  const { goal, at, change, errorOf, onRemove } = props
  const { t, options } = usePlanWords()
  const legend = t('plan.editor.goal', { n: at + 1 })
  const id = fieldId('goals', at, 'description')
  return (
    <Card
      level={3}
      title={legend}
      end={<IconButton icon="delete" label={t('plan.editor.remove', { what: legend })} onClick={onRemove} />}
    >
      <div className="plan-form">
        <Field
          id={id}
          label={t('plan.editor.goal_text')}
          value={goal.description}
          maxLength={200}
          onChange={(event) => change({ description: event.target.value })}
          {...errorOf(id)}
        />
        <SelectField
          label={t('plan.editor.goal_area')}
          options={options('area', planAreas)}
          value={goal.area}
          onChange={(event) => change({ area: event.target.value as PlanGoal['area'] })}
        />
        <Chips
          legend={t('plan.editor.priority')}
          options={[
            { value: '1', label: t('plan.editor.priority_first') },
            { value: '2', label: t('plan.editor.priority_second') },
            { value: '3', label: t('plan.editor.priority_third') },
          ]}
          value={String(goal.priority)}
          onChange={(value) => change({ priority: Number(value ?? 2) })}
        />
        <Field
          label={t('plan.editor.goal_quote')}
          optional={t('plan.editor.optional')}
          value={goal.quote ?? ''}
          maxLength={300}
          onChange={(event) => change({ quote: orNull(event.target.value) })}
        />
        <Supports {...props} />
        <Field
          label={t('plan.editor.goal_own')}
          hint={t('plan.editor.goal_own_hint')}
          value={goal.own_resources ?? ''}
          maxLength={300}
          onChange={(event) => change({ own_resources: orNull(event.target.value) })}
        />
        <Steps {...props} />
        <Commitments {...props} />
        <Actions {...props} />
      </div>
    </Card>
  )
}

export interface BodyPartProps {
  body: PlanBody
  change(more: Partial<PlanBody>): void
}

export function FirstWords({ body, change }: BodyPartProps) {
  const { t } = usePlanWords()
  return (
    <>
      <Field
        label={t('plan.editor.called')}
        value={body.called ?? ''}
        maxLength={60}
        autoComplete="off"
        onChange={(event) => change({ called: orNull(event.target.value) })}
      />
      <TextAreaField
        label={t('plan.editor.quote')}
        hint={t('plan.editor.quote_hint')}
        value={body.quote ?? ''}
        maxLength={400}
        rows={2}
        onChange={(event) => change({ quote: orNull(event.target.value) })}
      />
    </>
  )
}

export function LastWords({ body, change }: BodyPartProps) {
  const { t } = usePlanWords()
  const resources = ['own', 'family', 'community'] as const
  const meeting = body.next_meeting ?? { on: '', time: null, place: null }
  return (
    <>
      <fieldset className="plan-group">
        <legend className="plan-group-legend">{t('plan.editor.resources')}</legend>
        {resources.map((each) => (
          <Field
            key={each}
            label={t(`plan.editor.${each}`)}
            optional={t('plan.editor.optional')}
            value={body.resources[each] ?? ''}
            maxLength={500}
            onChange={(event) =>
              change({ resources: { ...body.resources, [each]: orNull(event.target.value) } })
            }
          />
        ))}
      </fieldset>
      <fieldset className="plan-group">
        <legend className="plan-group-legend">{t('plan.editor.contact')}</legend>
        <div className="plan-pair">
          <Field
            label={t('plan.editor.contact_name')}
            value={body.contact.name ?? ''}
            maxLength={120}
            onChange={(event) => change({ contact: { ...body.contact, name: orNull(event.target.value) } })}
          />
          <Field
            kind="tel"
            label={t('plan.editor.contact_phone')}
            value={body.contact.phone ?? ''}
            maxLength={40}
            onChange={(event) => change({ contact: { ...body.contact, phone: orNull(event.target.value) } })}
          />
        </div>
      </fieldset>
      <fieldset className="plan-group">
        <legend className="plan-group-legend">{t('plan.editor.meeting')}</legend>
        <div className="plan-pair">
          <Field
            kind="date"
            label={t('plan.editor.meeting_on')}
            value={meeting.on}
            onChange={(event) => change({ next_meeting: { ...meeting, on: event.target.value } })}
          />
          <Field
            kind="time"
            label={t('plan.editor.meeting_time')}
            value={meeting.time ?? ''}
            onChange={(event) => change({ next_meeting: { ...meeting, time: orNull(event.target.value) } })}
          />
        </div>
        <Field
          label={t('plan.editor.meeting_place')}
          value={meeting.place ?? ''}
          maxLength={160}
          onChange={(event) => change({ next_meeting: { ...meeting, place: orNull(event.target.value) } })}
        />
      </fieldset>
    </>
  )
}
