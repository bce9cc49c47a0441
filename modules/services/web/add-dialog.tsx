// A new page begins with five answers; the rest is written on the page itself, part by part.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import { Check, Field, SelectField } from '#core/ui'
import { ActForm } from './act-form.tsx'
import { Fields, type Spec, useFields } from './fields.tsx'
import { typesOf } from './parts.ts'
import type { MyServices } from './use-me.ts'
import { useWords, type Words } from './words.ts'

const plain = {
  unit_id: null,
  provider_name: null,
  areas: [],
  threshold: 'low',
  access_ways: ['walk_in'],
  how_to_enter: null,
  visibility: 'network',
  alert_text: null,
  eligibility_text: null,
  eligibility: null,
  minimum_age: null,
  maximum_age: null,
  gender_policy: 'everyone',
  pets_allowed: null,
  accepts_irregular: 'yes',
  cost_text: null,
  is_free: true,
  languages: ['it'],
  documents: [],
  interpreter: false,
  wait_days: null,
  capacity_total: null,
  capacity_free: null,
  email: null,
  web: null,
  assure_every_days: 180,
  functions: [],
  leps_code: null,
}

/** Bodies whose pages I keep; the administrator of the network keeps all. */
export const useBodies = (me: MyServices): { value: string; label: string }[] => {
  const { data } = useAsk<{ organisations: { organisation_id: string; name: string }[] }>(
    'network.organisations',
    {},
    { isOn: me.isAdmin },
  )
  const all = data?.organisations.map(({ organisation_id, name }) => ({
    value: organisation_id,
    label: name,
  }))
  return all ?? me.bodies
}

const specsOf = (words: Words): Spec[] => [
  { name: 'name', kind: 'line', isNeeded: true, max: 160 },
  {
    name: 'type',
    kind: 'select',
    options: typesOf(words),
    empty: words.t('screen.not_said'),
    isNeeded: true,
  },
  { name: 'description', kind: 'text', isNeeded: true, max: 2000 },
  { name: 'phone', kind: 'line', max: 40 },
]

interface AddDialogProps {
  me: MyServices
  onClose: () => void
  onAdded: (service_id: string) => void
}

const useNewPage = (me: MyServices, words: Words) => {
  const specs = specsOf(words)
  const form = useFields(specs, {})
  const { data } = useAsk<{ organisations: { organisation_id: string; name: string }[] }>(
    'network.organisations',
    {},
    { isOn: me.isAdmin },
  )
  const all = data?.organisations.map(({ organisation_id, name }) => ({
    value: organisation_id,
    label: name,
  }))
  const bodies = all ?? me.bodies
  const [organisation, setOrganisation] = useState<string>()
  const [isExternal, setExternal] = useState(false)
  const [provider, setProvider] = useState('')
  const [service_id] = useState(() => newId())
  const organisation_id = organisation ?? bodies[0]?.value
  const write = () => {
    const { values, faults } = form.read()
    if (faults.length > 0) return faults
    const outside = isExternal
      ? { is_external: true, provider_name: provider.trim() || null }
      : { is_external: false }
    const steward_id = me.isAdmin ? null : (me.worker_id ?? null)
    return {
      action: 'services.add-service',
      input: { ...plain, ...values, ...outside, service_id, organisation_id, steward_id },
    }
  }
  return {
    specs,
    form,
    bodies,
    organisation_id,
    setOrganisation,
    isExternal,
    setExternal,
    provider,
    setProvider,
    service_id,
    write,
  }
}

export function AddDialog({ me, onClose, onAdded }: AddDialogProps) {
  const words = useWords()
  const { t } = words
  const page = useNewPage(me, words)
  const { specs, form, bodies, organisation_id, isExternal, provider, service_id, write } = page
  return (
    <ActForm
      title={t('screen.add_title')}
      verb={t('screen.add')}
      onClose={onClose}
      write={write}
      onFaults={form.setFaults}
      onDone={() => onAdded(service_id)}
    >
      <Fields specs={specs} form={form} />
      {bodies.length > 1 && (
        <SelectField
          label={t('screen.organisation')}
          options={bodies}
          value={organisation_id ?? ''}
          onChange={(event) => page.setOrganisation(event.target.value)}
        />
      )}
      <Check
        label={t('screen.is_external')}
        checked={isExternal}
        onChange={(event) => page.setExternal(event.target.checked)}
      />
      {isExternal && (
        <Field
          label={t('screen.field.provider_name')}
          optional={t('screen.optional')}
          maxLength={160}
          value={provider}
          onChange={(event) => page.setProvider(event.target.value)}
        />
      )}
    </ActForm>
  )
}
