// A new referral: the service first, then the form, at the end the code of the slip to print and hand over.
import './referrals.css'
import { type FormEvent, useId, useState } from 'react'
import { useAct, useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import { Button, Dialog, Notice } from '#core/ui'
import type { PersonFacts, ServiceSeen } from '#services'
import type { Choices } from '../queries/one.ts'
import { ChooseService, ServiceFacts } from './choose-service.tsx'
import { type Draft, emptyDraft, ReferralForm, tellsSomebody, writtenFrom } from './referral-form.tsx'
import type { SomeoneKnown } from './who-field.tsx'
import { useWords } from './words.ts'

export interface NewReferralDialogProps {
  onClose: () => void
  /** It was sent: who opened this form may remember which one it is. */
  onSent?: (referral_id: string) => void
  /** The person of the page it is opened from. */
  person?: SomeoneKnown
  /** What is known of them, to see at once where they fit. */
  facts?: PersonFacts
  /** A service already chosen elsewhere. */
  service?: ServiceSeen
}

interface Done {
  referral_id: string
  slip_code: string
}

function Sent({ done, onClose }: { done: Done; onClose: () => void }) {
  const { t } = useWords()
  return (
    <Dialog
      open
      title={t('new.done')}
      onClose={onClose}
      acts={
        <>
          <Button variant="quiet" href={`/referrals/${done.referral_id}`}>
            {t('new.see')}
          </Button>
          <Button variant="primary" icon="print" href={`/referrals/${done.referral_id}/slip`}>
            {t('new.open_slip')}
          </Button>
        </>
      }
    >
      <Notice meaning="ok" live="polite">
        {t('new.sent', { code: done.slip_code })}
      </Notice>
      <p className="referral-code">{done.slip_code}</p>
    </Dialog>
  )
}

interface FillProps extends Pick<NewReferralDialogProps, 'onClose' | 'person' | 'facts'> {
  service: ServiceSeen
  choices: Choices
  onBack: () => void
  onDone: (done: Done) => void
}

function Fill({ service, choices, person, facts, onBack, onClose, onDone }: FillProps) {
  const words = useWords()
  const { t, sentence } = words
  const act = useAct()
  const formId = useId()
  const [referral_id] = useState(() => newId())
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(choices.units[0]?.unit_id ?? '', person ?? null))
  const [wrong, setWrong] = useState<string>()
  /** The lines with a name or a number in them that were sent all the same. */
  const [confirmed, setConfirmed] = useState<string>()
  const [isSending, setSending] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const written = writtenFrom({ draft, service, choices }, referral_id, words)
    if (typeof written === 'string') return setWrong(written)
    if (tellsSomebody(written) && confirmed !== draft.message) {
      setConfirmed(draft.message)
      return setWrong(t('new.tells_somebody'))
    }
    setSending(true)
    const answered = await act('referrals.send', written)
    setSending(false)
    if (answered.problem) return setWrong(sentence(answered.problem))
    onDone(answered.answer as unknown as Done)
  }
  return (
    <Dialog
      open
      size="wide"
      title={t('new.form_title', { name: service.name })}
      onClose={onClose}
      acts={
        <>
          <Button variant="quiet" onClick={onBack}>
            {t('new.change')}
          </Button>
          <Button variant="primary" icon="send" type="submit" form={formId} loading={isSending}>
            {t('new.send')}
          </Button>
        </>
      }
    >
      <form id={formId} className="ui-form" onSubmit={(event) => void send(event)} noValidate>
        <div className="referral-chosen">
          <ServiceFacts service={service} facts={facts} />
        </div>
        {wrong && (
          <Notice meaning="att" live="alert">
            {wrong}
          </Notice>
        )}
        <ReferralForm
          draft={draft}
          change={(fields) => setDraft((before) => ({ ...before, ...fields }))}
          service={service}
          choices={choices}
        />
      </form>
    </Dialog>
  )
}

export function NewReferralDialog({
  onClose,
  onSent,
  person,
  facts,
  service: given,
}: NewReferralDialogProps) {
  const { t } = useWords()
  const [service, setService] = useState<ServiceSeen | undefined>(given)
  const [done, setDone] = useState<Done>()
  const { data: choices } = useAsk<Choices>('referrals.choices')
  if (done) return <Sent done={done} onClose={onClose} />
  if (service && choices)
    return (
      <Fill
        service={service}
        choices={choices}
        person={person}
        facts={facts}
        onBack={() => setService(undefined)}
        onClose={onClose}
        onDone={(sent) => {
          onSent?.(sent.referral_id)
          setDone(sent)
        }}
      />
    )
  return (
    <Dialog
      open
      size="wide"
      title={t('new.title')}
      onClose={onClose}
      acts={
        <Button variant="quiet" onClick={onClose}>
          {t('act.cancel')}
        </Button>
      }
    >
      {choices && choices.units.length === 0 ? (
        <Notice meaning="att">{t('new.unit_none')}</Notice>
      ) : (
        <ChooseService facts={facts} onChoose={setService} />
      )}
    </Dialog>
  )
}
