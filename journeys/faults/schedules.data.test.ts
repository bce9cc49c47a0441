// Three hundred evenings: pushes that arrive twice, in another order, in pieces, from a copy of the phone, with
// clocks that are wrong. In the end everything is there once, and every phone tells the same.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromBelow } from '#core/db/testing'
import { isRefusal, newId } from '#core/kernel'
import { syncPaths } from '#core/sync'
import { randomFrom } from '#network/territory'
import type { Outing } from '#outreach/makers'
import { contactIntent, evening, type House, openFaultHouse } from './testing/house.ts'
import { faultsOf, type Look, streetTables } from './testing/invariants.ts'
import { must, type Phone } from './testing/phone.ts'

type Sent = ReturnType<typeof contactIntent>

let house: House
let outing: Outing
let phones: Phone[]
let look: Look
const told = new Set<string>()
beforeAll(async () => {
  house = await openFaultHouse()
  look = (text, values) => fromBelow(house.database, text, values)
  outing = await house.startNight()
  phones = [house.phone(house.here.operator), house.phone(house.here.operator2)]
  for (const phone of phones) {
    await phone.enrol()
    await phone.carry()
  }
}, 60_000)
afterAll(() => house.close())

const shuffled = <T>(from: T[], random: () => number): T[] => {
  const items = [...from]
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[items[i], items[j]] = [items[j] as T, items[i] as T]
  }
  return items
}
const remember = (reply: { answers: { id: string; outcome: string }[] }, sent: Sent[]): void => {
  for (const { id, outcome } of reply.answers) {
    const intent = sent.find((each) => each.id === id)
    if (outcome === 'accepted' && intent) told.add(String(intent.input.contact_id))
  }
}
const some = (random: () => number): Sent[] =>
  Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
    contactIntent(
      outing,
      random() < 0.5 ? { handouts: [{ item_id: house.night.item('cold_kit'), quantity: 1 }] } : {},
    ),
  )

/** One evening: what the two phones say, cut in pieces, doubled and shuffled; the last word is everything once more. */
const evenings = async (seed: number): Promise<void> => {
  const random = randomFrom(seed)
  const saying = phones.map((phone) => ({ phone, intents: some(random) }))
  const pieces = saying.flatMap(({ phone, intents }) =>
    intents.flatMap((_, i) =>
      random() < 0.6 ? [{ phone, part: intents.slice(Math.floor(random() * (i + 1)), i + 1) }] : [],
    ),
  )
  const arriving = shuffled([...pieces, ...pieces.filter(() => random() < 0.4)], random)
  for (const { phone, part } of arriving) {
    if (random() < 0.25) {
      const together = [phone.push(part), phone.push(shuffled(part, random))]
      for (const reply of await Promise.all(together)) remember(reply, part)
    } else remember(await phone.push(part), part)
  }
  for (const { phone, intents } of saying) {
    const reply = await phone.push(intents)
    remember(reply, intents)
    expect(reply.answers.map(({ id }) => id)).toEqual(intents.map(({ id }) => id))
    expect(reply.answers.filter(({ outcome }) => outcome !== 'accepted')).toEqual([])
  }
}

