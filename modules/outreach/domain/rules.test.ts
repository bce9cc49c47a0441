// The rules of a night, in sentences: readiness, closing, silence, meetings and tests.
import { describe, expect, test } from 'vitest'
import { closingGap, differencesOf, expectLess, returnRate, totalsOf } from './closing.ts'
import { contactGap } from './contact-rules.ts'
import { lastOf, overdue } from './overdue.ts'
import { gapsOf } from './readiness.ts'
import { testGap } from './test-rules.ts'

const member = (worker_id: string, profession = 'outreach_operator') => ({
  worker_id,
  profession,
  is_active: true,
})
const ready = {
  leader_id: 'anna',
  is_mobile: true,
  vehicle: 'Furgone',
  has_tests: false,
  safety_contact_id: 'carla',
  stock_list: [{ item_id: 'kit', quantity: 4 }],
}

describe('before leaving', () => {
  test('two people, a leader among them, a vehicle and a list are enough', () => {
    expect(gapsOf(ready, [member('anna'), member('bruno')])).toEqual([])
  })
  test('nobody goes out alone, also when a second one was taken out of the crew', () => {
    expect(gapsOf(ready, [member('anna'), { ...member('bruno'), is_active: false }])).toEqual(['crew'])
  })
  test('everything that lacks is named at once', () => {
    const bare = { ...ready, leader_id: null, vehicle: null, has_tests: true, stock_list: [] }
    expect(gapsOf(bare, [])).toEqual(['crew', 'leader', 'vehicle', 'health_worker', 'stock_list'])
  })
  test('a leader who does not go out is no leader', () => {
    expect(gapsOf({ ...ready, leader_id: 'dario' }, [member('anna'), member('bruno')])).toEqual(['leader'])
  })
  test('on foot no vehicle is asked for', () => {
    expect(gapsOf({ ...ready, is_mobile: false, vehicle: null }, [member('anna'), member('bruno')])).toEqual(
      [],
    )
  })
  test('tests need someone who may test', () => {
    expect(gapsOf({ ...ready, has_tests: true }, [member('anna'), member('bruno', 'health_worker')])).toEqual(
      [],
    )
  })
  test('who waits for news stays at home', () => {
    expect(gapsOf({ ...ready, safety_contact_id: 'bruno' }, [member('anna'), member('bruno')])).toEqual([
      'safety_contact',
    ])
  })
})

describe('closing', () => {
  const shift = {
    starts_at: '2026-11-20T20:00:00Z',
    started_at: '2026-11-20T20:05:00Z',
    stock_list: ready.stock_list,
    is_loaded: true,
    odometer_start: 100,
  }
  const good = {
    ended_at: '2026-11-21T00:00:00Z',
    counted: [{ item_id: 'kit', counted: 0 }],
    phones_out: ['bruno'],
    narrative: null,
    is_critical: false,
    odometer_end: 130,
  }
  const gap = (more: Partial<typeof good> = {}, of: Partial<typeof shift> = {}) =>
    closingGap({ ...shift, ...of }, { ...good, ...more } as never, ['anna', 'bruno'])

  test('a log with its count closes, and zero is a count', () => {
    expect(gap()).toBeUndefined()
  })
  test.each([
    ['end_before_start', { ended_at: '2026-11-20T20:05:00Z' }],
    ['count_missing', { counted: [] }],
    [
      'counted_twice',
      {
        counted: [
          { item_id: 'kit', counted: 0 },
          { item_id: 'kit', counted: 2 },
        ],
      },
    ],
    ['phone_of_stranger', { phones_out: ['dario'] }],
    ['critical_untold', { is_critical: true, narrative: '  ' as never }],
    ['odometer_missing', { odometer_end: null as never }],
    ['odometer_backwards', { odometer_end: 99 }],
  ])('%s', (word, more) => {
    expect(gap(more as never)).toBe(word)
  })
  test('a van that was never loaded asks for no count, a walk for no kilometres', () => {
    expect(
      gap({ counted: [], odometer_end: null as never }, { is_loaded: false, odometer_start: null as never }),
    ).toBeUndefined()
  })
  test('annulled contacts count no more', () => {
    const met = (state: string, headcount: number) => ({ state, headcount }) as never
    expect(totalsOf([met('recorded', 1), met('locked', 6), met('annulled', 9)])).toEqual({
      contacts: 2,
      headcount: 7,
    })
  })
  test('what arrives after the count lowers what was expected', () => {
    const counted = [
      { item_id: 'kit', counted: 3, expected: 5 },
      { item_id: 'water', counted: 2, expected: 2 },
    ]
    const after = expectLess(counted, [{ item_id: 'kit', quantity: 2 }])
    expect(differencesOf(after)).toEqual([])
    expect(differencesOf(counted)).toEqual([counted[0]])
  })
  test('eight back for twelve out are 0.67; for none out there is no rate', () => {
    expect(returnRate(12, 8)).toBe(0.67)
    expect(returnRate(0, 8)).toBeNull()
  })
})

