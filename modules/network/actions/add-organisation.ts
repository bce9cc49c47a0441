// Welcomes a body into the partnership.
import { Principal } from '#core/access'
import { action, insert } from '#core/kernel'
import { Organisation } from '../domain/organisation.ts'

export const addOrganisation = action('network.add-organisation', {
  input: Organisation.schema,
  verb: 'organisation.add',
  needs: () => ({}),
  on: (_, __, me) => ({ network_id: me.network_id, organisation_id: me.organisation_id }),
  decide: (_, organisation) => ({
    changes: [
      insert(Principal, {
        principal_id: organisation.organisation_id,
        kind: 'organisation',
        organisation_id: organisation.organisation_id,
      }),
      insert(Organisation, organisation),
    ],
  }),
})
