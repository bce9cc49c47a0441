// The frame of every act about privacy: a question, its fields, what went wrong in words, and the way back.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { z } from 'zod'
import { useAct, useAsk } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, type ButtonProps, Dialog, Notice, Skeleton, useToast } from '#core/ui'
import type { meQuery } from '#network'
import { usePrivacyWords } from './privacy-words.ts'

export type MeAnswer = z.infer<(typeof meQuery)['output']>

/** May I, as far as the page knows? The server asks again. */
export const useVerbs = (): ReadonlySet<string> => {
  const { data } = useAsk<MeAnswer>('network.me')
  return new Set(data?.verbs ?? [])
}

export interface PrivacyDialogProps {
  title: string
  verb: string
  variant?: ButtonProps['variant']
  children: ReactNode
  onClose: () => void
  /** The act, or what is still missing. */
  write: () => { action: string; input: Record<string, unknown> } | string
}

export function PrivacyDialog({
  title,
  verb,
  variant = 'primary',
  children,
  onClose,
  write,
}: PrivacyDialogProps) {
  const { t, problem: sentence } = usePrivacyWords()
  const act = useAct()
  const say = useToast()
  const formId = useId()
  const [fault, setFault] = useState<string>()
  const [isSending, setSending] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const written = write()
    if (typeof written === 'string') return setFault(written)
    setSending(true)
    const answered = await act(written.action, written.input)
    setSending(false)
    if (answered.outcome !== 'accepted')
      return setFault(sentence(answered.problem ?? { code: 'core.our-error', status: 500 }))
    say({ text: t('saved') })
    onClose()
  }
  const acts = (
    <>
      <Button variant="quiet" onClick={onClose}>
        {t('cancel')}
      </Button>
      <Button variant={variant} type="submit" form={formId} loading={isSending}>
        {verb}
      </Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={title} acts={acts}>
      <form id={formId} className="ui-form" onSubmit={(event) => void submit(event)} noValidate>
        {fault && (
          <Notice meaning="att" live="polite">
            {fault}
          </Notice>
        )}
        {children}
      </form>
    </Dialog>
  )
}

/** While a card waits for its answer, or says why there is none. */
export function CardWaiting({ problem, again }: { problem: Problem | undefined; again: () => void }) {
  const { t, problem: sentence } = usePrivacyWords()
  if (!problem) return <Skeleton label={t('loading')} />
  return (
    <Notice meaning="att" act={<Button onClick={again}>{t('again')}</Button>}>
      {sentence(problem)}
    </Notice>
  )
}
