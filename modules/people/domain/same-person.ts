// Two records of one person, as a link beside them: both stay whole. One proposes, another agrees; for thirty days it
// can be undone, later only split by who answers for privacy. What was found not to be the same is remembered.
import { z } from 'zod'
import { code, id, instantText, noun } from '#core/kernel'
// Nouns are saved in the order in which they are made: the person first.
import './person.ts'

export const linkStates = ['proposed', 'approved', 'refused', 'undone', 'split'] as const
export type LinkState = (typeof linkStates)[number]

export const SameAs = noun(
  'people.same-as',
  { table: 'people.same_as', key: 'link_id', by: 'person', conflict: 'ask' },
  z.object({
    link_id: id(),
    person_id: id(),
    /** The record under which both are shown. */
    survivor_id: id(),
    /** The unit of who proposed it. */
    unit_id: id(),
    organisation_id: id(),
    state: z.enum(linkStates),
    reasons: z.array(code()).max(12),
    proposed_by: id(),
    proposed_at: instantText(),
    settled_by: id().nullable(),
    settled_at: instantText().nullable(),
    undo_until: instantText().nullable(),
    ended_by: id().nullable(),
    ended_at: instantText().nullable(),
  }),
)
export type Link = z.infer<(typeof SameAs)['schema']>

export const NotSame = noun(
  'people.not-same',
  { table: 'people.not_same', key: 'pair_id', by: 'person' },
  z.object({
    pair_id: id(),
    /** The smaller id of the two. */
    person_id: id(),
    other_id: id(),
    unit_id: id(),
    organisation_id: id(),
    worker_id: id(),
    because: z.enum(['looked', 'split']),
    noted_at: instantText(),
  }),
)

export const inOrder = (one: string, two: string): [string, string] => (one < two ? [one, two] : [two, one])

const day_ms = 86_400_000
export const undoDays = 30

export const undoUntil = (settled_at: string): string =>
  new Date(Date.parse(settled_at) + undoDays * day_ms).toISOString()

export const isLive = (link: Pick<Link, 'state'>): boolean =>
  link.state === 'proposed' || link.state === 'approved'

/** What follows from a live link that already touches one of two records. */
export const linkBetween = (
  links: readonly Link[],
  pair: { person_id: string; survivor_id: string },
): Link | undefined =>
  links.find(
    (link) =>
      isLive(link) &&
      inOrder(link.person_id, link.survivor_id).join() === inOrder(pair.person_id, pair.survivor_id).join(),
  )

/** A record that goes under another one leads to one place only, and never in a circle. */
export const standsUnder = (links: readonly Link[], person_id: string): Link | undefined =>
  links.find((link) => isLive(link) && link.person_id === person_id)

export type WhyNot =
  | 'same-record'
  | 'keeps-anonymity'
  | 'known-not-same'
  | 'already-linked'
  | 'stands-under-another'

interface Looked {
  person_id: string
  identity_level: string
}

/** What stands in the way of a proposal, whoever found the two: a run, or somebody who knows them. */
export const whyNotProposed = (
  [one, two]: readonly [Looked, Looked],
  { below, known }: { below: readonly Link[]; known: readonly { person_id: string; other_id: string }[] },
): WhyNot | undefined => {
  const [person_id, other_id] = inOrder(one.person_id, two.person_id)
  if (person_id === other_id) return 'same-record'
  // A link would tell what the sealed way back alone may tell.
  if ([one, two].some((each) => each.identity_level === 'sealed_anonymous')) return 'keeps-anonymity'
  if (known.some((pair) => pair.person_id === person_id && pair.other_id === other_id))
    return 'known-not-same'
  if (linkBetween(below, { person_id, survivor_id: other_id })) return 'already-linked'
  return standsUnder(below, person_id) || standsUnder(below, other_id) ? 'stands-under-another' : undefined
}
