// The acts of the store: the frame of every act, with the words of the room; and the fields of a form by name.
import { useId, useState } from 'react'
import { useAct } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { ActFormDialog, type ActFormDialogProps, type Fault } from '#core/ui'
import { useWords } from './words.ts'

export type { Fault, Written } from '#core/ui'
export type ActFormProps = Omit<ActFormDialogProps<Problem>, 'send' | 'words'>

export function ActForm(props: ActFormProps) {
  const { t, problem: sentence } = useWords()
  const words = { cancel: t('cancel'), saved: t('saved'), summary: t('form.summary'), sentence }
  return <ActFormDialog {...props} send={useAct()} words={words} />
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
