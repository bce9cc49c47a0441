// What partners share is agreed and bounded: agreements, what a role may read, and what the protection officer sees.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { isRefusal, newId } from '#core/kernel'
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

describe('agreements', () => {
  const between = (from: string, to: string, compartments: string[]) => ({
    agreement_id: newId(),
    title: 'Accordo',
    kind: 'sharing',
    parties: [from, to],
    signed_on: '2026-01-01',
    begins_on: '2026-01-01',
    ended_on: null,
    shares: [
      {
        from_organisation_id: from,
        to_organisation_id: to,
        compartments,
        purposes: ['direct_care'],
        legal_basis: 'public_task',
      },
    ],
  })

  test('are drawn as who shares what with whom', async () => {
    const signed = between(here.lead_id, here.other_id, ['base', 'social'])
    expect(await told(here.admin.act('network.sign-agreement', signed))).toBe('done')
    const seen = (await here.peer.ask(networkAnswerings.partners)) as {
      shares: { agreement_id: string; compartments: string[] }[]
      organisations: unknown[]
    }
    expect(seen.shares.find((share) => share.agreement_id === signed.agreement_id)?.compartments).toEqual([
      'base',
      'social',
    ])
    expect(seen.organisations.length).toBeGreaterThanOrEqual(2)
  })

  test('never carry HIV or violence, not even past the action', async () => {
    expect(
      await told(
        here.admin.act('network.sign-agreement', between(here.lead_id, here.other_id, ['base', 'hiv'])),
      ),
    ).toBe('network.reserved-compartment')
    const { network_id, lead_id, other_id, admin } = here
    const sneaked = database.change(admin.token, [], () => ({
      saves: [
        {
          name: 'sneak',
          text: `insert into network.agreements values ($1, $2, 'x', 'sharing', $3, '2026-01-01', '2026-01-01', null, null)`,
          values: [network_id, newId(), [lead_id, other_id]],
        },
        {
          name: 'sneak share',
          text: `insert into network.agreement_shares select $1, agreement_id, $2, $3, '{hiv}', '{referral}', 'public_task' from network.agreements where network_id = $1 and title = 'x'`,
          values: [network_id, lead_id, other_id],
        },
      ],
      answer: () => 'done',
    }))
    expect(await told(sneaked)).toBe('network.agreement-shares-never-reserved')
  })

  test('are signed by the network administrator only, between bodies of the network', async () => {
    expect(
      await told(local.act('network.sign-agreement', between(here.lead_id, here.other_id, ['base']))),
    ).toBe('core.not-allowed')
    expect(
      await told(here.admin.act('network.sign-agreement', between(here.lead_id, newId(), ['base']))),
    ).toBe('network.party-unknown')
  })
})

describe('what a role may read', () => {
  const request = (role: string, compartments: string[]) => ({
    request_id: newId(),
    role,
    compartments,
    reason: 'Fa i test durante le uscite',
  })

  test('holds at the next request', async () => {
    const hand = await here.enlist('educator', here.lead_id, here.mobile_id)
    expect(
      await told(
        here.admin.act('network.set-role-clearance', { role: 'educator', compartments: ['base', 'minors'] }),
      ),
    ).toBe('done')
    const me = (await hand.ask(networkAnswerings.me)) as { clearance: string[] }
    expect([...me.clearance].sort()).toEqual(['base', 'minors'])
  })

  test('HIV and violence need two persons, the second one the protection officer', async () => {
    const asked = request('psychologist', ['base', 'hiv'])
    expect(
      await told(
        here.admin.act('network.set-role-clearance', { role: 'psychologist', compartments: ['base', 'hiv'] }),
      ),
    ).toBe('network.needs-two-persons')
    expect(await told(here.admin.act('network.request-role-clearance', asked))).toBe('done')
    const settle = { request_id: asked.request_id, role: 'psychologist', approved: true }
    expect(await told(here.admin.act('network.settle-role-clearance', settle))).toBe('core.not-allowed')
    const hand = await here.enlist('psychologist', here.other_id, here.other_unit_id)
    expect(await told(here.dpo.act('network.settle-role-clearance', settle))).toBe('done')
    expect(((await hand.ask(networkAnswerings.me)) as { clearance: string[] }).clearance).toContain('hiv')
    expect(await told(here.dpo.act('network.settle-role-clearance', settle))).toBe('network.request-settled')
  })

  test('who asked cannot answer, even being both', async () => {
    await here.admin.act('network.give-role', {
      grant_id: newId(),
      worker_id: here.admin.worker_id,
      role: 'dpo',
      organisation_id: here.lead_id,
    })
    const asked = request('social_worker', ['base', 'violence'])
    expect(await told(here.admin.act('network.request-role-clearance', asked))).toBe('done')
    expect(
      await told(
        here.admin.act('network.settle-role-clearance', {
          request_id: asked.request_id,
          role: 'social_worker',
          approved: true,
        }),
      ),
    ).toBe('network.same-person')
    expect(
      await told(
        here.dpo.act('network.settle-role-clearance', {
          request_id: asked.request_id,
          role: 'social_worker',
          approved: false,
        }),
      ),
    ).toBe('done')
  })
})

describe('for the protection officer', () => {
  test('the chain of a body is shown with its links checked, and a mended entry is found', async () => {
    const ask = () => here.dpo.ask(networkAnswerings.audit, { organisation_id: here.lead_id, limit: 5 })
    const whole = (await ask()) as {
      chain: { is_whole: boolean; length: number }
      entries: { is_verified: boolean; actions: unknown[] }[]
    }
    expect(whole.chain.is_whole).toBe(true)
    expect(whole.entries).toHaveLength(5)
    expect(whole.entries.every((entry) => entry.is_verified && entry.actions.length > 0)).toBe(true)
    expect(shut).toContain(
      await told(here.coordinator.ask(networkAnswerings.audit, { organisation_id: here.lead_id })),
    )
  })

  test('readings of persons of their body come newest first; nobody else asks', async () => {
    const read = { reading_id: newId(), person: newId() }
    await database.change(here.operator.token, [], () => ({
      saves: [
        {
          name: 'a reading',
          text: `insert into audit.readings values ($1, $2, $3, $4, 'people.search-nicknames', 'direct_care', array[$5::uuid], now())`,
          values: [here.network_id, read.reading_id, here.operator.worker_id, here.lead_id, read.person],
        },
      ],
      answer: () => 'done',
    }))
    const seen = (await here.dpo.ask(networkAnswerings.readings, { person_id: read.person })) as {
      readings: { reading_id: string; worker_name: string }[]
    }
    expect(seen.readings.map((each) => each.reading_id)).toEqual([read.reading_id])
    expect(seen.readings[0]?.worker_name).toBe('Prova outreach_operator')
    expect(shut).toContain(await told(here.operator.ask(networkAnswerings.readings, {})))
  })
})
