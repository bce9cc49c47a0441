// Where the service is found, and how finely that may be told. A secret address is written apart, for its own body.
import { useState } from 'react'
import { newId } from '#core/kernel'
import { precisions } from '../domain/location.ts'
import type { DoorSeen, ServiceSeen } from '../queries/shapes.ts'
import { ActForm } from './act-form.tsx'
import { Fields, type Spec, useFields } from './fields.tsx'
import { TownsField } from './towns-field.tsx'
import { useWords, type Words } from './words.ts'

const specsOf = ({ t, options }: Words): Spec[] => [
  {
    name: 'kind',
    kind: 'select',
    isNeeded: true,
    options: (['physical', 'virtual'] as const).map((value) => ({
      value,
      label: t(`screen.place_kind.${value}`),
    })),
  },
  { name: 'precision', kind: 'select', isNeeded: true, options: options('precision', precisions) },
]
const whereSpecs: Spec[] = [
  { name: 'address', kind: 'line', max: 160 },
  { name: 'postal_code', kind: 'line', max: 5 },
]
const howSpecs: Spec[] = [
  { name: 'how_to_reach', kind: 'line', max: 300 },
  { name: 'is_step_free', kind: 'yes_no' },
  { name: 'access_note', kind: 'line', max: 200 },
  { name: 'lat', kind: 'decimal' },
  { name: 'lon', kind: 'decimal' },
]
const onlineSpecs: Spec[] = [{ name: 'url', kind: 'line', max: 300, isNeeded: true }]
const nothing = {
  name: null,
  address: null,
  postal_code: null,
  municipality_code: null,
  lat: null,
  lon: null,
  how_to_reach: null,
  is_step_free: null,
  access_note: null,
  url: null,
}

interface PlaceDialogProps {
  service: ServiceSeen
  /** The place that is changed; none for a new one. */
  door?: DoorSeen
  onClose: () => void
}

const usePlaceForm = ({ service: { service_id }, door }: PlaceDialogProps, words: Words) => {
  const begin = door ?? { kind: 'physical', precision: 'exact' }
  const first = useFields(specsOf(words), begin)
  const where = useFields(whereSpecs, begin)
  const how = useFields(howSpecs, begin)
  const online = useFields(onlineSpecs, begin)
  const [town, setTown] = useState(door?.municipality_code ?? '')
  const [location_id] = useState(() => door?.location_id ?? newId())
  const isVirtual = first.held.kind === 'virtual'
  const precision = isVirtual ? 'exact' : String(first.held.precision)
  const shown = isVirtual
    ? [online]
    : precision === 'secret'
      ? []
      : precision === 'municipality'
        ? []
        : [where, how]
  const write = () => {
    const read = shown.map((form) => form.read())
    const faults = read.flatMap((each) => each.faults)
    if (faults.length > 0) return faults
    const values = Object.assign({}, ...read.map((each) => each.values))
    const municipality_code = !isVirtual && precision !== 'secret' ? town || null : null
    const location = {
      ...nothing,
      name: door?.name ?? null,
      ...values,
      location_id,
      kind: isVirtual ? 'virtual' : 'physical',
      precision,
      municipality_code,
    }
    return { action: 'services.set-location', input: { service_id, location } }
  }
  const onFaults = (faults: Parameters<typeof where.setFaults>[0]) =>
    shown.forEach((form) => form.setFaults(faults))
  return { first, where, how, online, town, setTown, isVirtual, precision, write, onFaults }
}

export function PlaceDialog(props: PlaceDialogProps) {
  const words = useWords()
  const { t } = words
  const { onClose } = props
  const form = usePlaceForm(props, words)
  const { first, where, how, online, town, setTown, isVirtual, precision, write, onFaults } = form
  return (
    <ActForm
      title={t('screen.place_title')}
      verb={t('screen.save')}
      onClose={onClose}
      write={write}
      onFaults={onFaults}
    >
      <Fields specs={specsOf(words).slice(0, isVirtual ? 1 : 2)} form={first} />
      {!isVirtual && precision !== 'secret' && (
        <TownsField
          label={t('screen.field.municipality_code')}
          chosen={town ? [town] : []}
          onChange={([code]) => setTown(code ?? '')}
          isSingle
        />
      )}
      {!isVirtual && (precision === 'exact' || precision === 'street') && (
        <>
          <Fields specs={whereSpecs} form={where} />
          <Fields specs={howSpecs} form={how} />
        </>
      )}
      {isVirtual && <Fields specs={onlineSpecs} form={online} />}
      {precision === 'secret' && <p className="ui-note">{t('screen.secret_text')}</p>}
    </ActForm>
  )
}

export function EndPlaceDialog({ service: { service_id }, door, onClose }: Required<PlaceDialogProps>) {
  const { t } = useWords()
  return (
    <ActForm
      title={t('screen.end_place_question')}
      verb={t('screen.end_place')}
      isDestructive
      onClose={onClose}
      write={() => ({
        action: 'services.end-location',
        input: { service_id, location_id: door.location_id },
      })}
    >
      <p>{t('screen.end_place_text')}</p>
    </ActForm>
  )
}

const secretSpecs: Spec[] = [{ name: 'address_text', kind: 'line', isNeeded: true, max: 300 }]

export function SecretDialog(props: Required<PlaceDialogProps> & { address: string }) {
  const { t } = useWords()
  const form = useFields(secretSpecs, { address_text: props.address })
  const write = () => {
    const { values, faults } = form.read()
    const { service_id } = props.service
    const { location_id } = props.door
    return faults.length > 0
      ? faults
      : { action: 'services.set-secret-address', input: { service_id, location_id, ...values } }
  }
  return (
    <ActForm
      title={t('screen.secret_title')}
      verb={t('screen.save')}
      onClose={props.onClose}
      write={write}
      onFaults={form.setFaults}
    >
      <p>{t('screen.secret_text')}</p>
      <Fields specs={secretSpecs} form={form} />
    </ActForm>
  )
}
