// In an emergency: the code the person says leads to who keeps them; then the file opens for four hours, with a reason.
import { type FormEvent, useState } from 'react'
import { askOnce, useAct } from '#core/http/web'
import { newId, type Problem } from '#core/kernel'
import { Button, ChipsMany, Dialog, Field, Notice, TextAreaField } from '#core/ui'
import type { FoundByCode } from '../queries/emergency.ts'
import { usePrivacyWords } from './privacy-words.ts'

const parts = ['base', 'health_addiction', 'legal_status']
type Found = NonNullable<FoundByCode['found']>

export function EmergencyDialog({
  clearance,
  onClose,
}: {
  clearance: readonly string[]
  onClose: () => void
}) {
  const { t } = usePrivacyWords()
  const [found, setFound] = useState<Found>()
  const [ends_at, setEnd] = useState<string>()
  return (
    <Dialog open onClose={onClose} title={t('emergency.title')}>
      <div className="ui-form">
        <Notice meaning="dang">{t('emergency.lead')}</Notice>
        {!found && <CodeForm onFound={setFound} />}
        {found && !ends_at && <OpenForm found={found} clearance={clearance} onOpened={setEnd} />}
        {found && ends_at && <Opened found={found} ends_at={ends_at} />}
      </div>
    </Dialog>
  )
}

function Opened({ found, ends_at }: { found: Found; ends_at: string }) {
  const { t, time } = usePrivacyWords()
  return (
    <Notice
      meaning="ok"
      live="polite"
      act={<Button href={`/people/${found.person_id}`}>{t('emergency.go')}</Button>}
    >
      {t('emergency.opened', { time: time(ends_at) })}
    </Notice>
  )
}

function CodeForm({ onFound }: { onFound: (found: Found) => void }) {
  const { t, problem: sentence } = usePrivacyWords()
  const [code, setCode] = useState('')
  const [fault, setFault] = useState<string>()
  const look = async (event: FormEvent) => {
    event.preventDefault()
    if (code.trim().length < 4) return setFault(t('emergency.missing_code'))
    const { data, problem } = await askOnce<FoundByCode>('people.find-by-code', { code }, true)
    if (problem) return setFault(sentence(problem))
    if (data?.found) onFound(data.found)
    else setFault(t('emergency.not_found'))
  }
  return (
    <form className="ui-form" onSubmit={(event) => void look(event)} noValidate>
      <Field
        label={t('emergency.code')}
        hint={t('emergency.code_hint')}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        error={fault}
        autoComplete="off"
      />
      <Button variant="primary" type="submit">
        {t('emergency.find')}
      </Button>
    </form>
  )
}

interface OpenFormProps {
  found: Found
  clearance: readonly string[]
  onOpened: (ends_at: string) => void
}

function OpenForm({ found, clearance, onOpened }: OpenFormProps) {
  const { t, word, problem: sentence } = usePrivacyWords()
  const act = useAct()
  const [reason, setReason] = useState('')
  const [what, setWhat] = useState<string[]>(['base'])
  const [problem, setProblem] = useState<Problem>()
  const [isShort, setShort] = useState(false)
  const open = async (event: FormEvent) => {
    event.preventDefault()
    setShort(reason.trim().length < 10)
    if (reason.trim().length < 10) return
    const compartments = ['base', ...what.filter((each) => each !== 'base')]
    const { person_id } = found
    const answered = await act('people.break-glass', {
      break_glass_id: newId(),
      person_id,
      reason,
      compartments,
    })
    if (answered.outcome === 'accepted') onOpened(String(answered.answer?.ends_at))
    else setProblem(answered.problem)
  }
  const offered = parts.filter((each) => each !== 'base' && clearance.includes(each))
  return (
    <form className="ui-form" onSubmit={(event) => void open(event)} noValidate>
      <p>{t('emergency.kept_by', { unit: found.unit_name, body: found.organisation_name })}</p>
      {problem && (
        <Notice meaning="att" live="polite">
          {sentence(problem)}
        </Notice>
      )}
      <TextAreaField
        label={t('emergency.reason')}
        hint={t('emergency.reason_hint')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={isShort ? t('emergency.missing_reason') : undefined}
      />
      {offered.length > 0 && (
        <ChipsMany
          legend={t('emergency.parts')}
          options={offered.map((value) => ({ value, label: word('compartments', value) }))}
          values={what}
          onChange={setWhat}
        />
      )}
      <Button variant="destructive" type="submit">
        {t('emergency.break')}
      </Button>
    </form>
  )
}

/** A quiet button for the people page: shows only to who may stand beside somebody in danger. */
export function EmergencyButton({
  verbs,
  clearance,
}: {
  verbs: readonly string[]
  clearance: readonly string[]
}) {
  const { t } = usePrivacyWords()
  const [isOpen, setOpen] = useState(false)
  if (!verbs.includes('person.break-glass')) return null
  return (
    <>
      <Button icon="key" onClick={() => setOpen(true)}>
        {t('emergency.open')}
      </Button>
      {isOpen && <EmergencyDialog clearance={clearance} onClose={() => setOpen(false)} />}
    </>
  )
}
