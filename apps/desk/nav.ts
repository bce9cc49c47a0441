// What I do, in groups as people say it. An entry shows only when one of its verbs is mine.
import type { IconName } from '#core/ui'

export interface Place {
  key:
    | 'today'
    | 'referrals'
    | 'people'
    | 'cases'
    | 'reception'
    | 'reports'
    | 'shifts'
    | 'places'
    | 'services'
    | 'stock'
    | 'arrivals'
    | 'donors'
    | 'scan'
    | 'requests'
    | 'picking'
    | 'handovers'
    | 'pickups'
    | 'rounds'
    | 'turns'
    | 'meals'
    | 'cards'
    | 'shop'
    | 'recalls'
    | 'temperatures'
    | 'nonconformities'
    | 'waste'
    | 'figures'
    | 'released'
    | 'dashboards'
    | 'funder_reports'
    | 'network'
    | 'project'
    | 'privacy'
  href: string
  icon: IconName
  verbs: string[]
  group: 'first' | 'hub' | 'street' | 'community' | 'knowing'
  /** Vans carry goods, too; the rest of the group is of a hub. */
  is_of_vans?: boolean
}

/** Order is the order of the work; who holds few verbs sees few. */
export const places: Place[] = [
  { key: 'today', href: '/', icon: 'today', verbs: ['network.see'], group: 'first' },
  { key: 'referrals', href: '/referrals', icon: 'referral', verbs: ['referral.see'], group: 'first' },
  { key: 'people', href: '/people', icon: 'user', verbs: ['person.see'], group: 'first' },
  { key: 'cases', href: '/cases', icon: 'folder', verbs: ['case.see'], group: 'first' },
  {
    key: 'reception',
    href: '/reception',
    icon: 'calendar',
    verbs: ['visit.see', 'call.see'],
    group: 'first',
  },
  {
    key: 'reports',
    href: '/reports',
    icon: 'report',
    verbs: ['report.see', 'report.see-own'],
    group: 'first',
  },
  {
    key: 'arrivals',
    href: '/arrivals',
    icon: 'inbox',
    verbs: ['donation.see'],
    group: 'hub',
  },
  { key: 'requests', href: '/requests', icon: 'list', verbs: ['goods-request.see'], group: 'hub' },
  { key: 'picking', href: '/picking', icon: 'box', verbs: ['distribution.see-hub'], group: 'hub' },
  { key: 'handovers', href: '/handovers', icon: 'van', verbs: ['distribution.see-hub'], group: 'hub' },
  { key: 'pickups', href: '/pickups', icon: 'calendar', verbs: ['pickup.see', 'pickup.book'], group: 'hub' },
  { key: 'rounds', href: '/rounds', icon: 'route', verbs: ['round.see'], group: 'hub' },
  { key: 'turns', href: '/turns', icon: 'people', verbs: ['turn.see'], group: 'hub' },
  { key: 'meals', href: '/meals', icon: 'meal', verbs: ['meal.see'], group: 'hub' },
  { key: 'cards', href: '/cards', icon: 'card', verbs: ['card.see'], group: 'hub' },
  { key: 'shop', href: '/shop', icon: 'table', verbs: ['shop.serve'], group: 'hub' },
  { key: 'stock', href: '/stock', icon: 'box', verbs: ['stock.see'], group: 'hub', is_of_vans: true },
  { key: 'scan', href: '/stock/scan', icon: 'scan', verbs: ['stock.keep'], group: 'hub', is_of_vans: true },
  { key: 'donors', href: '/donors', icon: 'pact', verbs: ['donor.see'], group: 'hub' },
  {
    key: 'recalls',
    href: '/recalls',
    icon: 'warning-circle',
    verbs: ['recall.see'],
    group: 'hub',
    is_of_vans: true,
  },
  { key: 'temperatures', href: '/temperatures', icon: 'clock', verbs: ['cold.see'], group: 'hub' },
  { key: 'nonconformities', href: '/nonconformities', icon: 'error', verbs: ['cold.see'], group: 'hub' },
  { key: 'waste', href: '/waste', icon: 'delete', verbs: ['waste.see'], group: 'hub' },
  { key: 'shifts', href: '/shifts', icon: 'van', verbs: ['shift.see'], group: 'street' },
  { key: 'places', href: '/places', icon: 'place', verbs: ['place.see', 'place.see-map'], group: 'street' },
  { key: 'services', href: '/services', icon: 'institution', verbs: ['service.see'], group: 'community' },
  { key: 'figures', href: '/figures', icon: 'figures', verbs: ['figures.see'], group: 'knowing' },
  {
    key: 'released',
    href: '/figures/released',
    icon: 'flag',
    verbs: ['releases.take'],
    group: 'knowing',
  },
  { key: 'dashboards', href: '/dashboards', icon: 'layers', verbs: ['dashboards.see'], group: 'knowing' },
  {
    key: 'funder_reports',
    href: '/funder-reports',
    icon: 'files',
    verbs: ['funder-report.see', 'funder-report.read'],
    group: 'knowing',
  },
  { key: 'project', href: '/project', icon: 'flag', verbs: ['project.see', 'network.see'], group: 'knowing' },
  { key: 'network', href: '/network', icon: 'network', verbs: ['network.see'], group: 'knowing' },
  { key: 'privacy', href: '/privacy', icon: 'key', verbs: ['privacy.see'], group: 'knowing' },
]

