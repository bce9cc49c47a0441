// The form of a referral, after the service is chosen: from where, who, why, and how much of them is told.
import { useAsk } from '#core/http/web'
import { Check, Chips, ChipsMany, Notice, RadioList, SelectField } from '#core/ui'
import { findPersonalTraces } from '#people'
import { LanguageField } from '#people/web'
import type { ServiceSeen } from '#services'
import { discreetTypes, referralKinds, referralReasons, sharings, urgencies } from '../domain/words.ts'
import type { Choices } from '../queries/one.ts'
import { NoteField } from './act-frame.tsx'
import { type SomeoneKnown, WhoField } from './who-field.tsx'
import { useWords, type Words } from './words.ts'

export interface Draft {
  unit_id: string
  is_known: boolean
  person: SomeoneKnown | null
  kind: (typeof referralKinds)[number]
  reasons: string[]
  urgency: (typeof urgencies)[number]
  data_shared: (typeof sharings)[number]
  basis: string
  with_health_addiction: boolean
  summary: string
  message: string
  interpreter_language: string
}

export const emptyDraft = (unit_id: string, person: SomeoneKnown | null): Draft => ({
  is_known: person !== null,
  ...{ unit_id, person, kind: 'information', reasons: [], urgency: 'ordinary', data_shared: 'minimal' },
  ...{ basis: '', with_health_addiction: false, summary: '', message: '', interpreter_language: '' },
})

interface ConsentSeen {
  consent_id: string
  given_at: string
  purposes: string[]
  recipients: { organisation_id: string }[]
  compartments: string[]
  withdrawn_at: string | null
}

/** What the person said yes to, of this body and for this. */
export const consentsFor = (
  consents: readonly ConsentSeen[],
  { draft, service }: Pick<FormProps, 'draft' | 'service'>,
) =>
  consents.filter(
    (each) =>
      each.withdrawn_at === null &&
      each.purposes.includes('referral') &&
      each.recipients.some((body) => body.organisation_id === service.organisation_id) &&
      each.compartments.includes('base') &&
      (!draft.with_health_addiction || each.compartments.includes('health_addiction')),
  )

export interface FormProps {
  draft: Draft
  change: (fields: Partial<Draft>) => void
  service: ServiceSeen
  choices: Choices
}

const bodyOf = (draft: Draft, { units }: Choices): string | undefined =>
  units.find((unit) => unit.unit_id === draft.unit_id)?.organisation_id

export const agreementsFor = ({ draft, service, choices }: Omit<FormProps, 'change'>) =>
  choices.agreements.filter(
    (each) =>
      each.from_organisation_id === bodyOf(draft, choices) &&
      each.to_organisation_id === service.organisation_id &&
      each.compartments.includes('base') &&
      (!draft.with_health_addiction || each.compartments.includes('health_addiction')),
  )

/** Somebody may be told only inside the network, never to a service that protects, and by a role that may. */
export const mayTell = ({ draft, service, choices }: Omit<FormProps, 'change'>): boolean =>
  draft.person !== null &&
  choices.may_share &&
  service.unit_id !== null &&
  !discreetTypes.includes(service.type)

const isSameBody = ({ draft, service, choices }: Omit<FormProps, 'change'>): boolean =>
  bodyOf(draft, choices) === service.organisation_id

function Sharing({ draft, change, service, choices }: FormProps) {
  const { t, label, moment } = useWords()
  const about = { draft, service, choices }
  const { data } = useAsk<{ consents: ConsentSeen[] }>(
    'people.sharing',
    { person_id: draft.person?.person_id ?? '' },
    { isOn: draft.person !== null },
  )
  const bases = [
    ...agreementsFor(about).map((each) => ({ value: `agreement:${each.agreement_id}`, label: each.title })),
    ...consentsFor(data?.consents ?? [], about).map((each) => ({
      value: `consent:${each.consent_id}`,
      label: `${label('basis', 'consent')} · ${moment(each.given_at)}`,
    })),
  ]
  const isSame = isSameBody(about)
  if (!mayTell(about)) return null
  if (!isSame && bases.length === 0) return <Notice meaning="info">{t('new.basis_none')}</Notice>
  return (
    <>
      <RadioList
        legend={t('new.share')}
        options={sharings.map((value) => ({
          value,
          label: `${label('sharing', value)}. ${label('sharing_note', value)}`,
        }))}
        value={draft.data_shared}
        onChange={(data_shared) => change({ data_shared: data_shared as Draft['data_shared'] })}
      />
      {draft.data_shared !== 'minimal' && (
        <>
          {!isSame && (
            <SelectField
              label={t('new.basis')}
              empty={t('new.basis_choose')}
              options={bases}
              value={draft.basis}
              onChange={(event) => change({ basis: event.target.value })}
            />
          )}
          {choices.may_share_health && (
            <Check
              label={t('new.health')}
              hint={t('new.health_hint')}
              checked={draft.with_health_addiction}
              onChange={(event) => change({ with_health_addiction: event.target.checked })}
            />
          )}
          <NoteField
            isOptional
            isSealed
            label={t('new.summary')}
            hint={t('new.summary_hint')}
            value={draft.summary}
            onChange={(summary) => change({ summary })}
          />
        </>
      )}
    </>
  )
}

