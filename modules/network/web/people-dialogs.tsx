// Acts on people who work here: somebody begins, receives a role, loses one, leaves.
import { useState } from 'react'
import { newId } from '#core/kernel'
import { Field, SelectField } from '#core/ui'
import { networkWideRoles } from '../policy.ts'
import { ActForm, useFields } from './act-form.tsx'
import type { GrantSeen, PartnerSeen, RoleSeen, UnitsAnswer, WorkerSeen } from './answers.ts'
import { useWords } from './words.ts'

export interface Choices {
  roles: readonly RoleSeen[]
  partners: readonly PartnerSeen[]
  units: UnitsAnswer['units']
  /** An administrator of the whole network gives network-wide roles too. */
  isNetworkAdmin: boolean
}

const isNetworkWide = (role: string): boolean => (networkWideRoles as readonly string[]).includes(role)

export function GiveRoleDialog({
  worker,
  choices,
  onClose,
}: {
  worker: WorkerSeen
  choices: Choices
  onClose: () => void
}) {
  const { t, label } = useWords()
  const [grant_id] = useState(() => newId())
  const fields = useFields<'role' | 'organisation_id' | 'unit_id' | 'last_day'>({
    role: '',
    organisation_id: worker.organisation_id,
    unit_id: '',
    last_day: '',
  })
  const { values } = fields
  const roles = choices.roles.filter((each) => choices.isNetworkAdmin || !isNetworkWide(each.role))
  const units = choices.units.filter((unit) => unit.organisation_id === values.organisation_id)
  const write = () => {
    const faults = fields.wrong([['role', values.role === '', t('form.role')]])
    if (faults.length > 0) return { faults }
    const unit_id = units.some((unit) => unit.unit_id === values.unit_id) ? values.unit_id : null
    const input = {
      grant_id,
      worker_id: worker.worker_id,
      role: values.role,
      organisation_id: values.organisation_id,
      unit_id,
      ended_on: values.last_day || null,
    }
    return [{ action: 'network.give-role', input }]
  }
  return (
    <ActForm
      title={t('people.give_title', { name: worker.name })}
      verb={t('people.give_act')}
      onClose={onClose}
      write={write}
      onFaults={fields.setFaults}
    >
      <SelectField
        {...fields.field('role')}
        label={t('people.role')}
        empty={t('form.choose')}
        options={roles.map((each) => ({ value: each.role, label: label(each.title) }))}
      />
      <SelectField
        {...fields.field('organisation_id')}
        label={t('people.where')}
        options={choices.partners.map((each) => ({ value: each.organisation_id, label: each.short_name }))}
      />
      <SelectField
        {...fields.field('unit_id')}
        label={t('people.unit')}
        empty={t('people.whole')}
        options={units.map((unit) => ({ value: unit.unit_id, label: unit.name }))}
      />
      <Field
        {...fields.field('last_day')}
        label={t('people.last_day')}
        kind="date"
        optional={t('optional')}
      />
      <p className="network-quiet-words">{t('people.give_see')}</p>
    </ActForm>
  )
}

export function EndRoleDialog({
  worker,
  grant,
  onClose,
}: {
  worker: WorkerSeen
  grant: GrantSeen
  onClose: () => void
}) {
  const { t, label } = useWords()
  const write = () => [{ action: 'network.end-grant', input: { grant_id: grant.grant_id } }]
  const title = t('people.end_title', { name: worker.name, role: label(grant.title) })
  return (
    <ActForm title={title} verb={t('people.end_act')} variant="destructive" onClose={onClose} write={write}>
      <p className="network-quiet-words">{t('people.end_words')}</p>
    </ActForm>
  )
}

export function LeaveDialog({ worker, onClose }: { worker: WorkerSeen; onClose: () => void }) {
  const { t } = useWords()
  const write = () => [{ action: 'network.end-worker', input: { worker_id: worker.worker_id } }]
  return (
    <ActForm
      title={t('people.leave_title', { name: worker.name })}
      verb={t('people.leave_act')}
      variant="destructive"
      onClose={onClose}
      write={write}
    >
      <p className="network-quiet-words">{t('people.leave_words')}</p>
    </ActForm>
  )
}

export function AddWorkerDialog({
  partners,
  onClose,
}: {
  partners: readonly PartnerSeen[]
  onClose: () => void
}) {
  const { t } = useWords()
  const [worker_id] = useState(() => newId())
  const fields = useFields<'name' | 'organisation_id'>({
    name: '',
    organisation_id: partners.length === 1 ? (partners[0]?.organisation_id ?? '') : '',
  })
  const write = () => {
    const name = fields.values.name.trim()
    const { organisation_id } = fields.values
    const faults = fields.wrong([
      ['name', name.length < 2, t('form.name')],
      ['organisation_id', organisation_id === '', t('form.body')],
    ])
    if (faults.length > 0) return { faults }
    return [
      { action: 'network.enlist-worker', input: { worker_id, account_id: null, name, organisation_id } },
    ]
  }
  return (
    <ActForm
      title={t('people.add_title')}
      verb={t('people.add_act')}
      onClose={onClose}
      write={write}
      onFaults={fields.setFaults}
    >
      <Field {...fields.field('name')} label={t('people.name')} maxLength={120} autoComplete="off" />
      <SelectField
        {...fields.field('organisation_id')}
        label={t('people.where')}
        empty={t('form.choose')}
        options={partners.map((each) => ({ value: each.organisation_id, label: each.short_name }))}
      />
    </ActForm>
  )
}
