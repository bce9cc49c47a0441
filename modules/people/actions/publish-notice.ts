// The words with which people are told what we keep and asked for their yes: a new version stands beside the old ones,
// because a consent always names the words that were said.

import { action, all, insert, refuse } from '#core/kernel'
import { PrivacyNotice } from '../domain/consent.ts'

export const publishNotice = action('people.publish-notice', {
  input: PrivacyNotice.schema.omit({ worker_id: true, published_at: true }),
  verb: 'notice.publish',
  needs: ({ version, language }) => ({ same: all(PrivacyNotice, { version, language }) }),
  on: (_, __, me) => ({ network_id: me.network_id, organisation_id: me.organisation_id }),
  decide: ({ same }, input, { me, now }) => {
    if (same.length > 0) refuse('people.notice-version-taken')
    return {
      changes: [insert(PrivacyNotice, { ...input, worker_id: me.worker_id, published_at: now })],
    }
  },
})
