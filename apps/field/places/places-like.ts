// Places by what people type: name or landmark, without minding accents.
import type { HotspotRecord } from '../phone/night.ts'

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

export const placesLike = <P extends Pick<HotspotRecord, 'name' | 'landmark'>>(
  places: P[],
  typed: string,
): P[] => {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  return places.filter(({ name, landmark }) =>
    words.every((word) => plain(`${name} ${landmark}`).includes(word)),
  )
}
