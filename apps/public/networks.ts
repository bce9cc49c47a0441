// One house may serve several networks. Who comes is in one of them: the address says which, or the device remembers, or
// one chooses by the town one lives in. Where there is one network only, nothing of this is seen.
import { createContext, useContext, useEffect, useMemo } from 'react'
import { type Arriving, useOpen } from './arriving.ts'
import { type Here, hrefIn, hrefOf, hrefOfRecall, hrefOfService, type PlaceKey } from './place.ts'

export interface OpenNetwork {
  key: string
  name: string
  is_demo: boolean
  /** Names of the towns where it works, at most as many as one may look through. */
  towns: string[]
}

const rememberedAs = 'prossima-network'
const remembered = (): string | null => {
  try {
    return localStorage.getItem(rememberedAs)
  } catch {
    return null
  }
}
const remember = (key: string): void => {
  try {
    localStorage.setItem(rememberedAs, key)
  } catch {
    // A device that remembers nothing asks again next time.
  }
}

/** Pages that speak of one network; the others are the same for all, or behind an address of their own. */
const ofOne: readonly (PlaceKey | undefined)[] = [
  'home',
  'services',
  'report',
  'recalls',
  'figures',
  'statistics',
]

export interface Where {
  networks: readonly OpenNetwork[]
  current: OpenNetwork | undefined
  /** Short name for addresses: only when there is something to tell apart. */
  key: string | undefined
  stage: 'waiting' | 'choose' | 'unknown' | 'here'
}

export const whereOf = (
  here: Here,
  arriving: Arriving<{ networks: OpenNetwork[] }>,
  kept: string | null,
): Where => {
  const networks = arriving.state === 'here' ? arriving.data.networks : []
  const isOfOneThing = here.service !== undefined || here.recall !== undefined
  const needed = ofOne.includes(here.place) && !isOfOneThing
  if (arriving.state === 'arriving')
    return {
      networks,
      current: undefined,
      key: here.network,
      stage: here.network || !needed ? 'here' : 'waiting',
    }
  // Without the list the house answers for the network it began with, as it does where there is one.
  if (arriving.state !== 'here') return { networks, current: undefined, key: here.network, stage: 'here' }
  const named = networks.find(({ key }) => key === here.network)
  if (here.network && !named) return { networks, current: undefined, key: undefined, stage: 'unknown' }
  const only = networks.length === 1 ? networks[0] : undefined
  // A page followed from a link may be of another network than the one remembered.
  const current = named ?? only ?? (isOfOneThing ? undefined : networks.find(({ key }) => key === kept))
  const key = networks.length > 1 || here.network ? current?.key : undefined
  return { networks, current, key, stage: needed && !current && networks.length > 1 ? 'choose' : 'here' }
}

export const useWhere = (here: Here): Where => {
  const [arriving] = useOpen<{ networks: OpenNetwork[] }>('/api/open/networks')
  const where = useMemo(() => whereOf(here, arriving, remembered()), [here, arriving])
  const { current, networks } = where
  useEffect(() => {
    if (!current || networks.length < 2) return
    remember(current.key)
    // An address that says the network can be passed on.
    if (!here.network && ofOne.includes(here.place))
      history.replaceState(null, '', hrefIn(here, current.key) + location.search + location.hash)
  }, [current, networks, here])
  return where
}

export const WhereContext = createContext<string | undefined>(undefined)

/** Addresses that stay in the network one is in. */
export const useHrefs = () => {
  const network = useContext(WhereContext)
  return {
    network,
    hrefOf: (place: PlaceKey) => hrefOf(place, network),
    hrefOfService: (service_id: string) => hrefOfService(service_id, network),
    hrefOfRecall: (code: string) => hrefOfRecall(code, network),
    /** A question to the house about this network. */
    asked: (address: string) =>
      network
        ? `${address}${address.includes('?') ? '&' : '?'}network=${encodeURIComponent(network)}`
        : address,
  }
}
