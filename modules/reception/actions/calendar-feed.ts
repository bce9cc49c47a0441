// My appointments in my own calendar program, by a secret address that only I make and end. The secret is made on
// my screen; the house keeps its fingerprint.
import { z } from 'zod'
import { action, all, id, insert, one, update } from '#core/kernel'
import { CalendarFeed } from '../domain/appointment.ts'

export const makeFeed = action('reception.make-feed', {
  input: z.object({ feed_id: id(), secret_hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  verb: 'feed.keep',
  needs: () => ({ feeds: all(CalendarFeed, {}) }),
  on: (_, __, me) => ({ worker_id: me.worker_id }),
  decide: ({ feeds }, { feed_id, secret_hash }, moment) => {
    const { worker_id } = moment.me
    return {
      changes: [
        // One address at a time: the one before stops answering.
        ...feeds
          .filter((feed) => feed.worker_id === worker_id && feed.ended_at === null)
          .map((feed) => update(CalendarFeed, { feed_id: feed.feed_id }, { ended_at: moment.now })),
        insert(CalendarFeed, { feed_id, worker_id, secret_hash, since: moment.now, ended_at: null }),
      ],
    }
  },
})

export const endFeed = action('reception.end-feed', {
  input: z.object({ feed_id: id() }),
  verb: 'feed.keep',
  needs: ({ feed_id }) => ({ feed: one(CalendarFeed, { feed_id }) }),
  on: ({ feed }) => ({ worker_id: feed.worker_id }),
  decide: (_, { feed_id }, moment) => ({
    changes: [update(CalendarFeed, { feed_id }, { ended_at: moment.now })],
  }),
})
