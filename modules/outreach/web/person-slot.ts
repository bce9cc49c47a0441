// The meetings in the street, told on the page of a person.

import { useAsk } from '#core/http/web'
import { didNotCome } from '#core/kernel'
import type { PersonSlot, TimelineEntry } from '#people/web'
import type { PersonContacts } from '../queries/person-contacts.ts'
import { useWords } from './words.ts'

const useEntries = (person_id: string): readonly TimelineEntry[] | 'missing' => {
  const words = useWords()
  const { data, problem } = useAsk<PersonContacts>('outreach.contacts-of-person', { person_id })
  if (didNotCome(problem)) return 'missing'
  return (data?.contacts ?? []).map((contact) => ({
    key: contact.contact_id,
    at: contact.at,
    icon: 'people',
    title: contact.stop_label
      ? `${words.t('person.contact')}: ${contact.stop_label}`
      : words.t('person.contact'),
    text: [
      words.say('phase', contact.phase),
      ...contact.topics.map((topic) => words.tell('topic', topic)),
    ].join(' · '),
    by: [contact.worker_name, contact.unit_name].filter(Boolean).join(', '),
    href: `/shifts/${contact.shift_id}`,
    isMeeting: true,
  }))
}

export const personSlot: PersonSlot = {
  key: 'contacts',
  useLabel: () => useWords().t('person.contacts'),
  useEntries,
}
