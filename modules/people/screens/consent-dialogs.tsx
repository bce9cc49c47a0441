// Asking for a yes: the words are read together, the person chooses to whom, for what and about what; and taking it back.
import { useState } from 'react'
import { newId } from '#core/kernel'
import { ChipsMany, Notice, RadioList, SelectField } from '#core/ui'
import { consentChannels } from '../domain/consent.ts'
import type { SharingAnswer } from '../queries/sharing.ts'
import { PrivacyDialog } from './privacy-dialog.tsx'
import { usePrivacyWords } from './privacy-words.ts'

const purposes = ['direct_care', 'referral', 'reporting', 'quality'] as const
const parts = ['base', 'social', 'health', 'health_addiction', 'legal_status'] as const
type Channel = (typeof consentChannels)[number]

export function ConsentDialog({ seen, onClose }: { seen: SharingAnswer; onClose: () => void }) {
  const { t, word, locale } = usePrivacyWords()
  const [recipients, setRecipients] = useState<string[]>([])
  const [why, setWhy] = useState<string[]>(['referral'])
  const [what, setWhat] = useState<string[]>(['base'])
  const [channel, setChannel] = useState<Channel>('oral_witnessed')
  const [witness, setWitness] = useState('')
  const notice = seen.notices.find((each) => each.language === locale)
  const write = () => {
    if (recipients.length === 0 || why.length === 0 || what.length === 0) return t('consent.missing')
    if (channel === 'oral_witnessed' && !witness) return t('consent.missing_witness')
    return {
      action: 'people.give-consent',
      input: {
        ...{ consent_id: newId(), person_id: seen.person_id, unit_id: seen.unit_id },
        ...{ text_version: notice?.version ?? 'standard-1', language: locale, channel },
        witness_id: channel === 'oral_witnessed' ? witness : null,
        ...{ purposes: why, recipients, compartments: what },
      },
    }
  }
  return (
    <PrivacyDialog title={t('consent.ask_title')} verb={t('consent.give')} onClose={onClose} write={write}>
      <Notice meaning="info" title={t('consent.read')}>
        {notice?.words ?? t('consent.standard')}
      </Notice>
      <ChipsMany
        legend={t('consent.recipients')}
        options={seen.bodies.map((body) => ({ value: body.organisation_id, label: body.name }))}
        values={recipients}
        onChange={setRecipients}
      />
      <ChipsMany
        legend={t('consent.purposes')}
        options={purposes.map((value) => ({ value: value as string, label: word('purposes', value) }))}
        values={why}
        onChange={setWhy}
      />
      <ChipsMany
        legend={t('consent.parts')}
        options={parts.map((value) => ({ value: value as string, label: word('compartments', value) }))}
        values={what}
        onChange={setWhat}
      />
      <RadioList
        legend={t('consent.channel')}
        options={consentChannels.map((value) => ({ value, label: t(`consent.channels.${value}`) }))}
        value={channel}
        onChange={(value) => setChannel(value as Channel)}
      />
      {channel === 'oral_witnessed' && (
        <SelectField
          label={t('consent.witness')}
          empty={t('consent.choose')}
          options={seen.colleagues.map((each) => ({ value: each.worker_id, label: each.name }))}
          value={witness}
          onChange={(event) => setWitness(event.target.value)}
        />
      )}
    </PrivacyDialog>
  )
}

export function WithdrawDialog({
  consent,
  onClose,
}: {
  consent: SharingAnswer['consents'][number]
  onClose: () => void
}) {
  const { t } = usePrivacyWords()
  return (
    <PrivacyDialog
      title={t('consent.withdraw_title')}
      verb={t('consent.withdraw_act')}
      variant="destructive"
      onClose={onClose}
      write={() => ({ action: 'people.withdraw-consent', input: { consent_id: consent.consent_id } })}
    >
      <p>{t('consent.withdraw_words')}</p>
    </PrivacyDialog>
  )
}
