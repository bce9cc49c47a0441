// What a phone carries of persons follows who may carry them, at the next pull: a phone holds whom its own units met and
// nobody else, however many others were let see them meanwhile; and whoever is forgotten or restricted leaves it.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { anIntake } from '#cases/makers'
import { fromBelow } from '#core/db/testing'
import type { House as HouseAtWork } from '#core/http'
import { dayInItaly, newId } from '#core/kernel'
import type { CarryReply } from '#core/sync'
import { syncPaths } from '#core/sync'
import { nicknameCode } from '#people'
import { aName, aVisitor } from '#people/makers'
import { bringInList, privacyReactions, type RetentionAnswer, retentionAnswering } from '#people/server'
import { must } from './testing/phone.ts'
import { holds, openSatchels, type Satchels, sees, went } from './testing/satchels.ts'

let stage: Satchels
let hands: Satchels['hands']
let phones: Satchels['phones']
let house: Satchels['house']
const { someone, holders, nextPull, giveName } = {
  someone: (more = {}) => stage.someone(more),
  holders: (person_id) => stage.holders(person_id),
  nextPull: (...asked) => stage.nextPull(...asked),
  giveName: (...told) => stage.giveName(...told),
} as Pick<Satchels, 'someone' | 'holders' | 'nextPull' | 'giveName'>

beforeAll(async () => {
  stage = await openSatchels()
  hands = stage.hands
  phones = stage.phones
  house = stage.house
}, 120_000)
afterAll(() => house.close())
afterEach(() => stage.mustBeFresh())

const consentTo = (person_id: string, organisation_id: string) => ({
  ...{ consent_id: newId(), person_id, unit_id: house.here.mobile_id, text_version: '1', language: 'it' },
  ...{ channel: 'paper', witness_id: null, purposes: ['referral'], compartments: ['base'] },
  recipients: [organisation_id],
})
const shareOn = (consent: ReturnType<typeof consentTo>, unit_id: string | null) => ({
  ...{ share_id: newId(), person_id: consent.person_id, unit_id, ended_on: null },
  ...{ organisation_id: consent.recipients[0], compartments: ['base'], purpose: 'referral' },
  cause_id: consent.consent_id,
})

describe('others are let see: their pages show the person, their phones carry nobody but their own', () => {
  test.each(['unit', 'body'])('a share with the %s, given and taken back', async (whom) => {
    const { other_id, other_unit_id } = house.here
    const person_id = await someone()
    expect(await holders(person_id)).toEqual(['home'])
    const yes = consentTo(person_id, other_id)
    await went(hands.home.act('people.give-consent', yes))
    await went(hands.home.act('people.share', shareOn(yes, whom === 'unit' ? other_unit_id : null)))
    expect(await sees(hands.far, person_id)).toBe(true)
    expect(await holders(person_id)).toEqual(['home'])
    // A change while they see it is not carried either.
    await went(hands.home.act('people.change-nickname', { person_id, nickname: 'Tasso' }))
    expect((await nextPull(hands.far, phones.far)).records['people.person'] ?? []).toEqual([])
    expect(await holders(person_id)).toEqual(['home'])
    expect(phones.home.records('people.person')).toContainEqual(
      expect.objectContaining({ person_id, nickname: 'Tasso' }),
    )
    await went(hands.home.act('people.withdraw-consent', { consent_id: yes.consent_id }))
    expect(await sees(hands.far, person_id)).toBe(false)
    expect(await holders(person_id)).toEqual(['home'])
  })

  test('a circle joined and left', async () => {
    const person_id = await someone()
    const { coordinator, mobile_id } = house.here
    const intake = anIntake(mobile_id, person_id)
    const { file_id } = intake
    await went(hands.desk.act('cases.open-intake', intake))
    const managing = { file_id, case_manager_id: hands.desk.worker_id, is_notice_given: true }
    await went(coordinator.act('cases.accept', managing))
    const member_id = newId()
    await went(
      hands.desk.act('cases.add-member', {
        ...{ member_id, file_id, person_id, worker_id: hands.far.worker_id, outside_name: null },
        ...{ outside_body: null, profile: 'social', team_role: 'member', compartments: [] },
      }),
    )
    expect(await sees(hands.far, person_id)).toBe(true)
    expect(await holders(person_id)).toEqual(['home'])
    await went(hands.desk.act('cases.end-member', { file_id, member_id }))
    expect(await sees(hands.far, person_id)).toBe(false)
    expect(await holders(person_id)).toEqual(['home'])
  })

  test('a file opened in an emergency, for its four hours and after', async () => {
    const person_id = await someone()
    const phone = await stage.ready(hands.nurse)
    const held = async () => {
      await phone.pull()
      return [holds(phone, person_id), holds(await stage.ready(hands.nurse), person_id)]
    }
    await went(
      hands.nurse.act('people.break-glass', {
        ...{ break_glass_id: newId(), person_id, compartments: ['base', 'health_addiction'] },
        reason: 'Priva di sensi, serve sapere che cosa prende',
      }),
    )
    expect(await sees(hands.nurse, person_id)).toBe(true)
    expect(await held()).toEqual([false, false])
    for (const table of ['person_access', 'circles'])
      await fromBelow(
        house.database,
        `update access.${table} set ends_at = now() - interval '1 second' where network_id = $1 and person_id = $2 and ends_at <> 'infinity'`,
        [house.here.network_id, person_id],
      )
    expect(await sees(hands.nurse, person_id)).toBe(false)
    expect(await held()).toEqual([false, false])
    expect(await holders(person_id)).toEqual(['home'])
  })
})

