// The end of the work on a file, proposed, and working on it together with another service.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Check, Field, Notice, RadioList } from '#core/ui'
import { isGone } from '../domain/closing.ts'
import { isEnough } from '../domain/enough.ts'
import { closureReasons } from '../domain/words.ts'
import type { LookSeen } from '../queries/shapes.ts'
import { ActDialog } from './act-dialog.tsx'
import { type Asking, lackOf } from './asking.ts'
import { draftOf, keepDraft } from './drafts.ts'
import { SomeWords } from './some-words.tsx'
import { optionsOf, useWords } from './words.ts'

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
