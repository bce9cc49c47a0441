// Where the network stands: its projects of many cities, who holds which seat, and what it let out for everybody.
import { answering, type Row } from '#core/kernel'
import { definitionOf } from '#monitoring'
import { type MembershipAnswer, membershipQuery } from '../queries/membership.ts'

const projects = `
  select p.key, p.title from network.projects p
  where p.network_id = $1 and p.ended_on is null and exists (select 1 from federation.cities c where c.federation = p.key) order by p.key`
const cities =
  'select federation, municipality_code, name from federation.cities where $1::uuid is not null order by name'
const memberships = `
  select membership_id, federation, municipality_code, joined_at from federation.memberships
  where network_id = $1 and left_at is null`
const members =
  'select federation, municipality_code, name from federation.members() where $1::uuid is not null'
const areas = `
  select distinct code from network.units u cross join lateral unnest(u.area_municipalities) code
  where u.network_id = $1 and (u.ended_on is null or u.ended_on >= (now() at time zone 'Europe/Rome')::date)`
const released = `
  select distinct on (figure, period, dimension) figure, definition, period, dimension, total, published_at
  from monitoring.releases where network_id = $1 and audience = 'open'
  order by figure, period desc, dimension, revision desc`

const labelOf = (row: Row) => {
  const told = (row.definition as { label?: { it: string; en: string } } | null)?.label
  return told ?? definitionOf(String(row.figure))?.label ?? null
}

interface Ground {
  cities: Row[]
  joined: Row[]
  seated: Row[]
  here: Set<string>
}

const federationOf = (project: Row, { cities: all, joined, seated, here }: Ground) => {
  const ofIt = all.filter((city) => city.federation === project.key)
  const mine = joined.find((each) => each.federation === project.key)
  const heldBy = (code: unknown) =>
    seated.find((seat) => seat.federation === project.key && seat.municipality_code === code)?.name ?? null
  return {
    ...{ federation: project.key, title: project.title, membership: mine ?? null },
    ours: ofIt.map((city) => String(city.municipality_code)).filter((code) => here.has(code)),
    cities: ofIt.map(({ municipality_code, name }) => ({
      ...{ municipality_code, name, network: heldBy(municipality_code) },
    })),
  }
}

export const membershipAnswering = answering(membershipQuery, {
  statements: (_, { network_id }) =>
    Object.entries({ projects, cities, memberships, members, areas, released }).map(([name, text]) => ({
      name: `federation ${name}`,
      text,
      values: [network_id],
    })),
  tell: ([found = [], all = [], joined = [], seated = [], worked = [], told = []]: Row[][]) => {
    const ground: Ground = {
      cities: all,
      joined,
      seated,
      here: new Set(worked.map((row) => String(row.code))),
    }
    return {
      federations: found.map((project) => federationOf(project, ground)),
      released: told.map((row) => ({
        ...{ figure: row.figure, label: labelOf(row), period: row.period, dimension: row.dimension },
        ...{ total: row.total, published_at: row.published_at },
      })),
    } as MembershipAnswer
  },
})