export function ReferralForm(props: FormProps) {
  const { draft, change, choices } = props
  const { t, label } = useWords()
  return (
    <>
      {choices.units.length > 1 && (
        <SelectField
          label={t('new.unit')}
          options={choices.units.map((unit) => ({ value: unit.unit_id, label: unit.name }))}
          value={draft.unit_id}
          onChange={(event) => change({ unit_id: event.target.value })}
        />
      )}
      <WhoField
        value={draft.person}
        isKnown={draft.is_known}
        onChange={(person, is_known) =>
          change({ person, is_known, ...(person ? {} : { data_shared: 'minimal' }) })
        }
      />
      <ChipsMany
        legend={t('new.why')}
        values={draft.reasons}
        onChange={(reasons) => change({ reasons: reasons.slice(0, 8) })}
        options={referralReasons.map((value) => ({ value: value as string, label: label('reason', value) }))}
      />
      <SelectField
        label={t('new.kind')}
        options={referralKinds.map((value) => ({ value, label: label('kind', value) }))}
        value={draft.kind}
        onChange={(event) => change({ kind: event.target.value as Draft['kind'] })}
      />
      <Chips
        legend={t('new.urgency')}
        value={draft.urgency}
        onChange={(urgency) => change({ urgency: urgency ?? 'ordinary' })}
        options={urgencies.map((value) => ({ value, label: label('urgency', value) }))}
      />
      <Sharing {...props} />
      <NoteField
        isOptional
        label={t(props.service.unit_id === null ? 'new.message_outside' : 'new.message')}
        hint={t(props.service.unit_id === null ? 'new.message_hint_outside' : 'new.message_hint')}
        value={draft.message}
        onChange={(message) => change({ message })}
      />
      <LanguageField
        label={t('new.interpreter')}
        none={t('new.interpreter_none')}
        value={draft.interpreter_language}
        onChange={(interpreter_language) => change({ interpreter_language })}
      />
    </>
  )
}

const basisOf = (isSame: boolean, kind: string | undefined, basis_id: string | undefined) => {
  if (isSame) return { kind: 'same_body' }
  return kind === 'consent' ? { kind, consent_id: basis_id } : { kind: 'agreement', agreement_id: basis_id }
}

/** Somebody who stays a code is not told after all by two lines: asked once more, and then it is the sender's word. */
export const tellsSomebody = ({ data_shared, message }: Record<string, unknown>): boolean =>
  data_shared === 'minimal' && typeof message === 'string' && findPersonalTraces(message).length > 0

/** What is missing, in a sentence; or what the action takes. */
export const writtenFrom = (
  about: Omit<FormProps, 'change'>,
  referral_id: string,
  { t }: Words,
): Record<string, unknown> | string => {
  const { draft, service, choices } = about
  const organisation_id = bodyOf(draft, choices)
  if (!organisation_id) return t('new.unit_none')
  // Never sent as of nobody because nobody was chosen yet.
  if (draft.is_known && !draft.person) return t('missing_person')
  if (draft.reasons.length === 0) return t('new.missing_reason')
  const isTold = mayTell(about) && draft.data_shared !== 'minimal'
  const isSame = isSameBody(about)
  const [kindOf, basis_id] = draft.basis.split(':')
  if (isTold && !isSame && !basis_id) return t('new.missing_basis')
  const { unit_id, kind, reasons, urgency, message, interpreter_language } = draft
  return {
    ...{ referral_id, unit_id, organisation_id, to_service_id: service.service_id, kind, reasons, urgency },
    person_id: draft.person?.person_id ?? null,
    data_shared: isTold ? draft.data_shared : 'minimal',
    basis: isTold ? basisOf(isSame, kindOf, basis_id) : { kind: 'none' },
    with_health_addiction: isTold && draft.with_health_addiction,
    summary: isTold ? draft.summary.trim() || null : null,
    message: message.trim() || null,
    interpreter_language: interpreter_language || null,
  }
}
