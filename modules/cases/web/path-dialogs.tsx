// The acts on the path of the inclusion allowance, each a question: open it, note a day, say that the plan is the pact, put
// right what was wrong, end it.
import { useMemo, useState } from 'react'
import { dayInItaly, newId } from '#core/kernel'
import { Field, RadioList, TextAreaField } from '#core/ui'
import { isEnough, leastTold } from '../domain/enough.ts'
import { longestReference, pathEndReasons } from '../domain/inclusion-path.ts'
import type { PathSeen, PlanVersion } from '../queries/plan.ts'
import { ActDialog } from './act-dialog.tsx'
import type { Asking } from './asking.ts'
import { optionsOf, useWords } from './words.ts'

interface OnPath {
  file_id: string
  path: PathSeen
  onClose: () => void
}

interface DayProps {
  label: string
  value: string
  hint?: string
  min?: string
  onChange: (day: string) => void
}

function Day({ onChange, ...field }: DayProps) {
  const { today } = useWords()
  return <Field {...field} kind="date" max={today} onChange={(event) => onChange(event.target.value)} />
}

export function OpenPath({ seen, onClose }: Asking) {
  const { t } = useWords()
  const path_id = useMemo(() => newId(), [])
  const [reference, setReference] = useState('')
  const [activated_on, setActivated] = useState('')
  return (
    <ActDialog
      title={t('acts.open_path.title')}
      verb={t('acts.open_path.verb')}
      action="cases.open-inclusion-path"
      input={{ path_id, file_id: seen.file.file_id, reference, activated_on }}
      lacks={reference.trim() && activated_on ? undefined : t('path.reference_and_day')}
      onClose={onClose}
    >
      <p>{t('acts.open_path.text')}</p>
      <Field
        label={t('path.reference')}
        hint={t('path.reference_hint')}
        value={reference}
        autoComplete="off"
        maxLength={longestReference}
        onChange={(event) => setReference(event.target.value)}
      />
      <Day label={t('path.activated_on')} value={activated_on} onChange={setActivated} />
    </ActDialog>
  )
}

export function NoteDay({ file_id, path, what, onClose }: OnPath & { what: 'invited' | 'met' }) {
  const { t, today } = useWords()
  const [on_day, setDay] = useState(today)
  return (
    <ActDialog
      title={t(`path.note_${what}_title`)}
      verb={t('path.note_save')}
      action="cases.note-inclusion-day"
      input={{ path_id: path.path_id, file_id, what, on_day }}
      lacks={on_day ? undefined : t('path.day_needed')}
      onClose={onClose}
    >
      <p>{t(`path.note_${what}_text`)}</p>
      <Day label={t('path.day')} value={on_day} min={path.activated_on} onChange={setDay} />
    </ActDialog>
  )
}

export function TiePact({ file_id, path, plan, onClose }: OnPath & { plan: PlanVersion }) {
  const { t, today } = useWords()
  const agreed = dayInItaly(String(plan.agreed_at))
  const [pact_on, setDay] = useState(today)
  return (
    <ActDialog
      title={t('path.tie_title')}
      verb={t('path.tie_save')}
      action="cases.tie-inclusion-pact"
      input={{ path_id: path.path_id, file_id, plan_id: plan.plan_id, pact_on }}
      lacks={pact_on ? undefined : t('path.day_needed')}
      onClose={onClose}
    >
      <p>{t('path.tie_text', { version: plan.version })}</p>
      <Day label={t('path.tie_day')} value={pact_on} min={agreed} onChange={setDay} />
    </ActDialog>
  )
}

const days = ['activated_on', 'invited_on', 'met_on'] as const
type Days = Record<(typeof days)[number] | 'pact_on', string>

export function CorrectPath({ file_id, path, onClose }: OnPath) {
  const { t } = useWords()
  const [reference, setReference] = useState(path.reference ?? '')
  const [told, setTold] = useState<Days>({
    activated_on: path.activated_on,
    invited_on: path.invited_on ?? '',
    met_on: path.met_on ?? '',
    pact_on: path.pact_on ?? '',
  })
  const [why, setWhy] = useState('')
  const put = (what: keyof Days) => (day: string) => setTold((before) => ({ ...before, [what]: day }))
  const lacks = !told.activated_on
    ? t('path.day_needed')
    : isEnough(why, leastTold)
      ? undefined
      : t('path.correct_needed')
  return (
    <ActDialog
      title={t('path.correct_title')}
      verb={t('path.correct_save')}
      action="cases.correct-inclusion-path"
      input={{
        ...{ path_id: path.path_id, file_id, why, activated_on: told.activated_on },
        ...(reference.trim() === (path.reference ?? '') ? {} : { reference }),
        ...{
          invited_on: told.invited_on || null,
          met_on: told.met_on || null,
          pact_on: told.pact_on || null,
        },
      }}
      lacks={lacks}
      onClose={onClose}
    >
      <p>{t('path.correct_text')}</p>
      <Field
        label={t('path.reference')}
        value={reference}
        autoComplete="off"
        maxLength={longestReference}
        onChange={(event) => setReference(event.target.value)}
      />
      {days.map((what) => (
        <Day key={what} label={t(`path.${what}`)} value={told[what]} onChange={put(what)} />
      ))}
      {path.pact_on && (
        <Day
          label={t('path.pact_on')}
          hint={t('path.correct_pact_hint')}
          value={told.pact_on}
          onChange={put('pact_on')}
        />
      )}
      <TextAreaField
        label={t('path.correct_why')}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
    </ActDialog>
  )
}

export function EndPath({ file_id, path, onClose }: OnPath) {
  const words = useWords()
  const { t } = words
  const [reason, setReason] = useState<string | null>(null)
  return (
    <ActDialog
      title={t('path.end_title')}
      verb={t('path.end')}
      action="cases.end-inclusion-path"
      input={{ path_id: path.path_id, file_id, reason }}
      lacks={reason ? undefined : t('path.end_needed')}
      onClose={onClose}
    >
      <p>{t('path.end_text')}</p>
      <RadioList
        legend={t('path.end_why')}
        options={optionsOf(words, 'reason', pathEndReasons)}
        value={reason}
        onChange={setReason}
      />
    </ActDialog>
  )
}
