// Luoghi: the places the unit follows, what waits longest first; what is seen there is one tap. The map comes after.
import { lazy, Suspense, useState } from 'react'
import { newId } from '#core/kernel'
import { Badge, Button, Card, Empty, Field, type Meaning, Segmented, Skeleton, useToast } from '#core/ui'
import { observePlace } from '#places'
import { Screen } from '../frame/screen.tsx'
import { useNow } from '../frame/use-now.ts'
import { WhereLine } from '../frame/where-line.tsx'
import type { HotspotRecord } from '../phone/night.ts'
import { useActing } from '../phone/use-acting.tsx'
import { useNight } from '../phone/use-night.tsx'
import { useTonight } from '../shift/use-tonight.ts'
import { useSay, useSpeaking } from '../words/speaking.tsx'
import { dayOf } from '../words/times.ts'
import { placesLike } from './places-like.ts'

const PlacesMap = lazy(() => import('./places-map.tsx').then((part) => ({ default: part.PlacesMap })))

type View = 'list' | 'map'
type Verdict = 'seen' | 'nobody' | 'changed'

/** Tonight's places first, then the ones nobody has visited for longest. */
const inOrder = (places: HotspotRecord[], tonight: Set<string | null>): HotspotRecord[] =>
  [...places].sort(
    (a, b) =>
      Number(tonight.has(b.hotspot_id)) - Number(tonight.has(a.hotspot_id)) ||
      (a.last_visited_on ?? '').localeCompare(b.last_visited_on ?? ''),
  )

export function PlacesTab() {
  const t = useSay()
  const night = useNight()
  const shift = useTonight()
  const [view, setView] = useState<View>('list')
  const [typed, setTyped] = useState('')
  const tonight = new Set(
    night.stops
      .filter((stop) => stop.shift_id === shift?.shift_id && !stop.is_dropped)
      .map((stop) => stop.hotspot_id),
  )
  const places = inOrder(
    placesLike(
      night.hotspots.filter((place) => place.state !== 'closed'),
      typed,
    ),
    tonight,
  )
  if (night.hotspots.length === 0) {
    return (
      <Screen tab="luoghi" title={t('places.title')}>
        <Empty drawing="place" title={t('places.none_title')}>
          <p>{t('places.none_words')}</p>
        </Empty>
      </Screen>
    )
  }
  return (
    <Screen tab="luoghi" title={t('places.title')} line={<WhereLine parts={[]} offline={t('line.stays')} />}>
      <Segmented<View>
        label={t('places.view')}
        value={view}
        onChange={setView}
        options={[
          { value: 'list', label: t('places.list'), icon: 'list' },
          { value: 'map', label: t('places.map'), icon: 'place' },
        ]}
      />
      {view === 'map' ? (
        <Suspense fallback={<Skeleton label={t('places.map_waits')} shape="block" />}>
          <PlacesMap places={places} />
        </Suspense>
      ) : (
        <>
          <Field
            label={t('places.search')}
            labelHidden
            placeholder={t('places.search')}
            kind="search"
            size="field"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          {places.length === 0 && <p className="field-quiet">{t('places.not_found')}</p>}
          {places.map((place) => (
            <PlaceCard
              key={place.hotspot_id}
              place={place}
              isTonight={tonight.has(place.hotspot_id)}
              cause_id={shift?.started_at ? shift.shift_id : null}
            />
          ))}
        </>
      )}
    </Screen>
  )
}

const tone: Record<HotspotRecord['state'], Meaning> = {
  reported: 'att',
  under_observation: 'neu',
  active: 'info',
  improving: 'ok',
  dormant: 'neu',
  closed: 'neu',
}

interface PlaceCardProps {
  place: HotspotRecord
  isTonight: boolean
  cause_id: string | null
}

export function PlaceCard({ place, isTonight, cause_id }: PlaceCardProps) {
  const { t, locale } = useSpeaking()
  const now = useNow(60_000)
  const say = useToast()
  const { act, isBusy } = useActing()
  const visited = place.last_visited_on
    ? t('places.visited', { day: dayOf(place.last_visited_on, now, locale) })
    : t('places.never')
  const observe = async (verdict: Verdict) => {
    const input = {
      observation_id: newId(),
      hotspot_id: place.hotspot_id,
      cause_id,
      verdict,
      people_seen: 0,
      types: [],
      tags: [],
    }
    if (!(await act(observePlace.name, input))) return
    say({ text: t('places.kept', { place: place.name }), icon: 'place' })
  }
  return (
    <Card
      size="field"
      title={place.name}
      end={<Badge meaning={tone[place.state]}>{t(`places.state.${place.state}`)}</Badge>}
    >
      <p className="field-card-line">
        {[place.landmark, isTonight && t('places.tonight'), visited].filter(Boolean).join(' · ')}
      </p>
      <div className="field-verdicts">
        <Button size="field" loading={isBusy} onClick={() => void observe('seen')}>
          {t('places.seen')}
        </Button>
        <Button size="field" loading={isBusy} onClick={() => void observe('nobody')}>
          {t('places.nobody')}
        </Button>
        <Button size="field" loading={isBusy} onClick={() => void observe('changed')}>
          {t('places.changed')}
        </Button>
      </div>
    </Card>
  )
}
