// What the page of a person is told, as its parts use it.
import type { z } from 'zod'
import type { onePerson } from '../../queries/person.ts'

export type PersonFile = z.infer<(typeof onePerson)['output']>
export type FilePerson = PersonFile['person']
