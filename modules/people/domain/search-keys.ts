// What a name is found by: numbers made of its sounds, beside the name and gone with it.
import { z } from 'zod'
import { id, instantText, noun } from '#core/kernel'
// Nouns are saved in the order in which they are made: the person first.
import './person.ts'

export const SearchKeys = noun(
  'people.search-keys',
  { table: 'people.search_keys', key: 'person_id', by: 'person', conflict: 'latest' },
  z.object({
    person_id: id(),
    /** The unit the name was told to. */
    unit_id: id(),
    organisation_id: id(),
    keys: z.array(z.int()).max(400),
    named_at: instantText(),
  }),
)
