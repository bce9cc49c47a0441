// What becomes a fingerprint: the sounds of both names in one order, and the birth. Two desks that heard the same person
// write the same words here, however they spelled the name.
import { type Identity, namedOf } from './named.ts'

/** Null when too little is known for a fingerprint that means anything. */
export const canonicalOf = (identity: Identity): string | null => {
  const { given_skeleton, family_skeleton, birth, year } = namedOf(identity)
  if (!given_skeleton || !family_skeleton || (!birth && !year)) return null
  return `${[given_skeleton, family_skeleton].sort().join('|')}|${birth || year}`
}