describe('two records of one person', () => {
  test('joined and split again: both stay where they were met', async () => {
    const [person_id, survivor_id] = [await someone(), await someone()]
    const link_id = newId()
    const two = { link_id, person_id, survivor_id }
    const here = async () => [await holders(person_id), await holders(survivor_id)]
    await went(
      hands.desk.act('people.propose-merge', {
        ...{ ...two, unit_id: house.here.mobile_id, reasons: ['same_name'] },
      }),
    )
    await went(hands.second.act('people.approve-merge', { ...two, is_same: true }))
    expect(await here()).toEqual([['home'], ['home']])
    await went(hands.privacy.act('people.split', { link_id }))
    expect(await here()).toEqual([['home'], ['home']])
  })

  test('who asks to be anonymous: the file with a code comes alone, and tells nothing of the other', async () => {
    const person_id = await someone()
    await giveName(person_id)
    await holders(person_id)
    const twin_id = newId()
    await went(
      house.here.nurse.act('people.request-anonymity', {
        ...{ person_id, twin_id, unit_id: house.here.mobile_id, code: nicknameCode('ANO', 8154) },
        ...{ notice_language: 'it', accepted: true },
      }),
    )
    const told = await nextPull(hands.home, phones.home)
    expect(told.records['people.person']).toMatchObject([{ person_id: twin_id, nickname: null }])
    expect(JSON.stringify([told.records, told.gone])).not.toContain(person_id)
    expect(await holders(twin_id)).toEqual(['home'])
  })
})

const request = async (person_id: string, kind: string): Promise<string> => {
  const rights_request_id = newId()
  const told = { channel: 'in_person', proof: 'code', received_on: dayInItaly(new Date().toISOString()) }
  await went(hands.home.act('people.open-request', { rights_request_id, person_id, kind, ...told }))
  await went(
    hands.privacy.act('people.decide-request', { rights_request_id, decision: 'granted', exemptions: [] }),
  )
  return rights_request_id
}
/** Gone from the phone of the unit, said so in the very next pull. */
const mustLeave = async (person_id: string): Promise<void> => {
  expect((await nextPull(hands.home, phones.home)).gone['people.person']).toContain(person_id)
  expect(await holders(person_id)).toEqual([])
}

