// The frame of every page before coming in: why we are here on one side, one question on the other.
import type { FormEvent, ReactNode } from 'react'
import { useText } from '#core/i18n/web'
import { EntryShell } from '#core/ui'
import { texts } from '../texts/index.ts'

interface ThresholdProps {
  title: string
  lead?: string
  children: ReactNode
}

export function Threshold({ title, lead, children }: ThresholdProps) {
  const t = useText(texts)
  const promise = (
    <>
      {t('motto_above')}
      <br />
      {t('motto_below')}
    </>
  )
  return (
    <EntryShell name={t('mark')} promise={promise} explain={t('motto_words')}>
      <div>
        <h1>{title}</h1>
        {lead && <p className="ui-page-line">{lead}</p>}
      </div>
      {children}
    </EntryShell>
  )
}

/** Tells the password keeper whose password this is; people already see the address in the words above. */
export function WhosePassword({ email }: { email: string }) {
  return (
    <input
      className="ui-heard"
      type="text"
      name="email"
      autoComplete="username"
      value={email}
      readOnly
      tabIndex={-1}
      aria-hidden="true"
    />
  )
}

/** A form that answers to Enter and never reloads the page. */
export function EntryForm({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form className="ui-form" noValidate onSubmit={submit}>
      {children}
    </form>
  )
}
