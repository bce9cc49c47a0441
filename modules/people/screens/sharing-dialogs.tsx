// The acts of sharing: with whom and on what ground, ending it, and the wish not to be shared.
import { useState } from 'react'
import { useAct } from '#core/http/web'
import { newId } from '#core/kernel'
import { Button, ChipsMany, Field, Notice, SelectField } from '#core/ui'
import type { SharingAnswer } from '../queries/sharing.ts'
import { PrivacyDialog } from './privacy-dialog.tsx'
import { usePrivacyWords } from './privacy-words.ts'

interface Way {
  key: string
  label: string
  cause_id: string
  organisation_id: string
  compartments: string[]
  purposes: string[]
}

/** Each agreement and each consent in force, body by body: nobody picks a legal ground by heart. */
const useWays = (seen: SharingAnswer): Way[] => {
  const { t, dayOf } = usePrivacyWords()
  const acts = seen.grounds
    .filter((ground) => !ground.legal_basis.endsWith('consent'))
    .map((ground) => ({
      key: `${ground.agreement_id} ${ground.to_organisation_id}`,
      label: t('sharing.by_agreement', { body: ground.to_name, title: ground.title }),
      cause_id: ground.agreement_id,
      organisation_id: ground.to_organisation_id,
      compartments: ground.compartments,
      purposes: ground.purposes,
    }))
  const consents = seen.consents
    .filter((consent) => !consent.withdrawn_at)
    .flatMap((consent) =>
      consent.recipients.map((body) => ({
        key: `${consent.consent_id} ${body.organisation_id}`,
        label: t('sharing.by_consent', { body: body.name, day: dayOf(consent.given_at) }),
        cause_id: consent.consent_id,
        organisation_id: body.organisation_id,
        compartments: consent.compartments,
        purposes: consent.purposes,
      })),
    )
  return [...acts, ...consents]
}

export function ShareDialog({ seen, onClose }: { seen: SharingAnswer; onClose: () => void }) {
  const { t, word } = usePrivacyWords()
  const ways = useWays(seen)
  // To whom is never answered by the order of a list: with one way there is nothing to choose.
  const [key, setKey] = useState(ways.length === 1 ? (ways[0]?.key ?? '') : '')
  const way = ways.find((each) => each.key === key)
  const [parts, setParts] = useState<string[]>(['base'])
  const [purpose, setPurpose] = useState('')
  const [until, setUntil] = useState('')
  const chosen = parts.filter((each) => way?.compartments.includes(each))
  const reason = way?.purposes.includes(purpose) ? purpose : (way?.purposes[0] ?? '')
  const write = () => {
    if (!way) return t('sharing.missing_ground')
    if (chosen.length === 0) return t('sharing.missing_parts')
    const { cause_id, organisation_id } = way
    return {
      action: 'people.share',
      input: {
        ...{ share_id: newId(), person_id: seen.person_id, organisation_id, unit_id: null, cause_id },
        ...{ compartments: chosen, purpose: reason, ended_on: until || null },
      },
    }
  }
  return (
    <PrivacyDialog title={t('sharing.add_title')} verb={t('sharing.add_act')} onClose={onClose} write={write}>
      {ways.length === 0 && <Notice meaning="info">{t('sharing.no_grounds')}</Notice>}
      {ways.length > 0 && (
        <SelectField
          label={t('sharing.by_ground')}
          empty={t('consent.choose')}
          options={ways.map((each) => ({ value: each.key, label: each.label }))}
          value={key}
          onChange={(event) => setKey(event.target.value)}
        />
      )}
      {way && (
        <>
          <ChipsMany
            legend={t('sharing.parts')}
            options={way.compartments.map((value) => ({ value, label: word('compartments', value) }))}
            values={chosen}
            onChange={setParts}
          />
          <SelectField
            label={t('sharing.purpose')}
            options={way.purposes.map((value) => ({ value, label: word('purposes', value) }))}
            value={reason}
            onChange={(event) => setPurpose(event.target.value)}
          />
          <Field
            label={t('sharing.last_day')}
            kind="date"
            optional={t('sharing.optional')}
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        </>
      )}
    </PrivacyDialog>
  )
}

export function EndShareDialog({
  share,
  onClose,
}: {
  share: SharingAnswer['shares'][number]
  onClose: () => void
}) {
  const { t } = usePrivacyWords()
  return (
    <PrivacyDialog
      title={t('sharing.end_title', { body: share.to_name })}
      verb={t('sharing.end_act')}
      variant="destructive"
      onClose={onClose}
      write={() => ({ action: 'people.end-share', input: { share_id: share.share_id } })}
    >
      <p>{t('sharing.end_words', { body: share.to_name })}</p>
    </PrivacyDialog>
  )
}

export function WishDialog({ seen, onClose }: { seen: SharingAnswer; onClose: () => void }) {
  const { t } = usePrivacyWords()
  const [to, setTo] = useState('')
  return (
    <PrivacyDialog
      title={t('wish.add_title')}
      verb={t('wish.add_act')}
      onClose={onClose}
      write={() => ({
        action: 'people.not-shared',
        input: {
          ...{ wish_id: newId(), person_id: seen.person_id, unit_id: seen.unit_id },
          to_organisation_id: to || null,
        },
      })}
    >
      <p>{t('wish.add_words')}</p>
      <SelectField
        label={t('wish.with')}
        options={[
          { value: '', label: t('wish.with_all') },
          ...seen.bodies.map((body) => ({ value: body.organisation_id, label: body.name })),
        ]}
        value={to}
        onChange={(event) => setTo(event.target.value)}
      />
    </PrivacyDialog>
  )
}

export function WishLine({ wish, may }: { wish: SharingAnswer['wishes'][number]; may: boolean }) {
  const { t } = usePrivacyWords()
  const act = useAct()
  const end = () => void act('people.end-not-shared', { wish_id: wish.wish_id })
  return (
    <Notice
      meaning="sens"
      title={wish.to_name ? t('wish.said', { body: wish.to_name }) : t('wish.said_all')}
      act={
        may ? (
          <Button size="small" onClick={end}>
            {t('wish.end')}
          </Button>
        ) : undefined
      }
    >
      {t('wish.note')}
    </Notice>
  )
}
