// The page of a person with what each room hangs on it, in the order of the filter above the story. A room that has
// something to tell gives a `personSlot` from its web door; here it gets its place.
import { lazy } from 'react'
import type { PersonSlot } from '#people/web'

const arranged = async () => {
  const [{ PersonPage }, outreach, reception, { ReferralsPanel }] = await Promise.all([
    import('#people/web'),
    import('#outreach/web'),
    import('#reception/web'),
    import('#referrals/web'),
  ])
  const referrals: PersonSlot = {
    key: 'referrals',
    useLabel: () => '',
    Panel: ReferralsPanel,
  }
  const slots = [outreach.personSlot, reception.personSlot, referrals]
  return { default: () => <PersonPage slots={slots} /> }
}

const Arranged = lazy(arranged)

export function Person() {
  return <Arranged />
}
