// What I may do with places: my verbs and my units, as the network tells them.
import { useAsk } from '#core/http/web'

export interface PlacesMe {
  verbs: string[]
  units: { unit_id: string; organisation_id: string; name: string }[]
}

export const usePlacesMe = (): PlacesMe => {
  const { data } = useAsk<PlacesMe>('network.me')
  return data ?? { verbs: [], units: [] }
}
