// The administrator of a city's network says yes to the national sum: from then on what the network lets out for everybody is
// added there. Nothing else is read.
import { z } from 'zod'
import { action, all, code, id, insert, refuse } from '#core/kernel'
import { isOver, Project, Unit } from '#network'
import { Membership, municipalityCode } from '../domain/membership.ts'

export const join = action('federation.join', {
  input: z.object({ membership_id: id(), federation: code(), municipality_code: municipalityCode() }),
  verb: 'federation.decide',
  needs: ({ federation }) => ({
    projects: all(Project, { key: federation }),
    units: all(Unit, {}),
    before: all(Membership, { federation }),
  }),
  on: (_, __, me) => ({ network_id: me.network_id }),
  decide: ({ projects, units, before }, { membership_id, federation, municipality_code }, moment) => {
    const project = projects[0] ?? refuse('federation.project-not-loaded')
    if (!project.territory.municipalities.includes(municipality_code)) refuse('federation.city-not-in-it')
    const isOurs = units.some(
      (unit) => !isOver(unit.ended_on, moment.now) && unit.area_municipalities.includes(municipality_code),
    )
    if (!isOurs) refuse('federation.city-not-ours')
    if (before.some((each) => each.left_at === null)) refuse('federation.already-in')
    const membership: Membership = {
      ...{ membership_id, federation, municipality_code },
      ...{ joined_at: moment.now, joined_by: moment.me.worker_id, left_at: null, left_by: null },
    }
    return {
      changes: [insert(Membership, membership)],
      derive: [{ kind: 'federation.place', id: membership_id }],
      events: [{ name: 'federation-joined', data: { membership_id, federation, municipality_code } }],
    }
  },
})
