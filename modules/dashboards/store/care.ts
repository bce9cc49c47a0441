// Places and their care, as numbers of the house.
import { answering, dayInItaly, type Row, refuse } from '#core/kernel'
import { type PlacesCare, placesCare } from '../queries/care.ts'

export const placesCareAnswering = answering(placesCare, {
  statements: ({ district, organisation_id }, { network_id, now }) => {
    if (district && organisation_id) refuse('dashboards.one-side-at-a-time', undefined, 422)
    return [
      {
        name: 'dashboards places',
        text: 'select mapped, followed, visited, never_visited, middle_days from dashboards.count_places($1, $2, $3, $4)',
        values: [network_id, dayInItaly(now), district ?? null, organisation_id ?? null],
      },
    ]
  },
  tell: ([[row = {}] = []]: Row[][], { now }): PlacesCare => ({
    as_of: now,
    ...(row as unknown as Omit<PlacesCare, 'as_of'>),
  }),
})