describe('silence', () => {
  const watch = { started_at: '2026-11-20T20:00:00.000Z', safety_interval_min: 60, safety_grace_min: 10 }
  const heard = (last_check_at: string | null, last_news_at: string | null = null) => ({
    last_check_at,
    last_news_at,
  })

  test('within the hour all is well', () => {
    expect(overdue(watch, heard(null), '2026-11-20T20:59:59Z').standing).toBe('well')
  })
  test('at the hour it is time to answer, and the grace has not passed', () => {
    const at = overdue(watch, heard(null), '2026-11-20T21:09:59Z')
    expect(at).toMatchObject({ standing: 'due', due_at: '2026-11-20T21:00:00.000Z', reading: null })
  })
  test('after the grace nothing arrived: perhaps there is no network', () => {
    const news = '2026-11-20T20:35:00.000Z'
    expect(overdue(watch, heard(null, news), '2026-11-20T21:10:00Z')).toMatchObject({
      standing: 'overdue',
      reading: 'no_news',
      last_news_at: news,
    })
  })
  test('after the grace contacts arrive and no answer: it was missed', () => {
    expect(overdue(watch, heard(null, '2026-11-20T21:04:00Z'), '2026-11-20T21:10:00Z').reading).toBe('missed')
  })
  test('each answer starts the interval again', () => {
    expect(overdue(watch, heard('2026-11-20T20:50:00Z'), '2026-11-20T21:45:00Z')).toMatchObject({
      standing: 'well',
      due_at: '2026-11-20T21:50:00.000Z',
    })
  })
  test('a check from before the start does not shorten it', () => {
    expect(overdue(watch, heard('2026-11-20T18:00:00Z'), '2026-11-20T20:30:00Z').due_at).toBe(
      '2026-11-20T21:00:00.000Z',
    )
  })
  test('a phone whose clock runs a day ahead does not silence the watch for a day', () => {
    expect(overdue(watch, heard('2026-11-21T20:30:00Z'), '2026-11-20T22:00:00Z').due_at).toBe(
      '2026-11-20T23:00:00.000Z',
    )
  })
  test('the last of several checks counts, in any order', () => {
    expect(lastOf([{ at: '2026-11-20T22:00:00Z' }, { at: '2026-11-20T21:00:00Z' }])).toBe(
      '2026-11-20T22:00:00Z',
    )
    expect(lastOf([])).toBeNull()
  })
})

describe('a meeting', () => {
  const told = {
    phase: 'follow_up' as const,
    headcount: 1,
    person_id: null,
    topics: [],
    interventions: [],
    handouts: [],
    harm_reduction: [],
    note: null,
  }
  test('says at least one thing', () => {
    expect(contactGap(told)).toBe('empty')
    expect(contactGap({ ...told, topics: ['health'] })).toBeUndefined()
    expect(contactGap({ ...told, handouts: [{}] })).toBeUndefined()
  })
  test('people only seen are enough', () => {
    expect(contactGap({ ...told, phase: 'presence', headcount: 12 })).toBeUndefined()
  })
  test('a known person is met one at a time', () => {
    expect(contactGap({ ...told, topics: ['health'], person_id: 'p', headcount: 2 })).toBe('person_is_one')
  })
})

describe('a test', () => {
  const done = { test_kind: 'hcv_antibody', consent: true, pre_counselling: true, on_day: '2026-11-20' }
  const lot = { test_kind: 'hcv_antibody', state: 'available', usable_until: '2026-11-20' }
  test('goes with consent, a talk and a lot that is good today', () => {
    expect(testGap(done, lot)).toBeUndefined()
  })
  test.each([
    ['consent', { consent: false }, lot],
    ['counselling', { pre_counselling: false }, lot],
    ['lot_missing', {}, undefined],
    ['lot_of_other_kind', {}, { ...lot, test_kind: 'covid' }],
    ['lot_expired', {}, { ...lot, usable_until: '2026-11-19' }],
    ['lot_blocked', {}, { ...lot, state: 'blocked' }],
  ])('%s', (word, more, of) => {
    expect(testGap({ ...done, ...more }, of)).toBe(word)
  })
  test('blood pressure uses nothing up', () => {
    expect(testGap({ ...done, test_kind: 'blood_pressure' }, undefined)).toBeUndefined()
  })
})
