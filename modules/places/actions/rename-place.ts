// The name people of the unit use, how to find it, and when people are there.

import { z } from 'zod'
import { action, id, line, locked, notFound, update } from '#core/kernel'
import { Hotspot } from '../domain/hotspot.ts'

export const renamePlace = action('places.rename', {
  input: z.object({
    hotspot_id: id(),
    name: line(120).min(1),
    landmark: line(200).optional(),
    time_bands: Hotspot.schema.shape.time_bands.optional(),
  }),
  verb: 'place.rename',
  offline: true,
  needs: ({ hotspot_id }) => ({ places: locked(Hotspot, { hotspot_id }) }),
  on: ({ places }) => {
    const place = places[0] ?? notFound()
    return { unit_id: place.unit_id, organisation_id: place.organisation_id }
  },
  decide: ({ places }, { name, landmark, time_bands }) => {
    const place = places[0] ?? notFound()
    const fields = {
      name: name.trim(),
      landmark: landmark?.trim() ?? place.landmark,
      time_bands: time_bands ?? place.time_bands,
    }
    return { changes: [update(Hotspot, { hotspot_id: place.hotspot_id }, fields)] }
  },
})
