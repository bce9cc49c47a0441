// Pairs of records that look like one person, the links people proposed, and what partners asked.
import { z } from 'zod'
import { id, query } from '#core/kernel'
import { linkStates } from '../domain/same-person.ts'
import { reasons } from '../matching/compare.ts'
import { FoundPerson } from './matching-shapes.ts'

export const SideOfPair = FoundPerson.extend({
  unit_id: z.string(),
  gender: z.string(),
  language: z.string().nullable(),
  identity_level: z.string(),
  met_on: z.string(),
  citizenships: z.array(z.string()),
})
export type SideOfPair = z.infer<typeof SideOfPair>

const Pair = z.object({
  first: SideOfPair,
  second: SideOfPair,
  score: z.number(),
  reasons: z.array(z.enum(reasons)),
})
export type DuplicatePair = z.infer<typeof Pair>

/** Two records somebody noticed themselves: side by side as the queue shows them, and what stands in the way of a proposal. */
export const pair = query('people.pair', {
  verb: 'person.see-duplicates',
  input: z.object({ person_id: id(), other_id: id() }),
  output: Pair.extend({
    /** Null where the names and births say nothing together. */
    score: z.number().nullable(),
    hinders: z
      .enum(['same-record', 'keeps-anonymity', 'known-not-same', 'already-linked', 'stands-under-another'])
      .nullable(),
  }),
  reads: ({ first, second }) => [first.person_id, second.person_id],
  needs_purpose: ({ first, second }) => first.name !== null || second.name !== null,
})
export type NoticedPair = z.infer<(typeof pair)['output']>

const MatchRun = z.object({
  ended_at: z.string(),
  record_count: z.number(),
  skipped_pair_count: z.number(),
})

export const duplicates = query('people.duplicates', {
  verb: 'person.see-duplicates',
  input: z.object({ most: z.int().min(1).max(100).optional() }),
  output: z.object({ pairs: z.array(Pair), has_more: z.boolean(), run: MatchRun.nullable() }),
  reads: ({ pairs }) => pairs.flatMap(({ first, second }) => [first.person_id, second.person_id]),
  needs_purpose: ({ pairs }) => pairs.length > 0,
})
export type Duplicates = z.infer<(typeof duplicates)['output']>

const LinkLine = z.object({
  link_id: z.string(),
  unit_id: z.string(),
  state: z.enum(linkStates),
  reasons: z.array(z.string()),
  person_id: z.string(),
  survivor_id: z.string(),
  /** Null when this worker does not see the record. */
  person: SideOfPair.nullable(),
  survivor: SideOfPair.nullable(),
  proposed_by: z.string(),
  proposed_by_name: z.string().nullable(),
  proposed_at: z.string(),
  undo_until: z.string().nullable(),
})
export type LinkLine = z.infer<typeof LinkLine>

export const links = query('people.links', {
  verb: 'person.see-links',
  input: z.object({}),
  output: z.object({ links: z.array(LinkLine) }),
  reads: ({ links: lines }) =>
    lines.flatMap(({ person, survivor }) =>
      [person, survivor].flatMap((side) => (side ? [side.person_id] : [])),
    ),
  needs_purpose: ({ links: lines }) => lines.some(({ person, survivor }) => person?.name || survivor?.name),
})
export type Links = z.infer<(typeof links)['output']>

/** Every record of one person I may read; of the others the code and where it is kept, no name. */
export const cluster = query('people.cluster', {
  verb: 'person.see',
  input: z.object({ person_id: id() }),
  output: z.object({
    person_ids: z.array(z.string()),
    others: z.array(z.object({ person_id: z.string(), code: z.string(), unit_name: z.string() })),
  }),
  reads: ({ person_ids }) => person_ids,
})

export type Cluster = z.infer<(typeof cluster)['output']>

export const matchRequests = query('people.match-requests', {
  verb: 'person.see-duplicates',
  input: z.object({}),
  output: z.object({
    asked_of_us: z.array(
      z.object({
        request_id: z.string(),
        unit_name: z.string(),
        body_name: z.string(),
        asked_at: z.string(),
        /** Records of ours it may be about. */
        ours: z.array(z.object({ person_id: z.string(), code: z.string() })),
      }),
    ),
    asked_by_us: z.array(
      z.object({
        request_id: z.string(),
        person_id: z.string(),
        code: z.string().nullable(),
        body_name: z.string(),
        asked_at: z.string(),
        answer: z.string().nullable(),
      }),
    ),
  }),
  reads: ({ asked_of_us, asked_by_us }) => [
    ...asked_of_us.flatMap(({ ours }) => ours.map((person) => person.person_id)),
    ...asked_by_us.filter(({ code }) => code !== null).map(({ person_id }) => person_id),
  ],
})
export type MatchRequests = z.infer<(typeof matchRequests)['output']>
