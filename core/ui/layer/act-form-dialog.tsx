// The frame of an act: a question, its fields, what is missing or went wrong in words, and the way back. How it is sent, and
// the words of the room, are given; what was typed stays until it was accepted.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { Button, type ButtonProps } from '../act/button.tsx'
import { FormSummary } from '../form/form-summary.tsx'
import { Notice } from '../state/notice.tsx'
import { useToast } from '../state/toast.tsx'
import { Dialog } from './dialog.tsx'

export interface Fault {
  /** Id of the field. */
  id: string
  text: string
}
export interface Written {
  action: string
  input: Record<string, unknown>
}
type Answer = Record<string, unknown>

export interface ActFormDialogProps<Problem> {
  title: string
  verb: string
  children: ReactNode
  /** False: what was typed waits behind the page. */
  open?: boolean
  /** Of the verb: `destructive` where nothing brings it back. */
  variant?: ButtonProps['variant']
  /** What would be sent is still being read: the verb waits for it. */
  isReading?: boolean
  onClose: () => void
  /** What to send, or what is still missing. */
  write: () => Written | Fault[]
  /** Told at every try, so that each field can say its own. */
  onFaults?: (faults: Fault[]) => void
  send: (
    action: string,
    input: Record<string, unknown>,
  ) => Promise<{ outcome: string; problem?: Problem; answer?: Answer }>
  /** Told what went wrong, so that a field can answer to it. */
  onProblem?: (problem: Problem | undefined) => void
  /** Called after it was accepted; what it returns is said. */
  onDone?: (answer: Answer) => string | undefined
  words: { cancel: string; saved: string; summary: string; sentence: (problem: Problem) => string }
}

export function ActFormDialog<Problem>(props: ActFormDialogProps<Problem>) {
  const {
    title,
    verb,
    children,
    open = true,
    variant = 'primary',
    isReading,
    onClose,
    write,
    send,
    words,
  } = props
  const say = useToast()
  const formId = useId()
  const [state, setState] = useState<{
    faults: Fault[]
    attempt: number
    problem?: Problem
    isSending: boolean
  }>({ faults: [], attempt: 0, isSending: false })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (state.isSending || isReading) return
    const written = write()
    const faults = Array.isArray(written) ? written : []
    props.onFaults?.(faults)
    setState((before) => ({ faults, attempt: before.attempt + 1, isSending: faults.length === 0 }))
    if (Array.isArray(written)) return
    const answered = await send(written.action, written.input)
    setState((before) => ({ ...before, isSending: false, problem: answered.problem }))
    props.onProblem?.(answered.problem)
    if (answered.outcome !== 'accepted') return
    say({ text: props.onDone?.(answered.answer ?? {}) ?? words.saved })
    onClose()
  }
  const acts = (
    <>
      <Button variant="quiet" onClick={onClose}>
        {words.cancel}
      </Button>
      <Button variant={variant} type="submit" form={formId} loading={state.isSending || isReading}>
        {verb}
      </Button>
    </>
  )
  return (
    <Dialog open={open} onClose={onClose} title={title} acts={acts}>
      <form id={formId} className="ui-form" onSubmit={(event) => void submit(event)} noValidate>
        <FormSummary title={words.summary} errors={state.faults} attempt={state.attempt} />
        {state.problem !== undefined && (
          <Notice meaning="att" live="polite">
            {words.sentence(state.problem)}
          </Notice>
        )}
        {children}
      </form>
    </Dialog>
  )
}
