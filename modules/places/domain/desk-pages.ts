// Where the records of this room are found at the desk: the page of a place.
import { deskPage } from '#core/kernel'
import { Hotspot } from './hotspot.ts'

export const placesPages = [
  deskPage(Hotspot, { verb: 'place.see', address: (hotspot_id) => `/places/${hotspot_id}` }),
]