describe('what arrives twice and in another order', () => {
  test('three hundred evenings end in the same facts, and every phone tells the same', async () => {
    for (let seed = 1; seed <= 300; seed++) {
      await evenings(seed)
      if (seed % 60 === 0) for (const phone of phones) await phone.pull(1 + (seed % 7))
    }
    expect(await faultsOf(look, [...told])).toEqual([])
    for (const phone of phones) await phone.pull()
    const fresh = house.phone(house.here.operator)
    await fresh.carry()
    expect(phones.map((phone) => phone.print())).toEqual(phones.map(() => fresh.print()))
    expect(fresh.records('outreach.contact').length).toBe(told.size)
  }, 180_000)

  test('a copy of the phone sends the same again from elsewhere: the same answers, nothing more', async () => {
    const [phone] = phones as [Phone]
    const intents = some(randomFrom(9))
    const first = await phone.push(intents)
    const clone = house.phone(house.here.operator)
    clone.device = phone.device
    const second = await clone.push(shuffled(intents, randomFrom(3)))
    const seqs = (reply: typeof first) => Object.fromEntries(reply.answers.map(({ id, seq }) => [id, seq]))
    expect(seqs(second)).toEqual(seqs(first))
    expect(second.answers.every(({ again }) => again === true)).toBe(true)
  })

  test('the same id with other words is refused, and the first words stay', async () => {
    const [phone] = phones as [Phone]
    const intent = contactIntent(outing)
    await phone.push([intent])
    const reply = await phone.push([{ ...intent, input: { ...intent.input, gender: 'woman' } }])
    expect(reply.answers[0]?.problem?.code).toBe('sync.intent-changed')
    const rows = await look('select gender from outreach.contacts where contact_id = $1', [
      intent.input.contact_id,
    ])
    expect(rows).toEqual([{ gender: 'man' }])
  })

  test('eight times the same push at once: one fact each, no error of ours', async () => {
    const [phone] = phones as [Phone]
    for (let round = 0; round < 4; round++) {
      const intents = Array.from({ length: 6 }, () =>
        contactIntent(outing, { handouts: [{ item_id: house.night.item('cold_kit'), quantity: 1 }] }),
      )
      const replies = await Promise.all(
        Array.from({ length: 8 }, (_, i) => phone.push(i % 2 ? [...intents].reverse() : intents)),
      )
      const seqs = replies.map((reply) =>
        reply.answers
          .map(({ id, seq, outcome }) => `${id} ${outcome} ${seq}`)
          .sort()
          .join(),
      )
      expect(new Set(seqs).size).toBe(1)
      remember(replies[0] as (typeof replies)[number], intents)
    }
    expect(await faultsOf(look, [...told])).toEqual([])
  }, 60_000)
})

describe('one that is refused in the middle', () => {
  test('blocks nobody, writes nothing, and is answered where it stood', async () => {
    const [phone] = phones as [Phone]
    const good = Array.from({ length: 5 }, () => contactIntent(outing))
    const bad = [
      contactIntent(outing, { shift_id: newId() }),
      { ...contactIntent(outing), action: 'outreach.no-such-thing' },
      { ...contactIntent(outing), input: { contact_id: 'x' } },
      contactIntent(outing, { handouts: [{ item_id: newId(), quantity: 1 }] }),
    ]
    const batch = [good[0], bad[0], good[1], bad[1], good[2], bad[2], good[3], bad[3], good[4]] as Sent[]
    const before = await look('select seq from sync.heads')
    const { answers } = await phone.push(batch)
    expect(answers.map(({ outcome }) => outcome[0]).join('')).toBe(
      'ararararaa'.slice(0, 9).replace(/./g, (_, i) => (i % 2 ? 'r' : 'a')),
    )
    const after = await look('select seq from sync.heads')
    expect(Number(after[0]?.seq)).toBeGreaterThan(Number(before[0]?.seq))
    const kept = await look('select intent_id from sync.intents where intent_id = any ($1::uuid[])', [
      bad.map(({ id }) => id),
    ])
    expect(kept).toEqual([])
    for (const each of good) told.add(String(each.input.contact_id))
    expect(await faultsOf(look, [...told])).toEqual([])
  })
})

