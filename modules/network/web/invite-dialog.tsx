// A colleague gets a link that opens their account once; where there is no mail, it is handed over.
import { useId, useState } from 'react'
import { askOnce, tellChanged } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Dialog, Field, LiveRegion, Notice } from '#core/ui'
import type { WorkerSeen } from './answers.ts'
import { useWords } from './words.ts'

interface Invited {
  link: string
  sent: boolean
  expires_at: string
}

function Ready({ worker, invited }: { worker: WorkerSeen; invited: Invited }) {
  const { t, moment } = useWords()
  const [isCopied, setCopied] = useState(false)
  const copy = () => void navigator.clipboard?.writeText(invited.link).then(() => setCopied(true))
  const words = invited.sent
    ? t('people.invite_sent', { name: worker.name })
    : t('people.invite_hand', { name: worker.name, when: moment(invited.expires_at) })
  return (
    <>
      <p>{words}</p>
      <code className="network-link">
        <span className="ui-heard">{t('people.invite_link')}: </span>
        {invited.link}
      </code>
      <Button icon="copy" onClick={copy}>
        {t('people.invite_copy')}
      </Button>
      <LiveRegion text={isCopied ? t('people.invite_copied') : ''} />
    </>
  )
}

const isAddress = (email: string): boolean => /^\S+@\S+\.\S+$/.test(email.trim())

export function InviteDialog({ worker, onClose }: { worker: WorkerSeen; onClose: () => void }) {
  const { t, problem: sentence } = useWords()
  const formId = useId()
  const [email, setEmail] = useState('')
  const [state, setState] = useState<{
    problem?: Problem
    invited?: Invited
    isWrong?: boolean
    isSending?: boolean
  }>({})
  const invite = async () => {
    if (!isAddress(email)) return setState({ isWrong: true })
    setState({ isSending: true })
    const { data, problem } = await askOnce<Invited>(
      'network.invite-worker',
      { worker_id: worker.worker_id, email: email.trim() },
      true,
    )
    setState({ invited: data, problem })
    if (data) tellChanged()
  }
  const acts = state.invited ? (
    <Button onClick={onClose}>{t('close')}</Button>
  ) : (
    <>
      <Button variant="quiet" onClick={onClose}>
        {t('cancel')}
      </Button>
      <Button variant="primary" type="submit" form={formId} loading={state.isSending}>
        {t('people.invite_act')}
      </Button>
    </>
  )
  const title = state.invited ? t('people.invite_ready') : t('people.invite_title', { name: worker.name })
  return (
    <Dialog open onClose={onClose} title={title} acts={acts}>
      {state.problem && (
        <Notice meaning="att" live="polite">
          {sentence(state.problem)}
        </Notice>
      )}
      {worker.grants.length === 0 && (
        <Notice meaning="att">{t('people.invite_no_role', { name: worker.name })}</Notice>
      )}
      {state.invited ? (
        <Ready worker={worker} invited={state.invited} />
      ) : (
        <form
          id={formId}
          className="ui-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void invite()
          }}
        >
          <Field
            label={t('people.invite_email')}
            kind="email"
            autoComplete="off"
            value={email}
            error={state.isWrong ? t('form.email') : undefined}
            onChange={(event) => setEmail(event.target.value)}
          />
        </form>
      )}
    </Dialog>
  )
}
