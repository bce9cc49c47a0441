// Answers who I am, from the session itself and the names of where I work.
import { answering, everyVerb, type Me, type Row, type Rule, rolesOf } from '#core/kernel'
import { meQuery } from '../queries/me.ts'

const sharesRole = (mine: readonly string[], rule: Rule): boolean =>
  rule.roles.some((role) => mine.includes(role)) || (rule.also !== undefined && sharesRole(mine, rule.also))

/** Every verb the worker holds somewhere. A machine holds its scopes only. */
export const verbsOf = (me: Me): string[] => {
  const mine = rolesOf(me)
  const held = everyVerb()
    .filter(([, rule]) => sharesRole(mine, rule))
    .map(([verb]) => verb)
  return (me.scopes.length > 0 ? held.filter((verb) => me.scopes.includes(verb)) : held).sort()
}

/** A role the content does not tell shows its code, readable. */
export const titleOf = (titles: Map<unknown, unknown>, role: string): { it: string; en: string } => {
  const plain = role.replaceAll('_', ' ')
  return (titles.get(role) as { it: string; en: string } | undefined) ?? { it: plain, en: plain }
}
export const titlesIn = (rows: Row[] = []): Map<unknown, unknown> =>
  new Map(rows.map((row) => [row.role, row.title]))
export const titlesStatement = (network_id: string) => ({
  name: 'role titles',
  text: 'select role, title from network.roles where $1::uuid is not null',
  values: [network_id],
})

const rolesSeen = (
  me: Me,
  names: { bodies: Map<unknown, Row>; units: Map<unknown, Row>; titles: Map<unknown, unknown> },
) =>
  me.grants.map((grant) => {
    const unit_id = grant.is_whole ? null : (grant.unit_ids[0] ?? null)
    return {
      role: grant.role,
      title: titleOf(names.titles, grant.role),
      organisation_id: grant.organisation_id,
      organisation_name: String(names.bodies.get(grant.organisation_id)?.short_name ?? ''),
      unit_id,
      unit_name: unit_id ? String(names.units.get(unit_id)?.name ?? '') : null,
      project_id: grant.project_id,
    }
  })

const withVans = ['street', 'mobile', 'health']
const goingOut = [...withVans, 'pit_stop']
const goodsIn = (units: Row[]): 'hub' | 'vans' | 'none' => {
  if (units.some(({ kind }) => kind === 'hub')) return 'hub'
  return units.some(({ kind }) => withVans.includes(String(kind))) ? 'vans' : 'none'
}

export const meAnswering = answering(meQuery, {
  statements: (_, { network_id }) => [
    {
      name: 'my network',
      text: 'select network_id, key, name, is_demo from network.profiles where network_id = $1',
      values: [network_id],
    },
    {
      name: 'bodies named',
      text: 'select organisation_id, name, short_name from network.organisations where network_id = $1 order by name',
      values: [network_id],
    },
    {
      name: 'units named',
      text: `select unit_id, organisation_id, name, kind from network.units
             where network_id = $1 and (ended_on is null or ended_on >= (now() at time zone 'Europe/Rome')::date) order by name`,
      values: [network_id],
    },
    {
      name: 'projects named',
      text: 'select project_id, key, title from network.projects where network_id = $1 order by key',
      values: [network_id],
    },
    titlesStatement(network_id),
  ],
  tell: ([profiles = [], bodies = [], units = [], projects = [], titles = []], { me }) => {
    const mine = new Set([me.organisation_id, ...me.grants.map((grant) => grant.organisation_id)])
    return {
      worker_id: me.worker_id,
      name: me.name,
      network: profiles[0],
      organisation_id: me.organisation_id,
      organisations: bodies.filter((body) => mine.has(String(body.organisation_id))),
      units: units.filter((unit) => String(unit.unit_id) in me.units),
      projects,
      roles: rolesSeen(me, {
        bodies: new Map(bodies.map((body) => [body.organisation_id, body])),
        units: new Map(units.map((unit) => [unit.unit_id, unit])),
        titles: titlesIn(titles),
      }),
      clearance: me.clearance,
      goods: goodsIn(units),
      keeps_goods: goodsIn(units.filter((unit) => mine.has(String(unit.organisation_id)))) !== 'none',
      goes_out: units.some(({ kind }) => goingOut.includes(String(kind))),
      verbs: verbsOf(me),
    } as never
  },
})
