// What I may do with referrals: my verbs and units, as the network tells them.
import { useAsk } from '#core/http/web'

export interface ReferralsMe {
  worker_id: string
  organisation_id: string
  verbs: string[]
  units: { unit_id: string; organisation_id: string; name: string }[]
}

export const useReferralsMe = (): ReferralsMe | undefined => useAsk<ReferralsMe>('network.me').data
