// One part of a page, changed: a few fields, the rest stays as it was.
import { useAsk } from '#core/http/web'
import type { ServiceSeen } from '../queries/shapes.ts'
import { ActForm } from './act-form.tsx'
import { Fields, useFields } from './fields.tsx'
import { type Around, beginOf, changeOf, type PartName, plainRule, specsOf } from './parts.ts'
import { useWords } from './words.ts'

const useAround = (service: ServiceSeen, isOn: boolean): Around => {
  const { organisation_id } = service
  const units = useAsk<{ units: { unit_id: string; name: string }[] }>(
    'network.units',
    { organisation_id },
    { isOn },
  )
  const workers = useAsk<{ workers: { worker_id: string; name: string }[] }>(
    'network.workers',
    { organisation_id },
    { isOn },
  )
  const kept = service.steward_id
    ? [{ value: service.steward_id, label: service.steward_name ?? service.steward_id }]
    : []
  const people = (workers.data?.workers ?? []).map(({ worker_id, name }) => ({
    value: worker_id,
    label: name,
  }))
  return {
    units: (units.data?.units ?? []).map(({ unit_id, name }) => ({ value: unit_id, label: name })),
    workers: [...kept.filter(({ value }) => !people.some((each) => each.value === value)), ...people],
  }
}

interface PartDialogProps {
  service: ServiceSeen
  part: PartName
  onClose: () => void
}

export function PartDialog({ service, part, onClose }: PartDialogProps) {
  const words = useWords()
  const { t } = words
  const around = useAround(service, part === 'keeping')
  const specs = specsOf(part, { words, service, around })
  const form = useFields(specs, beginOf(service))
  const { service_id } = service
  const write = () => {
    const { values, faults } = form.read()
    if (faults.length > 0) return faults
    return { action: 'services.change-service', input: { service_id, ...changeOf(values) } }
  }
  return (
    <ActForm
      title={t('screen.edit_part', { part: t(`screen.part.${part}`) })}
      verb={t('screen.save')}
      onClose={onClose}
      write={write}
      onFaults={form.setFaults}
    >
      <Fields specs={specs} form={form} />
      {part === 'whom' && !plainRule(service.eligibility) && (
        <p className="ui-note">{t('screen.rule_complex')}</p>
      )}
    </ActForm>
  )
}
