// Roles come and go, bodies and units close, agreements are signed: each by who may, and it holds at once.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { dayInItaly, isRefusal, newId } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from './makers.ts'
import { networkAnswerings } from './server.ts'

let database: Database
let here: Territory
let local: Hand
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  local = await here.enlist('partner_admin', here.lead_id)
}, 60_000)
afterAll(() => database.close())

interface GrantSeen {
  grant_id: string
  role: string
}
interface WorkerSeen {
  worker_id: string
  grants: GrantSeen[]
}

const workersSeenBy = async (hand: Hand): Promise<WorkerSeen[]> =>
  ((await hand.ask(networkAnswerings.workers)) as { workers: WorkerSeen[] }).workers
const grantsOf = async (worker_id: string): Promise<GrantSeen[]> =>
  (await workersSeenBy(here.admin)).find((worker) => worker.worker_id === worker_id)?.grants ?? []

/** What a request is told: done, or the code of the refusal, also when the session itself is over. */
const told = async (request: Promise<unknown>): Promise<string> => {
  try {
    const answer = (await request) as { problem?: { code: string } }
    return answer.problem?.code ?? 'done'
  } catch (error) {
    if (isRefusal(error)) return error.problem.code
    throw error
  }
}
const shut = ['core.not-allowed', 'core.not-signed-in']

describe('giving a role', () => {
  test('a partner administrator cannot make somebody a network administrator', async () => {
    const give = {
      grant_id: newId(),
      worker_id: local.worker_id,
      role: 'network_admin',
      organisation_id: here.lead_id,
    }
    expect(await told(local.act('network.give-role', give))).toBe('core.not-allowed')
    expect(await told(local.act('network.give-role', { ...give, role: 'dpo' }))).toBe('core.not-allowed')
    expect(await told(local.act('network.give-role', { ...give, role: 'volunteer' }))).toBe('done')
  })

  test('a unit of another body, an unknown role and an ended worker are refused', async () => {
    const give = {
      grant_id: newId(),
      worker_id: local.worker_id,
      role: 'volunteer',
      organisation_id: here.lead_id,
    }
    expect(await told(here.admin.act('network.give-role', { ...give, unit_id: here.other_unit_id }))).toBe(
      'network.unit-of-another-body',
    )
    expect(await told(here.admin.act('network.give-role', { ...give, role: 'king' }))).toBe(
      'network.unknown-role',
    )
    const gone = await here.enlist('volunteer', here.lead_id)
    await here.admin.act('network.end-worker', { worker_id: gone.worker_id })
    expect(await told(here.admin.act('network.give-role', { ...give, worker_id: gone.worker_id }))).toBe(
      'network.worker-ended',
    )
  })
})

describe('taking a role back', () => {
  test('the next request no longer has it', async () => {
    const coordinator = await here.enlist('service_coordinator', here.lead_id)
    expect(await told(coordinator.ask(networkAnswerings.workers))).toBe('done')
    const [grant] = await grantsOf(coordinator.worker_id)
    expect(await told(local.act('network.end-grant', { grant_id: grant?.grant_id }))).toBe('done')
    expect(shut).toContain(await told(coordinator.ask(networkAnswerings.workers)))
    expect(await grantsOf(coordinator.worker_id)).toEqual([])
    expect(await told(local.act('network.end-grant', { grant_id: grant?.grant_id }))).toBe(
      'network.already-ended',
    )
  })

  test('said to end on a day to come, it ends the sessions that are open too, without a job', async () => {
    const coordinator = await here.enlist('service_coordinator', here.lead_id)
    const [grant] = await grantsOf(coordinator.worker_id)
    const endOf = async () =>
      new Date(
        String(
          (
            await fromBelow(
              database,
              'select max(expires_at) as at from access.session_context where worker_id = $1',
              [coordinator.worker_id],
            )
          )[0]?.at,
        ),
      ).getTime()
    await fromBelow(
      database,
      `update access.session_context set expires_at = now() + interval '30 days' where worker_id = $1`,
      [coordinator.worker_id],
    )
    const last_day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
    expect(await told(local.act('network.end-grant', { grant_id: grant?.grant_id, last_day }))).toBe('done')
    // The last instant of it is still that day in Italy, the next one is not.
    const end = await endOf()
    expect(dayInItaly(new Date(end - 1).toISOString())).toBe(last_day)
    expect(dayInItaly(new Date(end).toISOString())).not.toBe(last_day)
    expect(await told(coordinator.ask(networkAnswerings.workers))).toBe('done')
  })

  test('an administrator of another body does not find it', async () => {
    const elsewhere = await here.enlist('partner_admin', here.other_id)
    const [grant] = await grantsOf(here.operator.worker_id)
    expect(await told(elsewhere.act('network.end-grant', { grant_id: grant?.grant_id }))).toBe(
      'core.not-found',
    )
  })

  test('the network administrator cannot take away their own', async () => {
    const [grant] = await grantsOf(here.admin.worker_id)
    expect(await told(here.admin.act('network.end-grant', { grant_id: grant?.grant_id }))).toBe(
      'network.own-admin-role',
    )
  })

  test('a worker who leaves loses everything at the next request, and cannot come back in', async () => {
    const leaving = await here.enlist('service_coordinator', here.lead_id)
    expect(await told(leaving.ask(networkAnswerings.me))).toBe('done')
    expect(await told(local.act('network.end-worker', { worker_id: leaving.worker_id }))).toBe('done')
    expect(shut).toContain(await told(leaving.ask(networkAnswerings.me)))
    expect((await workersSeenBy(here.admin)).map((worker) => worker.worker_id)).not.toContain(
      leaving.worker_id,
    )
  })
})

