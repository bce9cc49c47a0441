// The frame of every act on a page: a question, a few fields, what went wrong in words, and the way back.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useAct } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Dialog, FormSummary, Notice, useToast } from '#core/ui'
import { useWords } from './words.ts'

export interface Fault {
  id: string
  text: string
}
export interface Written {
  action: string
  input: Record<string, unknown>
}

export interface ActFormProps {
  title: string
  verb: string
  children: ReactNode
  onClose: () => void
  /** What to send, or what is still missing. */
  write: () => Written | Fault[]
  said?: string
  isDestructive?: boolean
  onFaults?: (faults: Fault[]) => void
  onDone?: (answer: Record<string, unknown> | undefined) => void
}

interface State {
  faults: Fault[]
  attempt: number
  problem?: Problem
  isSending: boolean
}

export function ActForm(props: ActFormProps) {
  const { title, verb, children, onClose, write, said, isDestructive, onFaults, onDone } = props
  const { t, problem: sentence } = useWords()
  const act = useAct()
  const say = useToast()
  const formId = useId()
  const [state, setState] = useState<State>({ faults: [], attempt: 0, isSending: false })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const written = write()
    const faults = Array.isArray(written) ? written : []
    onFaults?.(faults)
    setState((before) => ({ faults, attempt: before.attempt + 1, isSending: faults.length === 0 }))
    if (Array.isArray(written)) return
    const answered = await act(written.action, written.input)
    setState((before) => ({ ...before, isSending: false, problem: answered.problem }))
    if (answered.outcome !== 'accepted') return
    say({ text: said ?? t('screen.saved') })
    onDone?.(answered.answer)
    onClose()
  }
  const acts = (
    <>
      <Button variant="quiet" onClick={onClose}>
        {t('screen.cancel')}
      </Button>
      <Button
        variant={isDestructive ? 'destructive' : 'primary'}
        type="submit"
        form={formId}
        loading={state.isSending}
      >
        {verb}
      </Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={title} acts={acts}>
      <form id={formId} className="ui-form" onSubmit={(event) => void send(event)} noValidate>
        <FormSummary title={t('screen.summary')} errors={state.faults} attempt={state.attempt} />
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
