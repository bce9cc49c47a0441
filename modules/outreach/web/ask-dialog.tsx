// The frame of every act of an outing that asks once: a question, who will see it, the way back and the verb.
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

export interface AskDialogProps {
  title: string
  text?: ReactNode
  verb: string
  /** Said when it was done. */
  done: string
  destructive?: boolean
  size?: 'narrow' | 'wide'
  children?: ReactNode
  /** What to send, or what is still missing. */
  write: () => Written | Fault[]
  onFaults?: (faults: Fault[]) => void
  onClose: () => void
  /** After a refusal, e.g. to read the figures again. */
  onRefused?: (problem: Problem | undefined) => void
}

interface State {
  faults: Fault[]
  attempt: number
  isSending: boolean
  problem?: Problem
}

const useSending = ({ write, done, onFaults, onClose, onRefused }: AskDialogProps) => {
  const act = useAct()
  const say = useToast()
  const [state, setState] = useState<State>({ faults: [], attempt: 0, isSending: false })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const written = write()
    const faults = Array.isArray(written) ? written : []
    onFaults?.(faults)
    setState((before) => ({ faults, attempt: before.attempt + 1, isSending: faults.length === 0 }))
    if (Array.isArray(written)) return
    const answered = await act(written.action, written.input)
    setState((before) => ({ ...before, isSending: false, problem: answered.problem }))
    if (answered.outcome !== 'accepted') return onRefused?.(answered.problem)
    say({ text: done })
    onClose()
  }
  return { state, send }
}

export function AskDialog(props: AskDialogProps) {
  const { title, text, verb, destructive, size, children, onClose } = props
  const { t, problem: sentence } = useWords()
  const formId = useId()
  const { state, send } = useSending(props)
  const acts = (
    <>
      <Button variant="quiet" onClick={onClose}>
        {t('cancel')}
      </Button>
      <Button
        variant={destructive ? 'destructive' : 'primary'}
        type="submit"
        form={formId}
        loading={state.isSending}
      >
        {verb}
      </Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={title} acts={acts} size={size}>
      {text && <p>{text}</p>}
      <form id={formId} className="outreach-ask" onSubmit={(event) => void send(event)} noValidate>
        <FormSummary title={t('plan.form.summary')} errors={state.faults} attempt={state.attempt} />
        {state.problem && (
          <Notice meaning="dang" live="polite">
            {sentence(state.problem)}
          </Notice>
        )}
        {children}
      </form>
    </Dialog>
  )
}
