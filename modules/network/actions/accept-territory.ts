// An administrator saw what a newer archive of the municipalities changes, and accepts it.
import { action, insert } from '#core/kernel'
import { TerritoryRenewal } from '../domain/district.ts'

export const acceptTerritory = action('network.accept-territory', {
  input: TerritoryRenewal.schema.pick({ renewal_id: true, fingerprint: true, change_counts: true }),
  verb: 'territory.renew',
  needs: () => ({}),
  on: (_, __, me) => ({ network_id: me.network_id, organisation_id: me.organisation_id }),
  decide: (_, renewal, moment) => ({
    changes: [
      insert(TerritoryRenewal, { ...renewal, accepted_by: moment.me.worker_id, accepted_at: moment.now }),
    ],
  }),
})