describe('who may not be worked with, or was forgotten, leaves the phone of their own unit', () => {
  test('restricted by right, and back when it is lifted', async () => {
    const person_id = await someone()
    expect(await holders(person_id)).toEqual(['home'])
    await request(person_id, 'restriction')
    await mustLeave(person_id)
    const [hold] = await fromBelow(
      house.database,
      `select hold_id from people.holds where network_id = $1 and person_id = $2 and kind = 'restriction'`,
      [house.here.network_id, person_id],
    )
    await went(hands.privacy.act('people.end-hold', { hold_id: hold?.hold_id }))
    expect(await holders(person_id)).toEqual(['home'])
  })

  test('a name reduced: the nickname stays on the phone, the name was never there', async () => {
    const person_id = await someone({ nickname: 'Istrice' })
    await giveName(person_id, { given_name: 'CANARINO-DI-NOME' })
    expect(await holders(person_id)).toEqual(['home'])
    const all = JSON.stringify(await nextPull(hands.home, { cursor: 0 }))
    expect(all).not.toContain('CANARINO')
    await request(person_id, 'objection')
    const { enlist, lead_id, mobile_id } = house.here
    const other = await enlist('privacy_admin', lead_id, mobile_id)
    await went(other.act('people.reduce', { person_id, reason: 'objection' }))
    expect(await holders(person_id)).toEqual(['home'])
    expect(phones.home.records('people.person')).toContainEqual(
      expect.objectContaining({ person_id, nickname: 'Istrice', identity_level: 'pseudonymous' }),
    )
  })

  test('erased by right: gone with the run that two persons agreed to', async () => {
    const person_id = await someone({ nickname: 'Faina' })
    const yes = consentTo(person_id, house.here.other_id)
    await went(hands.home.act('people.give-consent', yes))
    await went(hands.home.act('people.share', shareOn(yes, house.here.other_unit_id)))
    expect(await holders(person_id)).toEqual(['home'])
    await request(person_id, 'erasure')
    const { dpo, network_id } = house.here
    const { runs } = (await dpo.ask(retentionAnswering)) as RetentionAnswer
    const run = runs.find((each) => each.because === 'erasure_request' && each.state === 'prepared')
    await went(dpo.act('people.approve-run', { run_id: run?.run_id, is_approved: true }))
    expect(await holders(person_id)).toEqual(['home'])
    const atWork: HouseAtWork = {
      ...{ public_url: 'https://prova.example.org', database: house.database, clock: house.clock },
      tell: { is_available: false, send: async () => undefined },
    }
    const happened = { network_id, seq: 1, name: 'retention-approved', data: { run_id: run?.run_id } }
    for (const reaction of privacyReactions ?? [])
      if (reaction.on === happened.name) await reaction.run(happened, atWork)
    await mustLeave(person_id)
    expect(JSON.stringify(phones.home.records('people.person'))).not.toContain('Faina')
    expect(await sees(hands.far, person_id)).toBe(false)
  })

  test('brought in with a list that was the wrong one: comes, and goes when it is taken back', async () => {
    const { network_id, mobile_id: unit_id } = house.here
    const content = Buffer.from(
      'Nucleo;Persona;Parentela;Sesso;Anno di nascita;Cittadinanza\nS-1;S-1-1;Intestatario;F;1975;IT\nS-1;S-1-2;Figlio;M;2016;IT',
    ).toString('base64')
    const { import_id } = await bringInList(
      { database: house.database, token: hands.desk.token, now: new Date().toISOString() },
      { content, unit_id, purpose: 'direct_care', legal_basis: 'public_task' },
    )
    const rows = await fromBelow(
      house.database,
      'select person_id from people.imported_persons where network_id = $1 and import_id = $2',
      [network_id, import_id],
    )
    expect(rows).toHaveLength(2)
    for (const { person_id } of rows) expect(await holders(String(person_id))).toEqual(['home'])
    await went(hands.desk.act('people.undo-import', { import_id }))
    const text = 'select people.take_back($1, $2, 40) as stayed'
    await house.database.as('jobs', (run) => run({ text, values: [network_id, import_id] }))
    const { gone } = await nextPull(hands.home, phones.home)
    expect(gone['people.person']?.slice().sort()).toEqual(rows.map((row) => String(row.person_id)).sort())
    for (const { person_id } of rows) expect(await holders(String(person_id))).toEqual([])
  })
})

test('and never travelled more of a person than their line: no name, number, trait, consent or file', async () => {
  await went(
    hands.desk.act('people.register', aVisitor(house.here.mobile_id, house.here.lead_id, { named: aName() })),
  )
  const carried = Object.keys(
    (await must<CarryReply>(house.as(hands.home)('POST', syncPaths.carry, {}))).records,
  )
  const told = await nextPull(hands.home, { cursor: 0 })
  const nouns = [...new Set([...carried, ...Object.keys(told.records), ...Object.keys(told.gone)])]
  expect(nouns.filter((noun) => /^(people|cases|referrals|reception)\./.test(noun))).toEqual([
    'people.person',
  ])
  expect(JSON.stringify(told)).not.toMatch(/Aminata|CANARINO/)
})
