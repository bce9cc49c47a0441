// The acts that move a file, each a question with what it needs: plain words, nothing asked twice.
import { type ReactNode, useState } from 'react'
import { Check, Field, RadioList, SelectField, TextAreaField } from '#core/ui'
import { isEnough, leastTold } from '../domain/enough.ts'
import { complexities, rejectionReasons, suspensionReasons } from '../domain/words.ts'
import { ActDialog } from './act-dialog.tsx'
import { type Asking, useColleagues } from './asking.ts'
import { LinkJoint, ProposeClose } from './ending-dialogs.tsx'
import { OpenPath } from './path-dialogs.tsx'
import { Transfer } from './transfer-dialog.tsx'
import { optionsOf, useWords } from './words.ts'

interface SimpleProps extends Asking {
  event:
    | 'orient_only'
    | 'reject'
    | 'suspend'
    | 'resume'
    | 'still_away'
    | 'send_back'
    | 'close'
    | 'complete_assessment'
  action: string
  input?: Record<string, unknown>
  lacks?: string
  destructive?: boolean
  children?: ReactNode
}

function Simple({ seen, event, action, input, lacks, destructive, onClose, children }: SimpleProps) {
  const { t } = useWords()
  return (
    <ActDialog
      title={t(`acts.${event}.title`)}
      verb={t(`acts.${event}.verb`)}
      action={action}
      input={{ file_id: seen.file.file_id, ...input }}
      lacks={lacks}
      destructive={destructive}
      onClose={onClose}
    >
      <p>{t(`acts.${event}.text`)}</p>
      {children}
    </ActDialog>
  )
}

function Orient(asking: Asking) {
  const { t } = useWords()
  const [told, setTold] = useState('')
  return (
    <Simple
      {...asking}
      event="orient_only"
      action="cases.orient-only"
      input={{ told }}
      lacks={isEnough(told, leastTold) ? undefined : t('acts.words_needed')}
    >
      <TextAreaField label={t('acts.told')} value={told} onChange={(event) => setTold(event.target.value)} />
    </Simple>
  )
}

function Reject(asking: Asking) {
  const words = useWords()
  const { t } = words
  const [reason, setReason] = useState<string | null>(null)
  const [alternative, setAlternative] = useState('')
  const lacks = reason && isEnough(alternative, leastTold) ? undefined : t('acts.reason_and_words')
  return (
    <Simple {...asking} event="reject" action="cases.reject" input={{ reason, alternative }} lacks={lacks}>
      <RadioList
        legend={t('acts.reason')}
        options={optionsOf(words, 'reason', rejectionReasons)}
        value={reason}
        onChange={setReason}
      />
      <TextAreaField
        label={t('acts.alternative')}
        hint={t('acts.alternative_hint')}
        value={alternative}
        onChange={(event) => setAlternative(event.target.value)}
      />
    </Simple>
  )
}

function Suspend(asking: Asking) {
  const words = useWords()
  const { t, today } = words
  const [reason, setReason] = useState<string | null>(null)
  const [back_on, setBack] = useState('')
  const lacks = reason && back_on ? undefined : t('acts.reason_and_day')
  return (
    <Simple {...asking} event="suspend" action="cases.suspend" input={{ reason, back_on }} lacks={lacks}>
      <RadioList
        legend={t('acts.reason')}
        options={optionsOf(words, 'reason', suspensionReasons)}
        value={reason}
        onChange={setReason}
      />
      <Field
        label={t('acts.back_on')}
        kind="date"
        min={today}
        value={back_on}
        onChange={(event) => setBack(event.target.value)}
      />
    </Simple>
  )
}

function StillAway(asking: Asking) {
  const { t, today } = useWords()
  const [back_on, setBack] = useState(asking.seen.file.back_on ?? '')
  return (
    <Simple
      {...asking}
      event="still_away"
      action="cases.still-away"
      input={{ back_on }}
      lacks={back_on ? undefined : t('acts.back_needed')}
    >
      <Field
        label={t('acts.back_on')}
        kind="date"
        min={today}
        value={back_on}
        onChange={(event) => setBack(event.target.value)}
      />
    </Simple>
  )
}

