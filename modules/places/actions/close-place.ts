// The place is no longer followed, and why is said: what became of the people comes first.

import { z } from 'zod'
import { action, id, line, locked, notFound, refuse, update } from '#core/kernel'
import { Hotspot } from '../domain/hotspot.ts'
import { mayPass } from '../domain/hotspot-states.ts'
import { writeStep } from '../domain/steps.ts'
import { hotspotOutcomes } from '../domain/words.ts'

export const closePlace = action('places.close', {
  input: z.object({
    hotspot_id: id(),
    outcome: z.enum(hotspotOutcomes),
    reason: line(300).nullable().optional(),
  }),
  verb: 'place.close',
  needs: ({ hotspot_id }) => ({ places: locked(Hotspot, { hotspot_id }) }),
  on: ({ places }) => {
    const place = places[0] ?? notFound()
    return { organisation_id: place.organisation_id }
  },
  decide: ({ places }, { outcome, reason }, moment) => {
    const place = places[0] ?? notFound()
    if (!mayPass({ from: place.state, event: 'close', to: 'closed' })) refuse('places.already-closed')
    return {
      changes: [
        update(Hotspot, { hotspot_id: place.hotspot_id }, { state: 'closed', outcome }),
        writeStep(place, { event: 'close', from: place.state, to: 'closed', reason }, moment),
      ],
    }
  },
})
