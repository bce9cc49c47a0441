// What I may do in the directory: which bodies' pages I keep, and in which units I count places.
import { useAsk } from '#core/http/web'
import { placeCounters, refugeReaders, serviceKeepers } from '../policy.ts'
import type { ServiceSeen } from '../queries/shapes.ts'

interface MeSeen {
  worker_id: string
  roles: { role: string; organisation_id: string; organisation_name: string; unit_id: string | null }[]
}

type Placed = Pick<ServiceSeen, 'organisation_id' | 'unit_id'>

export const useMyServices = () => {
  const { data } = useAsk<MeSeen>('network.me')
  const roles = data?.roles ?? []
  const has = (among: readonly string[], role: string) => among.includes(role)
  const isAdmin = roles.some(({ role }) => role === 'network_admin')
  const keeps = ({ organisation_id }: Placed): boolean =>
    isAdmin ||
    roles.some((each) => has(serviceKeepers, each.role) && each.organisation_id === organisation_id)
  const kept = new Map(
    roles
      .filter(({ role }) => has(serviceKeepers, role))
      .map((each) => [each.organisation_id, each.organisation_name]),
  )
  return {
    worker_id: data?.worker_id,
    isAdmin,
    keeps,
    mayAdd: isAdmin || kept.size > 0,
    /** Bodies whose pages I keep; the administrator of the network keeps all. */
    bodies: [...kept].map(([value, label]) => ({ value, label })),
    counts: (service: Placed): boolean =>
      keeps(service) ||
      (service.unit_id !== null &&
        roles.some(
          (each) =>
            has(placeCounters, each.role) &&
            each.organisation_id === service.organisation_id &&
            (each.unit_id === null || each.unit_id === service.unit_id),
        )),
    readsRefuge: ({ organisation_id }: Placed): boolean =>
      roles.some((each) => has(refugeReaders, each.role) && each.organisation_id === organisation_id),
    keepsRefuge: ({ organisation_id }: Placed): boolean =>
      roles.some((each) => has(serviceKeepers, each.role) && each.organisation_id === organisation_id),
  }
}
export type MyServices = ReturnType<typeof useMyServices>
