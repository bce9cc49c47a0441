// A body joins the partnership, changes its name, leaves.
import { useState } from 'react'
import { newId } from '#core/kernel'
import { Field, SelectField } from '#core/ui'
import { partnerRoles } from '../domain/words.ts'
import { networkTexts } from '../texts/index.ts'
import { ActForm, type Fault, useFields, type Written } from './act-form.tsx'
import type { PartnerSeen } from './answers.ts'
import { useWords } from './words.ts'

const kinds = Object.keys(networkTexts.it.organisation_kinds)
const isShort = (text: string): boolean => text.trim().length < 2

type Name = 'name' | 'short_name' | 'kind' | 'partner_role'
type Fields = ReturnType<typeof useFields<Name>>

function useNaming(begin: Record<Name, string>) {
  const { t } = useWords()
  const fields = useFields<Name>(begin)
  const { values } = fields
  const faults = (): Fault[] =>
    fields.wrong([
      ['name', isShort(values.name), t('bodies.missing_name')],
      ['short_name', isShort(values.short_name), t('bodies.missing_short')],
      ['kind', values.kind === '', t('bodies.missing_kind')],
    ])
  const names = () => ({ name: values.name.trim(), short_name: values.short_name.trim() })
  return { fields, faults, names }
}

function Names({ fields }: { fields: Fields }) {
  const { t } = useWords()
  return (
    <>
      <Field {...fields.field('name')} label={t('bodies.name')} maxLength={160} autoComplete="off" />
      <Field
        {...fields.field('short_name')}
        label={t('bodies.short_name')}
        hint={t('bodies.short_hint')}
        maxLength={40}
        autoComplete="off"
      />
    </>
  )
}

export function AddBodyDialog({ onClose }: { onClose: () => void }) {
  const { t, word } = useWords()
  const [organisation_id] = useState(() => newId())
  const { fields, faults, names } = useNaming({
    name: '',
    short_name: '',
    kind: '',
    partner_role: 'full_partner',
  })
  const write = (): Written[] | { faults: Fault[] } => {
    const found = faults()
    if (found.length > 0) return { faults: found }
    const { kind, partner_role } = fields.values
    const input = { organisation_id, ...names(), kind, partner_role, ended_on: null }
    return [{ action: 'network.add-organisation', input }]
  }
  return (
    <ActForm
      title={t('bodies.add_title')}
      verb={t('bodies.add_act')}
      onClose={onClose}
      write={write}
      onFaults={fields.setFaults}
    >
      <Names fields={fields} />
      <SelectField
        {...fields.field('kind')}
        label={t('bodies.kind')}
        empty={t('form.choose')}
        options={kinds.map((code) => ({ value: code, label: word('organisation_kinds', code) }))}
      />
      <SelectField
        {...fields.field('partner_role')}
        label={t('bodies.role')}
        options={partnerRoles.map((code) => ({ value: code, label: word('partner_roles', code) }))}
      />
      <p className="network-quiet-words">{t('bodies.add_words')}</p>
    </ActForm>
  )
}

export function RenameBodyDialog({ body, onClose }: { body: PartnerSeen; onClose: () => void }) {
  const { t } = useWords()
  const { name, short_name, kind, partner_role, organisation_id } = body
  const { fields, faults, names } = useNaming({ name, short_name, kind, partner_role })
  const write = (): Written[] | { faults: Fault[] } => {
    const found = faults()
    if (found.length > 0) return { faults: found }
    return [{ action: 'network.rename-organisation', input: { organisation_id, ...names() } }]
  }
  return (
    <ActForm
      title={t('bodies.rename_title', { name: short_name })}
      verb={t('bodies.rename_act')}
      onClose={onClose}
      write={write}
      onFaults={fields.setFaults}
    >
      <Names fields={fields} />
    </ActForm>
  )
}

export function EndBodyDialog({ body, onClose }: { body: PartnerSeen; onClose: () => void }) {
  const { t } = useWords()
  const { organisation_id, name } = body
  const write = () => [{ action: 'network.end-organisation', input: { organisation_id } }]
  return (
    <ActForm
      title={t('bodies.end_title', { name })}
      verb={t('bodies.end_act')}
      variant="destructive"
      onClose={onClose}
      write={write}
    >
      <p className="network-quiet-words">{t('bodies.end_words')}</p>
    </ActForm>
  )
}
