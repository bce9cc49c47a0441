// A unit begins to work, changes its name, van or area, closes.
import { useId, useState } from 'react'
import { newId } from '#core/kernel'
import { Field, SelectField } from '#core/ui'
import { unitKinds } from '../domain/organisation.ts'
import { isPhone, phoneTells } from '../domain/unit-phone.ts'
import { ActForm, type Fault, useFields, type Written } from './act-form.tsx'
import type { PartnerSeen, UnitsAnswer } from './answers.ts'
import { AreaField } from './area-field.tsx'
import { useWords } from './words.ts'

export type UnitSeen = UnitsAnswer['units'][number]
type Name = 'organisation_id' | 'name' | 'kind' | 'vehicle' | 'phone' | 'tells'

const mostMunicipalities = 300

function useUnit(begin: Record<Name, string>, places: readonly string[]) {
  const { t } = useWords()
  const fields = useFields<Name>(begin)
  const [area, setArea] = useState<readonly string[]>(places)
  const areaId = useId()
  const { values } = fields
  const phone = values.phone.trim()
  const isTooMany = area.length > mostMunicipalities
  const faults = (): Fault[] => [
    ...fields.wrong([
      ['organisation_id', values.organisation_id === '', t('form.body')],
      ['name', values.name.trim().length < 2, t('units.missing_name')],
      ['phone', phone !== '' && !isPhone(phone), t('units.phone_wrong')],
      ['phone', phone === '' && begin.phone !== '', t('units.phone_missing')],
    ]),
    ...(isTooMany ? [{ id: areaId, text: t('units.area_limit') }] : []),
  ]
  const told = () => ({
    name: values.name.trim(),
    kind: values.kind,
    vehicle: values.vehicle.trim() || null,
    area_municipalities: [...area],
  })
  /** The number is an act of its own: only when something of it changed. */
  const phoned = (unit_id: string): Written[] =>
    phone === '' || (phone === begin.phone && values.tells === begin.tells)
      ? []
      : [{ action: 'network.set-unit-phone', input: { unit_id, phone, tells: values.tells } }]
  const areaField = { id: areaId, chosen: area, onChange: setArea, isTooMany }
  return { fields, faults, told, phoned, areaField }
}

function UnitFields({ unit }: { unit: ReturnType<typeof useUnit> }) {
  const { t, word } = useWords()
  const { fields, areaField } = unit
  return (
    <>
      <Field {...fields.field('name')} label={t('units.name')} maxLength={120} autoComplete="off" />
      <SelectField
        {...fields.field('kind')}
        label={t('units.kind')}
        options={unitKinds.map((code) => ({ value: code, label: word('unit_kinds', code) }))}
      />
      <Field
        {...fields.field('vehicle')}
        label={t('units.vehicle')}
        hint={t('units.vehicle_hint')}
        optional={t('optional')}
        maxLength={80}
        autoComplete="off"
      />
      <Field
        {...fields.field('phone')}
        kind="tel"
        label={t('units.phone')}
        hint={t('units.phone_hint')}
        optional={t('optional')}
        maxLength={24}
        autoComplete="off"
      />
      <SelectField
        {...fields.field('tells')}
        label={t('units.tells')}
        hint={t('units.tells_hint')}
        options={phoneTells.map((code) => ({ value: code, label: t(`units.tell.${code}`) }))}
      />
      <AreaField {...areaField} />
    </>
  )
}

export function AddUnitDialog({ bodies, onClose }: { bodies: readonly PartnerSeen[]; onClose: () => void }) {
  const { t } = useWords()
  const [unit_id] = useState(() => newId())
  const only = bodies.length === 1 ? bodies[0]?.organisation_id : undefined
  const unit = useUnit(
    { organisation_id: only ?? '', name: '', kind: 'street', vehicle: '', phone: '', tells: 'nobody' },
    [],
  )
  const { fields } = unit
  const write = (): Written[] | { faults: Fault[] } => {
    const faults = unit.faults()
    if (faults.length > 0) return { faults }
    const { organisation_id } = fields.values
    const input = { unit_id, organisation_id, ...unit.told(), ended_on: null }
    return [{ action: 'network.add-unit', input }, ...unit.phoned(unit_id)]
  }
  return (
    <ActForm
      title={t('units.add_title')}
      verb={t('units.add_act')}
      onClose={onClose}
      write={write}
      onFaults={fields.setFaults}
    >
      <SelectField
        {...fields.field('organisation_id')}
        label={t('units.body')}
        empty={only ? undefined : t('form.choose')}
        options={bodies.map((each) => ({ value: each.organisation_id, label: each.short_name }))}
      />
      <UnitFields unit={unit} />
    </ActForm>
  )
}

export function ChangeUnitDialog({ seen, onClose }: { seen: UnitSeen; onClose: () => void }) {
  const { t } = useWords()
  const { unit_id, organisation_id, name, kind } = seen
  const begin = {
    ...{ organisation_id, name, kind, vehicle: seen.vehicle ?? '' },
    ...{ phone: seen.phone ?? '', tells: seen.phone_tells ?? 'nobody' },
  }
  const unit = useUnit(begin, seen.area_municipalities)
  const write = (): Written[] | { faults: Fault[] } => {
    const faults = unit.faults()
    if (faults.length > 0) return { faults }
    return [{ action: 'network.change-unit', input: { unit_id, ...unit.told() } }, ...unit.phoned(unit_id)]
  }
  return (
    <ActForm
      title={t('units.change_title', { name })}
      verb={t('units.change_act')}
      onClose={onClose}
      write={write}
      onFaults={unit.fields.setFaults}
    >
      <UnitFields unit={unit} />
    </ActForm>
  )
}

export function EndUnitDialog({ seen, onClose }: { seen: UnitSeen; onClose: () => void }) {
  const { t } = useWords()
  const write = () => [{ action: 'network.end-unit', input: { unit_id: seen.unit_id } }]
  return (
    <ActForm
      title={t('units.end_title', { name: seen.name })}
      verb={t('units.end_act')}
      variant="destructive"
      onClose={onClose}
      write={write}
    >
      <p className="network-quiet-words">{t('units.end_words')}</p>
    </ActForm>
  )
}
