// Who may open the door to others: colleagues by invitation, machines by token.
import { policy } from '#core/kernel'

export const authPolicy = policy({
  'auth.invite-worker': {
    roles: ['partner_admin'],
    by: 'organisation',
    also: { roles: ['network_admin'], by: 'network' },
  },
  'auth.keep-api-tokens': {
    roles: ['partner_admin'],
    by: 'organisation',
    also: { roles: ['network_admin'], by: 'network' },
  },
})
