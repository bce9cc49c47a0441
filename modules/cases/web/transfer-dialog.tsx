// The file goes on at another body: at the one that accepted the referral, or at one that said yes by word.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Field, RadioList, SelectField } from '#core/ui'
import { isEnough } from '../domain/enough.ts'
import { transferReasons } from '../domain/words.ts'
import type { Taker } from '../queries/takers.ts'
import { ActDialog } from './act-dialog.tsx'
import { type Asking, lackOf, useColleagues } from './asking.ts'
import { SomeWords } from './some-words.tsx'
import { optionsOf, useWords } from './words.ts'

const aloud = 'aloud'

/** Who goes on: a body that accepted the referral, or one that said yes by word. */
const useTaker = ({ file }: Asking['seen']) => {
  const { t, long } = useWords()
  const { data } = useAsk<{ takers: Taker[] }>('cases.takers', { file_id: file.file_id })
  const [chosen, choose] = useState<string>()
  const takers = data?.takers ?? []
  const which = chosen ?? takers[0]?.referral_id ?? aloud
  const said = (each: Taker) => ({
    ...{ body: each.organisation_name, service: each.service_name },
    ...{ code: each.slip_code, day: long(each.state_since.slice(0, 10)) },
  })
  const options = [
    ...takers.map((each) => ({ value: each.referral_id, label: t('acts.said_yes', said(each)) })),
    { value: aloud, label: t('acts.said_yes_aloud') },
  ]
  return {
    taker: takers.find((each) => each.referral_id === which),
    field: takers.length > 0 && (
      <RadioList legend={t('acts.who_said_yes')} options={options} value={which} onChange={choose} />
    ),
  }
}

function ByWord({ seen, body, onBody, agreed, onAgreed }: ByWordProps) {
  const { t } = useWords()
  const { bodies, empty } = useColleagues(seen.file.unit_id)
  const others = bodies.filter((each) => each.organisation_id !== seen.file.organisation_id)
  return (
    <>
      <SelectField
        label={t('acts.to_body')}
        empty={empty}
        options={others.map((each) => ({ value: each.organisation_id, label: each.name }))}
        value={body}
        onChange={(event) => onBody(event.target.value)}
      />
      <Field
        label={t('acts.agreed_with')}
        value={agreed}
        onChange={(event) => onAgreed(event.target.value)}
      />
    </>
  )
}

interface ByWordProps {
  seen: Asking['seen']
  body: string
  onBody(body: string): void
  agreed: string
  onAgreed(agreed: string): void
}

export function Transfer({ seen, onClose }: Asking) {
  const words = useWords()
  const { t, today } = words
  const { taker, field } = useTaker(seen)
  const [reason, setReason] = useState<string | null>(null)
  const [body, setBody] = useState('')
  const [agreed, setAgreed] = useState('')
  const [handover_on, setDay] = useState(today)
  const [handed_over, setHanded] = useState('')
  const lacks = lackOf(t, [
    [t('acts.to_body'), taker !== undefined || body !== ''],
    [t('acts.agreed_with'), taker !== undefined || agreed.trim() !== ''],
    [t('acts.handover_on'), handover_on !== ''],
    [t('acts.reason'), reason !== null],
    [t('acts.handed_over'), isEnough(handed_over)],
  ])
  const yes = taker
    ? { to_organisation_id: taker.to_organisation_id, referral_id: taker.referral_id, agreed_with: null }
    : { to_organisation_id: body, referral_id: null, agreed_with: agreed }
  return (
    <ActDialog
      title={t('acts.transfer.title')}
      verb={t('acts.transfer.verb')}
      action="cases.transfer"
      input={{ file_id: seen.file.file_id, ...yes, reason, handover_on, handed_over }}
      lacks={lacks}
      onClose={onClose}
    >
      <p>{t('acts.transfer.text')}</p>
      {field}
      {!taker && <ByWord {...{ seen, body, agreed }} onBody={setBody} onAgreed={setAgreed} />}
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
