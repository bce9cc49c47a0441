// The route of a night: the map when its places have a point, and always the list, which is how it is read.
import './route.css'
import { lazy, Suspense } from 'react'
import { Skeleton } from '#core/ui'
import type { ShiftPage } from '../../queries/shift-page.ts'
import { useWords } from '../words.ts'
import { type PlaceKnown, usePlaces } from './places-known.ts'

const RouteMap = lazy(async () => ({ default: (await import('#places/web')).RouteMap }))

type Stop = ShiftPage['stops'][number]

export interface RouteStopsProps {
  stops: readonly Stop[]
  shift: Pick<ShiftPage['shift'], 'state'>
  /** A picture in a card: the list is told elsewhere. */
  compact?: boolean
}

type StopState = 'done' | 'here' | 'next'

export const stopStates = (stops: readonly Pick<Stop, 'arrived_at' | 'left_at'>[]): StopState[] =>
  stops.map((stop) => (stop.left_at ? 'done' : stop.arrived_at ? 'here' : 'next'))

const onMap = (stops: readonly Stop[], places: readonly PlaceKnown[], unnamed: string) => {
  const states = stopStates(stops)
  return stops.flatMap((stop, at) => {
    const place = places.find((each) => each.hotspot_id === stop.hotspot_id)
    if (!place) return []
    const { lat, lon } = place
    return [
      { id: stop.stop_id, label: stop.label ?? unnamed, lat, lon, state: states[at] ?? ('next' as const) },
    ]
  })
}

export function RouteStops({ stops, compact }: RouteStopsProps) {
  const { t, time } = useWords()
  const places = usePlaces()
  const points = onMap(stops, places, t('report.stops.unnamed'))
  const towns = [...new Set(stops.map((stop) => stop.municipality_code))]
  const states = stopStates(stops)
  const hasMap = points.length > 1 && points.length === stops.length
  return (
    <div className="outreach-route">
      {hasMap && (
        <Suspense fallback={<Skeleton label={t('loading')} shape="block" />}>
          <RouteMap stops={points} own={towns} isStill height={compact ? 156 : 216} />
        </Suspense>
      )}
      {!(compact && hasMap) && (
        <ol className={`outreach-stops${compact ? ' outreach-stops-compact' : ''}`}>
          {stops.map((stop, at) => (
            <li key={stop.stop_id}>
              <span className={`outreach-disc outreach-disc-${states[at]}`} aria-hidden="true">
                {at + 1}
              </span>
              <span className="outreach-stop-name">{stop.label ?? t('report.stops.unnamed')}</span>
              {stop.planned_at && <time dateTime={stop.planned_at}>{time(stop.planned_at)}</time>}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
