// The end of the work on a file, proposed or handed over, and working on it together with another service.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Check, Field, Notice, RadioList, SelectField, TextAreaField } from '#core/ui'
import { isGone } from '../domain/closing.ts'
import { isEnough } from '../domain/enough.ts'
import { closureReasons, transferReasons } from '../domain/words.ts'
import type { LookSeen } from '../queries/shapes.ts'
import { ActDialog } from './act-dialog.tsx'
import { type Asking, lackOf, useColleagues } from './asking.ts'
import { draftOf, keepDraft } from './drafts.ts'
import { optionsOf, useWords } from './words.ts'

function SomeWords({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange(said: string): void
}) {
  const { t } = useWords()
  return (
    <TextAreaField
      label={label}
      hint={t('acts.some_words')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

export function Transfer({ seen, onClose }: Asking) {
  const words = useWords()
  const { t, today } = words
  const { bodies, empty } = useColleagues(seen.file.unit_id)
  const [reason, setReason] = useState<string | null>(null)
  const [to_organisation_id, setBody] = useState('')
  const [agreed_with, setAgreed] = useState('')
  const [handover_on, setDay] = useState(today)
  const [handed_over, setHanded] = useState('')
  const lacks = lackOf(t, [
    [t('acts.to_body'), to_organisation_id !== ''],
    [t('acts.agreed_with'), agreed_with.trim() !== ''],
    [t('acts.handover_on'), handover_on !== ''],
    [t('acts.reason'), reason !== null],
    [t('acts.handed_over'), isEnough(handed_over)],
  ])
  const said = { reason, to_organisation_id, referral_id: null, agreed_with, handover_on, handed_over }
  return (
    <ActDialog
      title={t('acts.transfer.title')}
      verb={t('acts.transfer.verb')}
      action="cases.transfer"
      input={{ file_id: seen.file.file_id, ...said }}
      lacks={lacks}
      onClose={onClose}
    >
      <p>{t('acts.transfer.text')}</p>
      <SelectField
        label={t('acts.to_body')}
        empty={empty}
        options={bodies.map((body) => ({ value: body.organisation_id, label: body.name }))}
        value={to_organisation_id}
        onChange={(event) => setBody(event.target.value)}
      />
      <Field
        label={t('acts.agreed_with')}
        value={agreed_with}
        onChange={(event) => setAgreed(event.target.value)}
      />
      <Field
        label={t('acts.handover_on')}
        kind="date"
        max={today}
        value={handover_on}
        onChange={(event) => setDay(event.target.value)}
      />
      <RadioList
        legend={t('acts.reason')}
        options={optionsOf(words, 'reason', transferReasons)}
        value={reason}
        onChange={setReason}
      />
      <SomeWords label={t('acts.handed_over')} value={handed_over} onChange={setHanded} />
    </ActDialog>
  )
}

function Attempts({ days, onDays }: { days: string[]; onDays: (days: string[]) => void }) {
  const { t, today } = useWords()
  return (
    <>
      {[0, 1, 2].map((i) => (
        <Field
          key={i}
          label={t('acts.attempt', { n: i + 1 })}
          kind="date"
          max={today}
          value={days[i] ?? ''}
          onChange={(event) => onDays(Object.assign(['', '', ''], days, { [i]: event.target.value }))}
        />
      ))}
    </>
  )
}

/** Words that wait while the look that is missing is made. */
const useWaitingWords = (key: string): [string, (said: string) => void] => {
  const [said, setSaid] = useState(() => draftOf(key))
  const put = (next: string) => {
    keepDraft(key, next)
    setSaid(next)
  }
  return [said, put]
}

export function ProposeClose({ seen, onClose }: Asking) {
  const words = useWords()
  const { t, sentence } = words
  const { file_id } = seen.file
  const { data: looked } = useAsk<{ looks: LookSeen[] }>('cases.looks', { file_id })
  const [reason, setReason] = useState<string | null>(null)
  const [outcomes, setOutcomes] = useWaitingWords(`${file_id} outcomes`)
  const [follow_up, setFollowUp] = useWaitingWords(`${file_id} follow_up`)
  const [is_person_informed, setInformed] = useState(false)
  const [days, setDays] = useState<string[]>([])
  const gone = isGone(reason)
  const after = t(reason === 'deceased' ? 'acts.who_is_left' : 'acts.follow_up')
  const lacks = lackOf(t, [
    [t('acts.reason'), reason !== null],
    [t('acts.outcomes'), isEnough(outcomes)],
    [after, isEnough(follow_up)],
  ])
  const attempts = reason === 'lost' ? days.filter(Boolean) : []
  const isUnseen = looked !== undefined && !looked.looks.some((look) => look.moment === 'exit')
  const input = { file_id, reason, outcomes, follow_up, attempts }
  const done = () => {
    setOutcomes('')
    setFollowUp('')
    onClose()
  }
  return (
    <ActDialog
      title={t('acts.propose_close.title')}
      verb={t('acts.propose_close.verb')}
      action="cases.propose-close"
      input={{ ...input, is_person_informed: is_person_informed && !gone }}
      lacks={lacks}
      onClose={onClose}
      onDone={done}
    >
      <p>{t('acts.propose_close.text')}</p>
      {isUnseen && !gone && (
        <Notice meaning="att">{sentence({ code: 'cases.exit-missing', status: 409 })}</Notice>
      )}
      <RadioList
        legend={t('acts.reason')}
        options={optionsOf(words, 'reason', closureReasons)}
        value={reason}
        onChange={setReason}
      />
      {reason === 'lost' && <Attempts days={days} onDays={setDays} />}
      <SomeWords label={t('acts.outcomes')} value={outcomes} onChange={setOutcomes} />
      <SomeWords label={after} value={follow_up} onChange={setFollowUp} />
      {!gone && (
        <Check
          label={t('acts.informed')}
          checked={is_person_informed}
          onChange={(event) => setInformed(event.target.checked)}
        />
      )}
    </ActDialog>
  )
}

export function LinkJoint({ seen, onClose }: Asking) {
  const { t, word } = useWords()
  const [lead_file_id, setLead] = useState(seen.file.file_id)
  const options = [
    { value: seen.file.file_id, label: t('acts.this_leads', { number: seen.file.number }) },
    ...seen.others.map((each) => ({
      value: each.file_id,
      label: `${each.number} · ${each.unit_name}`,
      hint: word('state', each.state),
    })),
  ]
  return (
    <ActDialog
      title={t('acts.link_joint.title')}
      verb={t('acts.link_joint.verb')}
      action="cases.link-joint"
      input={{ file_id: seen.file.file_id, lead_file_id }}
      onClose={onClose}
    >
      <p>{t('acts.link_joint.text')}</p>
      <RadioList legend={t('acts.lead')} options={options} value={lead_file_id} onChange={setLead} />
    </ActDialog>
  )
}
