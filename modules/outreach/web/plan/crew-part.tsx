// Who goes out: people with a role in the unit, in which role, with which phone, and who leads.
import { useId } from 'react'
import { Check, Field, SelectField, Skeleton } from '#core/ui'
import { useWords, type Words } from '../words.ts'
import type { Draft, DraftMember } from './draft.ts'
import type { Hand } from './ground.ts'
import type { PartProps } from './stops-part.tsx'

const toggled = (draft: Draft, hand: Hand, isGoing: boolean): Partial<Draft> => {
  const others = draft.crew.filter((member) => member.worker_id !== hand.worker_id)
  if (!isGoing) return { crew: others, leader_id: draft.leader_id === hand.worker_id ? '' : draft.leader_id }
  const member: DraftMember = {
    worker_id: hand.worker_id,
    profession: hand.roles[0] ?? '',
    phone: hand.phone,
  }
  return { crew: [...others, member], leader_id: draft.leader_id || hand.worker_id }
}

interface HandLineProps {
  hand: Hand
  part: PartProps
  words: Words
}

function HandLine({ hand, part, words }: HandLineProps) {
  const { draft, change } = part
  const { t, tell } = words
  const member = draft.crew.find((each) => each.worker_id === hand.worker_id)
  const write = (fields: Partial<DraftMember>) =>
    change({
      crew: draft.crew.map((each) => (each.worker_id === hand.worker_id ? { ...each, ...fields } : each)),
    })
  return (
    <li className="outreach-hand">
      <Check
        label={
          <>
            {hand.name}{' '}
            <span className="ui-hint">{hand.roles.map((role) => tell('role', role)).join(', ')}</span>
          </>
        }
        checked={member !== undefined}
        onChange={(event) => change(toggled(draft, hand, event.target.checked))}
      />
      {member && (
        <div className="outreach-hand-more">
          {hand.roles.length > 1 && (
            <SelectField
              label={t('plan.form.role', { name: hand.name })}
              labelHidden
              options={hand.roles.map((role) => ({ value: role, label: tell('role', role) }))}
              value={member.profession}
              onChange={(event) => write({ profession: event.target.value })}
            />
          )}
          <Field
            kind="tel"
            label={t('plan.form.phone', { name: hand.name })}
            labelHidden
            placeholder={t('plan.form.phone_hint')}
            maxLength={40}
            autoComplete="off"
            value={member.phone}
            onChange={(event) => write({ phone: event.target.value })}
          />
        </div>
      )}
    </li>
  )
}

export function CrewPart(part: PartProps) {
  const words = useWords()
  const { t } = words
  const title = useId()
  const { draft, ground, change } = part
  const going = ground.hands.filter((hand) =>
    draft.crew.some((member) => member.worker_id === hand.worker_id),
  )
  return (
    <section className="outreach-part" aria-labelledby={title}>
      <h3 id={title}>{t('plan.form.crew')}</h3>
      <p className="ui-hint">{t('plan.form.crew_hint')}</p>
      {ground.isArriving && <Skeleton label={t('plan.form.crew_loading')} shape="text" />}
      {!ground.isArriving && draft.unit_id && ground.hands.length === 0 && (
        <p className="outreach-second">{t('plan.form.crew_none')}</p>
      )}
      <ul className="outreach-hands">
        {ground.hands.map((hand) => (
          <HandLine key={hand.worker_id} hand={hand} part={part} words={words} />
        ))}
      </ul>
      <SelectField
        label={t('plan.form.leader')}
        empty={t('plan.form.leader_none')}
        options={going.map((hand) => ({ value: hand.worker_id, label: hand.name }))}
        value={draft.leader_id}
        onChange={(event) => change({ leader_id: event.target.value })}
      />
      <Check
        label={t('plan.form.tests')}
        checked={draft.has_tests}
        onChange={(event) => change({ has_tests: event.target.checked })}
      />
    </section>
  )
}
