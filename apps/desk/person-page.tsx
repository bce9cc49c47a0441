// The page of a person with what each room hangs on it, in the order of the filter above the story. A room that has
// something to tell gives a `personSlot` from its web door; here it gets its place.
import { lazy } from 'react'

const arranged = async () => {
  const [{ PersonPage }, outreach, reception, referrals, cases, distribution] = await Promise.all([
    import('#people/web'),
    import('#outreach/web'),
    import('#reception/web'),
    import('#referrals/web'),
    import('#cases/web'),
    import('#distribution/web'),
  ])
  const slots = [outreach, reception, referrals, cases, distribution].map((room) => room.personSlot)
  return { default: () => <PersonPage slots={slots} /> }
}

const Arranged = lazy(arranged)

export function Person() {
  return <Arranged />
}
