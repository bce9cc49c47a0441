// The frame of every act of the store: a question, its fields, what went wrong in words, and the way back.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useAct } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Dialog, FormSummary, Notice, useToast } from '#core/ui'
import { useWords } from './words.ts'

export interface Fault {
  /** Id of the field. */
  id: string
  text: string
}

export interface Written {
  action: string
  input: Record<string, unknown>
}

export interface ActFormProps {
  open: boolean
  title: string
  verb: string
  children: ReactNode
  onClose: () => void
  /** What to send, or what is still missing. */
  write: () => Written | Fault[]
  /** Called after it was accepted, with the answer; what it returns is said. */
  onDone?: (answer: Record<string, unknown> | undefined) => string | undefined
  onFaults: (faults: Fault[]) => void
}

export function ActForm({ open, title, verb, children, onClose, write, onDone, onFaults }: ActFormProps) {
  const { t, problem: sentence } = useWords()
  const act = useAct()
  const say = useToast()
  const formId = useId()
  const [state, setState] = useState<{
    faults: Fault[]
    attempt: number
    problem?: Problem
    isSending: boolean
  }>({ faults: [], attempt: 0, isSending: false })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const written = write()
    const faults = Array.isArray(written) ? written : []
    onFaults(faults)
    setState((before) => ({ faults, attempt: before.attempt + 1, isSending: faults.length === 0 }))
    if (Array.isArray(written)) return
    const answered = await act(written.action, written.input)
    setState((before) => ({ ...before, isSending: false, problem: answered.problem }))
    if (answered.outcome !== 'accepted') return
    say({ text: onDone?.(answered.answer) ?? t('saved') })
    onClose()
  }
  const acts = (
    <>
      <Button variant="quiet" onClick={onClose}>
        {t('cancel')}
      </Button>
      <Button variant="primary" type="submit" form={formId} loading={state.isSending}>
        {verb}
      </Button>
    </>
  )
  return (
    <Dialog open={open} onClose={onClose} title={title} acts={acts}>
      <form id={formId} className="ui-form" onSubmit={(event) => void send(event)} noValidate>
        <FormSummary title={t('form.summary')} errors={state.faults} attempt={state.attempt} />
        {state.problem && (
          <Notice meaning="att" live="polite">
            {sentence(state.problem)}
          </Notice>
        )}
        {children}
      </form>
    </Dialog>
  )
}

/** A whole number as written by hand; undefined when it is not one. */
export const wholeNumber = (text: string): number | undefined =>
  /^\s*\d{1,5}\s*$/.test(text) ? Number(text) : undefined

/** Fields of a form by name, their faults, and the id of each field. */
export const useFields = <Name extends string>(begin: Record<Name, string>) => {
  const prefix = useId()
  const [values, setValues] = useState(begin)
  const [faults, setFaults] = useState<Fault[]>([])
  const idOf = (name: Name) => `${prefix}-${name}`
  return {
    values,
    idOf,
    setFaults,
    set: (name: Name, value: string) => setValues((before) => ({ ...before, [name]: value })),
    /** What a field of core/ui needs. */
    field: (name: Name) => ({
      id: idOf(name),
      value: values[name],
      onChange: (event: { target: { value: string } }) =>
        setValues((before) => ({ ...before, [name]: event.target.value })),
      error: faults.find((fault) => fault.id === idOf(name))?.text,
    }),
    missing: (list: [Name, boolean, string][]): Fault[] =>
      list.filter(([, isWrong]) => isWrong).map(([name, , text]) => ({ id: idOf(name), text })),
  }
}