function Complete(asking: Asking) {
  const words = useWords()
  const { t } = words
  const [complexity, setComplexity] = useState<string | null>(null)
  return (
    <Simple
      {...asking}
      event="complete_assessment"
      action="cases.complete-assessment"
      input={{ complexity }}
      lacks={complexity ? undefined : t('acts.complexity_needed')}
    >
      <RadioList
        legend={t('acts.complexity')}
        options={complexities.map((value) => ({
          value,
          label: words.word('complexity', value),
          hint: t(`acts.complexity_${value}`),
        }))}
        value={complexity}
        onChange={setComplexity}
      />
    </Simple>
  )
}

function SendBack(asking: Asking) {
  const { t } = useWords()
  const [why, setWhy] = useState('')
  return (
    <Simple
      {...asking}
      event="send_back"
      action="cases.send-back"
      input={{ why }}
      lacks={isEnough(why) ? undefined : t('acts.why_needed')}
    >
      <TextAreaField
        label={t('acts.why')}
        hint={t('acts.some_words')}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
    </Simple>
  )
}

/** Taking in charge, passing to another colleague, opening again: all name who follows. */
function Naming({ seen, onClose, event }: Asking & { event: 'accept' | 'change_manager' | 'reopen' }) {
  const { t } = useWords()
  const { managers, empty } = useColleagues(seen.file.unit_id)
  const [case_manager_id, setManager] = useState('')
  const [is_notice_given, setNotice] = useState(false)
  const [why, setWhy] = useState('')
  const actions = { accept: 'cases.accept', change_manager: 'cases.change-manager', reopen: 'cases.reopen' }
  const more = { accept: { is_notice_given }, change_manager: {}, reopen: { why } }[event]
  const isWhyMissing = event === 'reopen' && !isEnough(why)
  const lacks = !case_manager_id ? t('acts.manager_needed') : isWhyMissing ? t('acts.why_needed') : undefined
  return (
    <ActDialog
      title={t(`acts.${event}.title`)}
      verb={t(`acts.${event}.verb`)}
      action={actions[event]}
      input={{ file_id: seen.file.file_id, case_manager_id, ...more }}
      lacks={lacks}
      onClose={onClose}
    >
      <p>{t(`acts.${event}.text`)}</p>
      <SelectField
        label={t('acts.manager')}
        empty={empty}
        options={managers.map(({ worker_id, name }) => ({ value: worker_id, label: name }))}
        value={case_manager_id}
        onChange={(change) => setManager(change.target.value)}
      />
      {event === 'accept' && (
        <Check
          label={t('acts.notice')}
          hint={t('acts.notice_hint')}
          checked={is_notice_given}
          onChange={(change) => setNotice(change.target.checked)}
        />
      )}
      {event === 'reopen' && (
        <TextAreaField
          label={t('acts.why')}
          hint={t('acts.some_words')}
          value={why}
          onChange={(change) => setWhy(change.target.value)}
        />
      )}
    </ActDialog>
  )
}

export type DialogEvent =
  | 'orient_only'
  | 'accept'
  | 'reject'
  | 'complete_assessment'
  | 'suspend'
  | 'resume'
  | 'still_away'
  | 'transfer'
  | 'propose_close'
  | 'send_back'
  | 'close'
  | 'reopen'
  | 'change_manager'
  | 'link_joint'
  | 'open_path'

const dialogs: Record<DialogEvent, (asking: Asking) => ReactNode> = {
  orient_only: (asking) => <Orient {...asking} />,
  accept: (asking) => <Naming {...asking} event="accept" />,
  reject: (asking) => <Reject {...asking} />,
  complete_assessment: (asking) => <Complete {...asking} />,
  suspend: (asking) => <Suspend {...asking} />,
  still_away: (asking) => <StillAway {...asking} />,
  resume: (asking) => <Simple {...asking} event="resume" action="cases.resume" />,
  transfer: (asking) => <Transfer {...asking} />,
  propose_close: (asking) => <ProposeClose {...asking} />,
  send_back: (asking) => <SendBack {...asking} />,
  close: (asking) => <Simple {...asking} event="close" action="cases.close" destructive />,
  reopen: (asking) => <Naming {...asking} event="reopen" />,
  change_manager: (asking) => <Naming {...asking} event="change_manager" />,
  link_joint: (asking) => <LinkJoint {...asking} />,
  open_path: (asking) => <OpenPath {...asking} />,
}

export const isDialogEvent = (event: string): event is DialogEvent => event in dialogs

export function EventDialog({ event, ...asking }: Asking & { event: DialogEvent }) {
  return dialogs[event](asking)
}
