// The list is the accessible map: the same places, the same choice, in words.
import { useEffect, useRef } from 'react'
import { Menu, TextLink } from '#core/ui'
import type { MapPoint } from '../queries/shapes.ts'
import { type Order, orders } from './address.ts'
import { useDays } from './days.ts'
import { type ClassLimits, classOf, countOf, type Layer, limitsOf } from './layers.ts'
import { StateBadge } from './state-badge.tsx'
import { useLabels } from './words.ts'

const visited = (point: MapPoint): string => point.last_visited_on ?? point.first_seen_on

export const inOrder = (points: readonly MapPoint[], order: Order, layer: Layer): MapPoint[] => {
  const byName = (a: MapPoint, b: MapPoint) => a.name.localeCompare(b.name, 'it')
  const ways: Record<Order, (a: MapPoint, b: MapPoint) => number> = {
    people: (a, b) => countOf(b, layer) - countOf(a, layer) || byName(a, b),
    visited: (a, b) => visited(a).localeCompare(visited(b)) || byName(a, b),
    name: byName,
  }
  return [...points].sort(ways[order])
}

function HexNumber({ value, limits }: { value: number; limits: ClassLimits }) {
  return (
    <span className={`places-hex places-hex-${value === 0 ? 0 : classOf(value, limits)}`} aria-hidden="true">
      {value}
    </span>
  )
}

function Details({ point }: { point: MapPoint }) {
  const { t, many } = useLabels()
  const days = useDays()
  const facts = [
    [t('screen.seen_what'), many('type', point.types) || '–'],
    [t('screen.seen_when'), many('time_band', point.time_bands) || '–'],
    [t('screen.followed_by'), point.unit_name],
    [t('screen.review'), t('screen.by_day', { day: days.near(point.review_due_on) })],
  ]
  return (
    <div className="places-details">
      <dl>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <TextLink href={`/places/${point.hotspot_id}`}>{t('screen.open_life')}</TextLink>
    </div>
  )
}

interface ItemProps {
  point: MapPoint
  layer: Layer
  limits: ClassLimits
  isSelected: boolean
  onSelect: () => void
}

function Item({ point, layer, limits, isSelected, onSelect }: ItemProps) {
  const { t } = useLabels()
  const days = useDays()
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isSelected) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected])
  const seen = point.last_visited_on
    ? t('screen.visited', { day: days.near(point.last_visited_on) })
    : t('screen.never_visited')
  const value = countOf(point, layer)
  return (
    <li ref={item} className={isSelected ? 'places-item places-item-selected' : 'places-item'}>
      <button type="button" className="places-item-act" aria-pressed={isSelected} onClick={onSelect}>
        <HexNumber value={value} limits={limits} />
        <span className="places-item-words">
          <span className="places-item-name">{point.name}</span>
          <span className="places-item-line">
            {point.municipality_name ?? point.municipality_code} · {seen}
            <span className="ui-heard">
              ,{' '}
              {layer === 'presences'
                ? t('screen.seen_people', { count: value })
                : `${t('screen.observations')}: ${value}`}
            </span>
          </span>
        </span>
        <StateBadge place={point} today={days.today} />
      </button>
      {isSelected && <Details point={point} />}
    </li>
  )
}

export interface PlacesListProps {
  points: readonly MapPoint[]
  layer: Layer
  order: Order
  selected: string | undefined
  onOrder: (order: Order) => void
  onSelect: (hotspotId: string | undefined) => void
}

export function PlacesList({ points, layer, order, selected, onOrder, onSelect }: PlacesListProps) {
  const { t } = useLabels()
  const limits = limitsOf(points, layer)
  return (
    <section className="places-list" aria-labelledby="places-list-title">
      <div className="places-list-head">
        <h2 id="places-list-title">{t('screen.in_view', { count: points.length })}</h2>
        <Menu
          label={`${t('screen.order')}: ${t(`screen.order_${order}`)}`}
          items={orders.map((each) => ({
            key: each,
            label: t(`screen.order_${each}`),
            current: each === order,
            onSelect: () => onOrder(each),
          }))}
        />
      </div>
      <ul>
        {inOrder(points, order, layer).map((point) => (
          <Item
            key={point.hotspot_id}
            point={point}
            layer={layer}
            limits={limits}
            isSelected={point.hotspot_id === selected}
            onSelect={() => onSelect(point.hotspot_id === selected ? undefined : point.hotspot_id)}
          />
        ))}
      </ul>
    </section>
  )
}
