// Who I am here: what I may do, and the units for which I may tell a meal.
import { useAsk } from '#core/http/web'

export interface MyWork {
  organisation_id: string
  verbs: string[]
  units: { unit_id: string; organisation_id: string; name: string; kind: string }[]
}
export const useMe = (): MyWork | undefined => useAsk<MyWork>('network.me').data
