// The frame of what a plan asks once: a question, the way back, the verb. A refusal is told here, and nothing typed is lost.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { tellChanged, useAct } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Dialog, FormSummary, Notice, useToast } from '#core/ui'
import { usePlanWords } from './words.ts'

export interface Fault {
  id: string
  text: string
}
export interface Written {
  action: string
  input: Record<string, unknown>
}

export interface AskFrameProps {
  title: string
  text?: ReactNode
  cancel: string
  verb: string
  done?: string
  summary?: string
  destructive?: boolean
  wide?: boolean
  children?: ReactNode
  /** What to send, or what is still missing. */
  write(): Written | Fault[]
  /** Sends in another way than an action. */
  send?(written: Written): Promise<{ problem?: Problem }>
  onFaults?(faults: Fault[]): void
  onClose(): void
  onDone?(): void
  /** What follows is shown by whoever asked. */
  staysOpen?: boolean
}

export function AskFrame(props: AskFrameProps) {
  const { title, text, cancel, verb, done, summary, destructive, wide, children, onClose } = props
  const { sentence } = usePlanWords()
  const act = useAct()
  const say = useToast()
  const formId = useId()
  const [faults, setFaults] = useState<Fault[]>([])
  const [attempt, setAttempt] = useState(0)
  const [problem, setProblem] = useState<Problem>()
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const written = props.write()
    const missing = Array.isArray(written) ? written : []
    setFaults(missing)
    props.onFaults?.(missing)
    setAttempt((before) => before + 1)
    if (Array.isArray(written)) return
    setBusy(true)
    const answer = props.send ? await props.send(written) : await act(written.action, written.input)
    setBusy(false)
    setProblem(answer.problem)
    if (answer.problem) return
    if (props.send) tellChanged()
    if (done) say({ text: done, icon: 'check-circle' })
    props.onDone?.()
    if (!props.staysOpen) onClose()
  }
  const acts = (
    <>
      <Button variant="quiet" onClick={onClose}>
        {cancel}
      </Button>
      <Button variant={destructive ? 'destructive' : 'primary'} type="submit" form={formId} loading={isBusy}>
        {verb}
      </Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={title} acts={acts} size={wide ? 'wide' : 'narrow'}>
      <form id={formId} className="plan-form" onSubmit={(event) => void submit(event)} noValidate>
        {text && <p>{text}</p>}
        {faults.length > 0 && <FormSummary title={summary ?? title} errors={faults} attempt={attempt} />}
        {problem && (
          <Notice meaning="dang" live="alert">
            {sentence(problem)}
          </Notice>
        )}
        {children}
      </form>
    </Dialog>
  )
}

export const errorIn = (faults: readonly Fault[], id: string): { error?: string } => {
  const fault = faults.find((each) => each.id === id)
  return fault ? { error: fault.text } : {}
}
