// What a plan is written upon: who may go out with the unit, its places and towns, what the store holds, and the last
// outing to start again from.
import { useAsk } from '#core/http/web'
import { streetRoles } from '../../policy.ts'
import type { ShiftCard } from '../../queries/pieces.ts'
import type { DeskWorker } from '../desk-me.ts'
import { type PlaceKnown, usePlaces } from '../route/places-known.ts'
import { addDays } from '../times.ts'

interface WorkerSeen {
  worker_id: string
  name: string
  ended_on: string | null
  has_account: boolean
  grants: { role: string; organisation_id: string; unit_id: string | null; ended_on: string | null }[]
}
interface UnitSeen {
  unit_id: string
  organisation_id: string
  name: string
  kind: string
  vehicle: string | null
  area_municipalities: string[]
}
interface ItemSeen {
  item_id: string
  name_it: string
  name_en: string
  kind: string
  icon: string
  is_active: boolean
}
interface StorePlace {
  location_id: string
  organisation_id: string
  unit_id: string | null
  kind: string
  name: string
  items: { item_id: string; usable: number }[]
}

export interface Hand {
  worker_id: string
  name: string
  roles: string[]
  /** Last number written for them. */
  phone: string
}

export interface Ground {
  units: UnitSeen[]
  hands: Hand[]
  /** Who may wait for news: everybody with a way in. */
  waiting: { worker_id: string; name: string }[]
  places: PlaceKnown[]
  towns: { code: string; name: string }[]
  items: ItemSeen[]
  hubs: StorePlace[]
  /** The last outing of this unit. */
  last: ShiftCard | undefined
  isArriving: boolean
}

const phoneBook = (shifts: readonly ShiftCard[]): Map<string, string> =>
  new Map(
    shifts.flatMap((shift) =>
      shift.crew.flatMap((member) => (member.phone ? [[member.worker_id, member.phone] as const] : [])),
    ),
  )

const rolesIn = (worker: WorkerSeen, unit: UnitSeen | undefined, day: string): string[] => [
  ...new Set(
    worker.grants
      .filter((grant) => (streetRoles as readonly string[]).includes(grant.role))
      .filter((grant) => grant.ended_on === null || grant.ended_on >= day)
      .filter(
        (grant) =>
          grant.unit_id === unit?.unit_id ||
          (grant.unit_id === null && grant.organisation_id === unit?.organisation_id),
      )
      .map((grant) => grant.role),
  ),
]

const weeks_back = 5

const useBefore = (unit_id: string, day: string) => {
  const { data } = useAsk<{ shifts: ShiftCard[] }>('outreach.week', {
    from_day: addDays(day, -7 * weeks_back),
    to_day: addDays(day, -1),
  })
  const shifts = data?.shifts ?? []
  const last = shifts.filter((shift) => shift.unit_id === unit_id && shift.state !== 'cancelled').at(-1)
  return { last, phones: phoneBook(shifts) }
}

const useTowns = (unit: UnitSeen | undefined) => {
  const codes = unit?.area_municipalities ?? []
  const { data } = useAsk<{ municipalities: { istat_code: string; name: string }[] }>(
    'network.municipalities',
    { codes },
    { isOn: codes.length > 0 },
  )
  return (data?.municipalities ?? [])
    .map(({ istat_code, name }) => ({ code: istat_code, name }))
    .sort((a, b) => a.name.localeCompare(b.name))
}

export const useGround = (me: DeskWorker, unit_id: string, day: string): Ground => {
  const { data: seen } = useAsk<{ units: UnitSeen[] }>('network.units')
  const unit = seen?.units.find((each) => each.unit_id === unit_id)
  const workers = useAsk<{ workers: WorkerSeen[] }>('network.workers')
  const { data: goods } = useAsk<{ items: ItemSeen[] }>('goods.catalogue')
  const organisation_id = unit?.organisation_id ?? me.organisation_id
  const { data: stock } = useAsk<{ places: StorePlace[] }>('goods.stock', { organisation_id })
  const { last, phones } = useBefore(unit_id, day)
  const towns = useTowns(unit)
  const places = usePlaces()
  const present = (workers.data?.workers ?? []).filter(
    (worker) => worker.ended_on === null || worker.ended_on >= day,
  )
  const hands = present
    .map((worker) => ({
      worker_id: worker.worker_id,
      name: worker.name,
      roles: rolesIn(worker, unit, day),
      phone: phones.get(worker.worker_id) ?? '',
    }))
    .filter((hand) => hand.roles.length > 0)
  return {
    units: seen?.units ?? [],
    hands,
    waiting: present
      .filter((worker) => worker.has_account)
      .map(({ worker_id, name }) => ({ worker_id, name })),
    places: places.filter((place) => place.unit_id === unit_id && place.state !== 'closed'),
    towns,
    items: (goods?.items ?? []).filter((item) => item.is_active),
    hubs: (stock?.places ?? []).filter((place) => place.kind === 'hub'),
    last,
    isArriving: workers.isLoading && !workers.data,
  }
}
