// The few things a closed phone must still know: which outing runs, where its van stands, when the crew must say
// that all is well. Numbers and goods of the catalogue only: no name, no place, nobody.
import type { Ground } from '../meeting/draft.ts'

export interface CardItem {
  item_id: string
  name_it: string
  name_en: string
  icon: string
  is_returnable: boolean
  is_kit: boolean
}

export interface NightCard {
  ground: Ground
  items: CardItem[]
  due_at: string | null
  interval_min: number
}

const place = 'prossima-field.night'

export const readCard = (): NightCard | null => {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') as NightCard | null
  } catch {
    return null
  }
}

export const writeCard = (card: NightCard | null): void => {
  const words = card && JSON.stringify(card)
  if (localStorage.getItem(place) === words) return
  try {
    if (words) localStorage.setItem(place, words)
    else localStorage.removeItem(place)
  } catch {
    // A phone without room for this line still works open; only recording while sealed knows less.
  }
  window.dispatchEvent(new Event('prossima-night'))
}
