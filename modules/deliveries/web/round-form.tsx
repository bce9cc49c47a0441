// A new round: day, hub, van, driver, and who of those that wait. The stops begin in the shortest order.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly, newId } from '#core/kernel'
import { Check, Field, Notice, SelectField, Skeleton } from '#core/ui'
import { proposedOrder } from '../domain/road.ts'
import type { ToDeliver, WaitingTold } from '../queries/rounds.ts'
import { ActDialog, type Fault, type Written } from './act-dialog.tsx'
import { useWords, type Words } from './words.ts'

type Hub = ToDeliver['hubs'][number]
const pointOf = ({ lat, lon }: { lat: number | null; lon: number | null }) =>
  lat !== null && lon !== null ? { lat, lon } : null

/** Who comes by themselves is brought nothing, unless somebody says so. */
const comes = ({ pickup_at }: WaitingTold): boolean =>
  pickup_at !== null && Date.parse(pickup_at) > Date.now()

export const comesSaid = (each: WaitingTold, { t, when }: Words): string | undefined =>
  each.pickup_at !== null && comes(each) ? t('rounds.comes', { when: when(each.pickup_at) }) : undefined

export const inOrder = <Stop extends { lat: number | null; lon: number | null }>(
  hub: Pick<Hub, 'lat' | 'lon'>,
  stops: readonly Stop[],
): Stop[] => proposedOrder(pointOf(hub), stops)

function WhoWaits({
  waiting,
  chosen,
  onChange,
}: {
  waiting: WaitingTold[]
  chosen: readonly string[]
  onChange: (ids: string[]) => void
}) {
  const words = useWords()
  const { t, weight } = words
  return (
    <fieldset className="deliv-who" id="round-who">
      <legend>{t('rounds.who')}</legend>
      <p className="ui-note">{t('rounds.who_hint')}</p>
      {waiting.map((each) => (
        <Check
          key={each.goods_request_id}
          label={`${each.unit_name}, ${each.organisation_name}`}
          hint={[
            each.code,
            each.grams > 0 && weight(each.grams),
            each.address ?? t('rounds.no_place'),
            comesSaid(each, words),
          ]
            .filter(Boolean)
            .join(' · ')}
          checked={chosen.includes(each.goods_request_id)}
          onChange={(event) =>
            onChange(
              event.target.checked
                ? [...chosen, each.goods_request_id]
                : chosen.filter((id) => id !== each.goods_request_id),
            )
          }
        />
      ))}
    </fieldset>
  )
}

const draftOf = () => ({
  round_id: newId(),
  on_day: dayInItaly(new Date().toISOString()),
  hub_unit_id: '',
  van_id: '',
  driver_id: '',
  note: '',
})
type Draft = ReturnType<typeof draftOf>

function CarFields({
  draft,
  change,
  data,
  body,
}: {
  draft: Draft
  change: (next: Partial<Draft>) => void
  data: ToDeliver
  body: string
}) {
  const { t } = useWords()
  const ofBody = <Thing extends { organisation_id: string }>(things: Thing[]) =>
    things.filter(({ organisation_id }) => organisation_id === body)
  return (
    <>
      <SelectField
        label={t('rounds.van')}
        value={draft.van_id}
        options={[
          { value: '', label: t('rounds.no_van') },
          ...ofBody(data.vans).map(({ location_id, name }) => ({ value: location_id, label: name })),
        ]}
        onChange={(event) => change({ van_id: event.target.value })}
      />
      <SelectField
        label={t('rounds.driver')}
        value={draft.driver_id}
        options={[
          { value: '', label: t('rounds.no_driver') },
          ...ofBody(data.drivers).map(({ worker_id, name }) => ({ value: worker_id, label: name })),
        ]}
        onChange={(event) => change({ driver_id: event.target.value })}
      />
    </>
  )
}

interface Told {
  draft: Draft
  hub: Hub
  stops: WaitingTold[]
}

const written = ({ draft, hub, stops }: Told): Written => {
  const { van_id, driver_id, note, ...rest } = draft
  const more = { van_id: van_id || null, driver_id: driver_id || null, note: note.trim() || null }
  const where = { hub_unit_id: hub.unit_id, organisation_id: hub.organisation_id }
  const goods_request_ids = inOrder(hub, stops).map(({ goods_request_id }) => goods_request_id)
  return { action: 'deliveries.plan-round', input: { ...rest, ...more, ...where, goods_request_ids } }
}

function WhenFields({
  draft,
  change,
  data,
  hub,
}: {
  draft: Draft
  change: (next: Partial<Draft>) => void
  data: ToDeliver
  hub?: Hub
}) {
  const { t } = useWords()
  return (
    <>
      <Field
        id="round-day"
        kind="date"
        label={t('rounds.day')}
        value={draft.on_day}
        onChange={(event) => change({ on_day: event.target.value })}
      />
      {data.hubs.length > 1 && (
        <SelectField
          label={t('rounds.hub')}
          value={hub?.unit_id ?? ''}
          options={data.hubs.map(({ unit_id, name }) => ({ value: unit_id, label: name }))}
          onChange={(event) => change({ hub_unit_id: event.target.value })}
        />
      )}
      <CarFields draft={draft} change={change} data={data} body={hub?.organisation_id ?? ''} />
      <Field
        label={t('rounds.note')}
        optional={t('screen.optional')}
        value={draft.note}
        maxLength={300}
        onChange={(event) => change({ note: event.target.value })}
      />
    </>
  )
}

export function RoundForm({ onClose }: { onClose: () => void }) {
  const { t, sentence } = useWords()
  const [draft, setDraft] = useState(draftOf)
  const [picked, setPicked] = useState<string[]>()
  const { data, problem } = useAsk<ToDeliver>('deliveries.to-deliver')
  const navigate = useNavigate()
  const change = (next: Partial<Draft>) => setDraft((before) => ({ ...before, ...next }))
  const hub = data?.hubs.find(({ unit_id }) => unit_id === draft.hub_unit_id) ?? data?.hubs[0]
  const waiting = data?.waiting.filter(({ to_unit_id }) => to_unit_id === hub?.unit_id) ?? []
  const chosen =
    picked ?? waiting.filter((each) => !comes(each)).map(({ goods_request_id }) => goods_request_id)
  const stops = waiting.filter(({ goods_request_id }) => chosen.includes(goods_request_id))
  const write = (): Written | Fault[] => {
    const faults = [
      ...(draft.on_day ? [] : [{ id: 'round-day', text: t('rounds.need_day') }]),
      ...(stops.length > 0 ? [] : [{ id: 'round-who', text: t('rounds.need_stop') }]),
    ]
    return faults.length > 0 || !hub ? faults : written({ draft, hub, stops })
  }
  const opened = () => {
    void navigate({ to: `/rounds/${draft.round_id}` as never })
    return undefined
  }
  return (
    <ActDialog
      title={t('rounds.new')}
      verb={t('rounds.plan')}
      onClose={onClose}
      write={write}
      onDone={opened}
    >
      {problem && <Notice meaning="att">{sentence(problem, 'screen.not_read')}</Notice>}
      {!data && !problem && <Skeleton label={t('screen.loading')} count={3} />}
      {data && waiting.length === 0 && <Notice meaning="info">{t('rounds.nothing_ready')}</Notice>}
      {waiting.length > 0 && <WhoWaits waiting={waiting} chosen={chosen} onChange={setPicked} />}
      {data && <WhenFields draft={draft} change={change} data={data} hub={hub} />}
    </ActDialog>
  )
}
