// The frame of every step of a referral: a question, its fields, what is missing or went wrong in words, the way back.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useAct } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Dialog, Notice, TextAreaField, useToast } from '#core/ui'
import { findPersonalTraces } from '#people'
import { useWords } from './words.ts'

export interface ActFrameProps {
  title: string
  verb: string
  action: string
  /** What to send, or the sentence of what is missing. */
  write: () => Record<string, unknown> | string
  onClose: () => void
  destructive?: boolean
  children: ReactNode
}

export function ActFrame({ title, verb, action, write, onClose, destructive, children }: ActFrameProps) {
  const { t, sentence } = useWords()
  const act = useAct()
  const say = useToast()
  const formId = useId()
  const [missing, setMissing] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  const [isSending, setSending] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const written = write()
    setMissing(typeof written === 'string' ? written : undefined)
    if (typeof written === 'string') return
    setSending(true)
    const answered = await act(action, written)
    setSending(false)
    setProblem(answered.problem)
    if (answered.outcome !== 'accepted') return
    say({ text: t('act.saved'), icon: 'check-circle' })
    onClose()
  }
  const wrong = missing ?? (problem && sentence(problem))
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      acts={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('act.cancel')}
          </Button>
          <Button
            variant={destructive ? 'destructive' : 'primary'}
            type="submit"
            form={formId}
            loading={isSending}
          >
            {verb}
          </Button>
        </>
      }
    >
      <form id={formId} className="ui-form" onSubmit={(event) => void send(event)} noValidate>
        {wrong && (
          <Notice meaning="att" live="alert">
            {wrong}
          </Notice>
        )}
        {children}
      </form>
    </Dialog>
  )
}

export interface NoteFieldProps {
  label: string
  hint?: string
  value: string
  onChange: (text: string) => void
  isOptional?: boolean
  /** Names are allowed here: only who follows the person reads it. */
  isSealed?: boolean
}

/** A few lines; a name or a number in them is noticed before it leaves. */
export function NoteField({ label, hint, value, onChange, isOptional, isSealed }: NoteFieldProps) {
  const { t } = useWords()
  const hasTraces = !isSealed && findPersonalTraces(value).length > 0
  return (
    <>
      <TextAreaField
        label={label}
        hint={hint}
        optional={isOptional ? t('act.optional') : undefined}
        rows={3}
        maxLength={isSealed ? 2000 : 1000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {hasTraces && (
        <Notice meaning="att" live="polite">
          {t('act.traces')}
        </Notice>
      )}
    </>
  )
}
