// What a meeting must say to be one. Nothing here may refuse a thing already given for want of stock.
import type { Contact } from './contact.ts'

export type ContactGap = 'empty' | 'person_is_one'

interface Told extends Pick<Contact, 'phase' | 'headcount' | 'person_id' | 'topics' | 'interventions'> {
  handouts: unknown[]
  harm_reduction: unknown[]
  note: string | null
}

/** Domain 3.3: at least one of topic, intervention, goods, presence. */
export const contactGap = (told: Told): ContactGap | undefined => {
  if (told.person_id !== null && told.headcount !== 1) return 'person_is_one'
  const isTold =
    told.phase === 'presence' ||
    [told.topics, told.interventions, told.handouts, told.harm_reduction].some((part) => part.length > 0)
  return isTold ? undefined : 'empty'
}