interface Mine {
  verbs: string[]
  goods: 'hub' | 'vans' | 'none'
  keeps_goods: boolean
  goes_out: boolean
}

/**
 * A network without a hub has nobody to collect from and nothing to prepare, one without a unit in the street has no outings, a body
 * without either has no shelves unless somebody may set them up; who may open a unit sees what it would bring.
 */
const isHere = (
  { key, group, is_of_vans }: Place,
  { verbs, goods, keeps_goods, goes_out }: Mine,
): boolean => {
  if (verbs.includes('unit.add')) return true
  if (key === 'shifts') return goes_out
  if (key === 'stock' && !keeps_goods && !verbs.includes('stock.keep')) return false
  return group !== 'hub' || goods === 'hub' || (goods === 'vans' && is_of_vans === true)
}

/** Without a hub, what vans carry belongs to the street. */
const asGrouped = (place: Place, { goods }: Mine): Place =>
  place.is_of_vans && goods === 'vans' ? { ...place, group: 'street' } : place

export const placesFor = (mine: Mine): Place[] =>
  places
    .filter((place) => isHere(place, mine) && place.verbs.some((verb) => mine.verbs.includes(verb)))
    .map((place) => asGrouped(place, mine))

/** The place a path belongs to, for the mark in the navigation. */
export const placeOf = (path: string): string =>
  [...places].reverse().find((place) => place.href !== '/' && path.startsWith(place.href))?.key ??
  (path === '/' ? 'today' : '')

/** Seen by everybody in their own measure, or asked of each thing on them: these pages say themselves what one may not. */
const everybodys: readonly string[] = ['today', 'places', 'scan']

/** A page of work that is not mine. Asking it again does not help: who coordinates gives the role. */
export const isNotMine = (path: string, verbs: readonly string[]): boolean => {
  const key = placeOf(path)
  const place = places.find((each) => each.key === key)
  return place !== undefined && !everybodys.includes(key) && !place.verbs.some((verb) => verbs.includes(verb))
}

export interface Deed {
  key: 'plan_shift'
  href: string
  icon: IconName
  verb: string
}

const deeds: Deed[] = [{ key: 'plan_shift', href: '/shifts?new=1', icon: 'plus', verb: 'shift.plan' }]

/** Acts the search offers last. */
export const actsFor = ({ verbs, goes_out }: Mine): Deed[] =>
  deeds.filter((deed) => verbs.includes(deed.verb) && (deed.key !== 'plan_shift' || goes_out))