describe('clocks that are wrong', () => {
  const instants = [
    '1970-01-01T00:00:00.000Z',
    '2038-01-19T03:14:08.000Z',
    '2025-10-16T21:00:00.000Z',
    '2027-12-25T21:00:00.000Z',
    '2026-10-25T02:30:00+02:00',
    '2026-10-25T02:30:00+01:00',
    '2026-03-29T02:30:00+01:00',
    '0001-01-01T00:00:00.000Z',
    '9999-12-31T23:59:59.999Z',
  ]
  test('what they say is kept or refused, never an error of ours; order is the order of arrival', async () => {
    const [phone] = phones as [Phone]
    const intents = instants.map((at) => ({ ...contactIntent(outing), at }))
    const { answers } = await phone.push(intents)
    const seqs = answers.flatMap(({ seq }) => (seq === undefined ? [] : [seq]))
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b))
    for (const { outcome, problem } of answers)
      expect(outcome === 'accepted' || (problem?.status ?? 500) < 500).toBe(true)
    remember({ answers }, intents as Sent[])
    expect(await faultsOf(look, [...told])).toEqual([])
  })

  test('a session is not lengthened by a clock: the server judges by its own', async () => {
    const hand = await house.here.enlist('outreach_operator', house.here.lead_id, house.here.mobile_id)
    await look(
      `update access.session_context set expires_at = now() - interval '1 second' where token = $1`,
      [hand.token.hash],
    )
    house.clock.set('2020-01-01T00:00:00.000Z')
    expect((await house.as(hand)('POST', syncPaths.carry, {})).status).toBe(401)
    house.clock.set(evening)
  })
})

describe('two phones on one outing', () => {
  test('both close it, both arrive, both take the last kit: one outing, one order, no kit below zero', async () => {
    const [one, two] = phones as [Phone, Phone]
    const stop_id = outing.plan.stops?.[1]?.stop_id
    const arrive = () => ({
      id: newId(),
      action: 'outreach.arrive-at-stop',
      at: evening,
      input: { shift_id: outing.shift_id, stop_id },
    })
    const many = () =>
      contactIntent(outing, { handouts: [{ item_id: house.night.item('health_kit'), quantity: 2 }] })
    const replies = await Promise.all([
      one.push([arrive(), many(), many()]),
      two.push([arrive(), many(), many()]),
    ])
    const outcomes = replies.flatMap(({ answers }) => answers.map(({ problem }) => problem?.status ?? 200))
    expect(outcomes.every((status) => status < 500)).toBe(true)
    const [pause, resume] = ['outreach.pause-shift', 'outreach.resume-shift'].map((action) => ({
      id: newId(),
      action,
      at: evening,
      input: { shift_id: outing.shift_id, reason: 'weather' },
    }))
    await Promise.all([
      one.push([pause as never]),
      two.push([{ ...(pause as object), id: newId() } as never]),
    ])
    await two.push([resume as never])
    await Promise.all([one.pull(), two.pull()])
    expect(one.print()).toBe(two.print())
    expect(await faultsOf(look, [...told])).toEqual([])
  })
})

test('nobody of another body, and no store or office of ours, ever read a row of the street', async () => {
  const tables = await streetTables(look)
  expect(tables.length).toBeGreaterThan(8)
  const open: string[] = []
  for (const hand of [house.here.stranger, house.here.warehouse, house.here.monitor, house.here.dpo]) {
    for (const table of tables) {
      const asking = house.database.read(hand.token, [
        {
          name: `eye ${table}`,
          text: `select 1 from ${table} where network_id = $1 limit 1`,
          values: [house.here.network_id],
        },
      ])
      const rows = await asking.then(
        ({ rows: found }) => found[0]?.length ?? 0,
        (error) => (isRefusal(error) ? 0 : 1),
      )
      if (rows > 0) open.push(table)
    }
  }
  expect(open).toEqual([])
})

test('a person met at night is derived as they should be: no difference in who may see whom', async () => {
  const rows = await house.database.as('jobs', (run) =>
    run({ text: 'select access.differences($1) as wrong', values: [house.here.network_id] }),
  )
  expect(Number(rows[0]?.wrong)).toBe(0)
  await must(house.as(house.here.operator)('GET', `${syncPaths.pull}?since=0&limit=1000`))
})
