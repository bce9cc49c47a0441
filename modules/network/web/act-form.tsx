// The frame of every act of the network: a question, its fields, what went wrong in words, and the way back.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useAct } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, type ButtonProps, Dialog, FormSummary, Notice, useToast } from '#core/ui'
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
  title: string
  verb: string
  variant?: ButtonProps['variant']
  size?: 'narrow' | 'wide'
  children?: ReactNode
  onClose: () => void
  /** What to do, in order, or what is still missing. */
  write: () => Written[] | { faults: Fault[] }
  onFaults?: (faults: Fault[]) => void
  /** What is said when it was accepted. */
  done?: string
}

interface State {
  faults: Fault[]
  attempt: number
  problem?: Problem
  isSending: boolean
}

/** Sends each act after the one before was accepted; stops at the first refusal. */
const useSending = () => {
  const act = useAct()
  return async (written: Written[]): Promise<Problem | undefined> => {
    for (const { action, input } of written) {
      const answered = await act(action, input)
      if (answered.outcome !== 'accepted') return answered.problem ?? { code: 'core.our-error', status: 500 }
    }
    return undefined
  }
}

export function ActForm(props: ActFormProps) {
  const { title, verb, variant = 'primary', size, children, onClose, write, onFaults, done } = props
  const { t, problem: sentence } = useWords()
  const send = useSending()
  const say = useToast()
  const formId = useId()
  const [state, setState] = useState<State>({ faults: [], attempt: 0, isSending: false })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const written = write()
    const faults = 'faults' in written ? written.faults : []
    onFaults?.(faults)
    setState((before) => ({ faults, attempt: before.attempt + 1, isSending: faults.length === 0 }))
    if ('faults' in written) return
    const problem = await send(written)
    setState((before) => ({ ...before, isSending: false, problem }))
    if (problem) return
    say({ text: done ?? t('saved') })
    onClose()
  }
  const acts = (
    <>
      <Button variant="quiet" onClick={onClose}>
        {t('cancel')}
      </Button>
      <Button variant={variant} type="submit" form={formId} loading={state.isSending}>
        {verb}
      </Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={title} acts={acts} size={size}>
      <form id={formId} className="ui-form" onSubmit={(event) => void submit(event)} noValidate>
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
    faultOf: (name: Name) => faults.find((fault) => fault.id === idOf(name))?.text,
    /** What a field of core/ui needs. */
    field: (name: Name) => ({
      id: idOf(name),
      value: values[name],
      onChange: (event: { target: { value: string } }) =>
        setValues((before) => ({ ...before, [name]: event.target.value })),
      error: faults.find((fault) => fault.id === idOf(name))?.text,
    }),
    /** The fields that are wrong, as faults. */
    wrong: (list: [Name, boolean, string][]): Fault[] =>
      list.filter(([, isWrong]) => isWrong).map(([name, , text]) => ({ id: idOf(name), text })),
  }
}