describe('bodies and units', () => {
  test('a unit that closes ends the roles given for it', async () => {
    const unit = {
      unit_id: newId(),
      organisation_id: here.lead_id,
      name: 'Sportello',
      kind: 'desk',
      vehicle: null,
      area_municipalities: [],
      ended_on: null,
    }
    await local.act('network.add-unit', unit)
    const hand = await here.enlist('educator', here.lead_id, unit.unit_id)
    expect(await told(hand.ask(networkAnswerings.units))).toBe('done')
    const { organisation_id: _, ended_on: __, ...fields } = unit
    expect(await told(local.act('network.change-unit', { ...fields, name: 'Sportello centro' }))).toBe('done')
    expect(await told(local.act('network.end-unit', { unit_id: unit.unit_id }))).toBe('done')
    expect(shut).toContain(await told(hand.ask(networkAnswerings.units)))
    const { units } = (await here.admin.ask(networkAnswerings.units, { with_ended: true })) as {
      units: { name: string; ended_on: string | null }[]
    }
    expect(units.find((each) => each.name === 'Sportello centro')?.ended_on).not.toBeNull()
  })

  test('a body with an agreement in force stays; the lead partner always does', async () => {
    const organisation_id = newId()
    await here.admin.act('network.add-organisation', {
      organisation_id,
      name: 'Ente che esce',
      short_name: 'Esce',
      kind: 'association',
      partner_role: 'network_member',
      ended_on: null,
    })
    const agreement = {
      agreement_id: newId(),
      title: 'Patto di prova',
      kind: 'sharing',
      parties: [here.lead_id, organisation_id],
      signed_on: '2026-01-01',
      begins_on: '2026-01-01',
      ended_on: null,
      shares: [
        {
          from_organisation_id: here.lead_id,
          to_organisation_id: organisation_id,
          compartments: ['base'],
          purposes: ['referral'],
          legal_basis: 'public_task',
        },
      ],
    }
    expect(await told(here.admin.act('network.sign-agreement', agreement))).toBe('done')
    expect(await told(here.admin.act('network.end-organisation', { organisation_id }))).toBe(
      'network.organisation-has-agreements',
    )
    expect(
      await told(
        here.admin.act('network.end-agreement', {
          agreement_id: agreement.agreement_id,
          last_day: '2026-02-01',
          because: 'Fine della prova',
        }),
      ),
    ).toBe('done')
    expect(await told(here.admin.act('network.end-organisation', { organisation_id }))).toBe('done')
    expect(await told(here.admin.act('network.end-organisation', { organisation_id: here.lead_id }))).toBe(
      'network.is-lead-partner',
    )
    expect(
      await told(
        local.act('network.rename-organisation', {
          organisation_id: here.lead_id,
          name: 'Nuovo',
          short_name: 'Nuovo',
        }),
      ),
    ).toBe('core.not-allowed')
    expect(
      await told(
        here.admin.act('network.rename-organisation', {
          organisation_id: here.lead_id,
          name: 'Nuovo',
          short_name: 'Nuovo',
        }),
      ),
    ).toBe('done')
  })
})
