// The frame of every act of the shop: its fields, what went wrong in words, and the way back.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useAct } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Dialog, FormSummary, Notice, useToast } from '#core/ui'
import { useWords } from './words.ts'

interface Fault {
  /** Id of the field. */
  id: string
  text: string
}
interface Written {
  action: string
  input: Record<string, unknown>
}

export interface ActDialogProps {
  title: string
  verb: string
  children: ReactNode
  onClose: () => void
  /** What to send, or what is still missing. */
  write: () => Written | Fault[]
  /** What is said when it was accepted. */
  said?: (answer: Record<string, unknown>) => string
}

export function ActDialog({ title, verb, children, onClose, write, said }: ActDialogProps) {
  const { t, sentence } = useWords()
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
    if (state.isSending) return
    const written = write()
    const faults = Array.isArray(written) ? written : []
    setState((before) => ({ faults, attempt: before.attempt + 1, isSending: faults.length === 0 }))
    if (Array.isArray(written)) return
    const answered = await act(written.action, written.input)
    setState((before) => ({ ...before, isSending: false, problem: answered.problem }))
    if (answered.outcome !== 'accepted') return
    say({ text: said?.(answered.answer ?? {}) ?? t('screen.saved') })
    onClose()
  }
  const acts = (
    <>
      <Button variant="quiet" onClick={onClose}>
        {t('screen.cancel')}
      </Button>
      <Button variant="primary" type="submit" form={formId} loading={state.isSending}>
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
