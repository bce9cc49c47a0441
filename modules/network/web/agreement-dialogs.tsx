// Two partners sign what one may see of the other; later the act is closed, with its reason.
import { useState } from 'react'
import { compartments } from '#core/access'
import { newId } from '#core/kernel'
import { Check, Field, Notice, SelectField } from '#core/ui'
import { isReserved } from '../domain/agreement.ts'
import { networkTexts } from '../texts/index.ts'
import { ActForm, type Fault, useFields, type Written } from './act-form.tsx'
import type { AgreementSeen, PartnerSeen } from './answers.ts'
import { CodeChecks } from './code-checks.tsx'
import { useWords } from './words.ts'

const purposes = Object.keys(networkTexts.it.purposes)
const grounds = Object.keys(networkTexts.it.grounds)
const today = () => new Date().toISOString().slice(0, 10)

type Name = 'title' | 'from' | 'to' | 'begins_on' | 'ground' | 'compartments' | 'purposes'
interface Signing {
  values: Record<Name, string>
  what: string[]
  why: string[]
  isMutual: boolean
}

/** What to send for an agreement between two. */
export const writeAgreement = ({ values, what, why, isMutual }: Signing): Written => {
  const { title, from, to, begins_on, ground } = values
  const share = {
    from_organisation_id: from,
    to_organisation_id: to,
    compartments: what,
    purposes: why,
    legal_basis: ground,
  }
  const back = { ...share, from_organisation_id: to, to_organisation_id: from }
  return {
    action: 'network.sign-agreement',
    input: {
      agreement_id: newId(),
      title: title.trim(),
      kind: 'sharing',
      parties: [from, to],
      signed_on: begins_on,
      begins_on,
      ended_on: null,
      shares: isMutual ? [share, back] : [share],
    },
  }
}

function useSigning() {
  const { t } = useWords()
  const fields = useFields<Name>({
    title: '',
    from: '',
    to: '',
    begins_on: today(),
    ground: 'public_task',
    compartments: '',
    purposes: '',
  })
  const [what, setWhat] = useState<string[]>([])
  const [why, setWhy] = useState<string[]>([])
  const [isMutual, setMutual] = useState(false)
  const { values } = fields
  const write = (): Written[] | { faults: Fault[] } => {
    const faults = fields.wrong([
      ['title', values.title.trim().length < 3, t('form.title')],
      ['from', values.from === '', t('form.giver')],
      ['to', values.to === '' || values.to === values.from, t('form.receiver')],
      ['compartments', what.length === 0, t('form.data')],
      ['purposes', why.length === 0, t('form.purpose')],
    ])
    return faults.length > 0 ? { faults } : [writeAgreement({ values, what, why, isMutual })]
  }
  return { fields, what, setWhat, why, setWhy, isMutual, setMutual, write }
}

export function SignDialog({ partners, onClose }: { partners: readonly PartnerSeen[]; onClose: () => void }) {
  const { t, word } = useWords()
  const { fields, what, setWhat, why, setWhy, isMutual, setMutual, write } = useSigning()
  const options = partners.map((each) => ({ value: each.organisation_id, label: each.short_name }))
  const shareable = compartments
    .filter((code) => !isReserved(code))
    .map((code) => ({ code, label: word('compartments', code) }))
  return (
    <ActForm
      title={t('agreements.sign_title')}
      verb={t('agreements.sign_act')}
      size="wide"
      onClose={onClose}
      write={write}
      onFaults={fields.setFaults}
    >
      <Field {...fields.field('title')} label={t('agreements.name')} maxLength={200} />
      <SelectField
        {...fields.field('from')}
        label={t('partners.from')}
        empty={t('form.choose')}
        options={options}
      />
      <SelectField
        {...fields.field('to')}
        label={t('partners.to')}
        empty={t('form.choose')}
        options={options}
      />
      <CodeChecks
        id={fields.idOf('compartments')}
        legend={t('agreements.what')}
        options={shareable}
        chosen={what}
        onChange={setWhat}
        error={fields.faultOf('compartments')}
      />
      <CodeChecks
        id={fields.idOf('purposes')}
        legend={t('agreements.why')}
        options={purposes.map((code) => ({ code, label: word('purposes', code) }))}
        chosen={why}
        onChange={setWhy}
        error={fields.faultOf('purposes')}
      />
      <SelectField
        {...fields.field('ground')}
        label={t('partners.ground')}
        options={grounds.map((code) => ({ value: code, label: word('grounds', code) }))}
      />
      <Field {...fields.field('begins_on')} label={t('agreements.begins_on')} kind="date" />
      <Check label={t('agreements.both_ways')} checked={isMutual} onChange={() => setMutual(!isMutual)} />
      <Notice meaning="info">{`${t('agreements.sign_see')} ${t('agreements.reserved')}`}</Notice>
    </ActForm>
  )
}

export function EndAgreementDialog({
  agreement,
  onClose,
}: {
  agreement: AgreementSeen
  onClose: () => void
}) {
  const { t } = useWords()
  const fields = useFields<'because'>({ because: '' })
  const write = () => {
    const because = fields.values.because.trim()
    const faults = fields.wrong([['because', because.length < 3, t('form.write')]])
    return faults.length > 0
      ? { faults }
      : [{ action: 'network.end-agreement', input: { agreement_id: agreement.agreement_id, because } }]
  }
  return (
    <ActForm
      title={t('agreements.end_title', { name: agreement.title })}
      verb={t('agreements.end_act')}
      variant="destructive"
      onClose={onClose}
      write={write}
      onFaults={fields.setFaults}
    >
      <p className="network-quiet-words">{t('agreements.end_words')}</p>
      <Field {...fields.field('because')} label={t('agreements.end_because')} maxLength={200} />
    </ActForm>
  )
}
