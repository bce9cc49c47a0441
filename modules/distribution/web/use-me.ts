// Who I am here: my verbs, my units, and the hubs of the network.
import { useAsk } from '#core/http/web'

export interface MyWork {
  worker_id: string
  organisation_id: string
  verbs: string[]
  units: { unit_id: string; organisation_id: string; name: string; kind: string }[]
}
export const useMe = (): MyWork | undefined => useAsk<MyWork>('network.me').data
