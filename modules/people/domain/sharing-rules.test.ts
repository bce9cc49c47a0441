// What a share may rest on, said in cases.
import { expect, test } from 'vitest'
import {
  basisOfAct,
  basisOfConsent,
  consentCovers,
  earlier,
  isAgainstWish,
  isInForce,
} from './sharing-rules.ts'

const wanted = { person_id: 'p', from: 'a', to: 'b', compartments: ['base'], purpose: 'referral' }
const act = { begins_on: '2026-01-01', ended_on: null, ended_because: null }
const line = {
  from_organisation_id: 'a',
  to_organisation_id: 'b',
  compartments: ['base', 'social'],
  purposes: ['referral'],
  legal_basis: 'public_task',
}
const day = '2026-11-28'

test('an act gives its ground only for who, what and why it names, while it holds', () => {
  expect(basisOfAct(act, [line], { wanted, day })).toBe('public_task')
  const cases = [
    { ...wanted, to: 'c' },
    { ...wanted, from: 'b', to: 'a' },
    { ...wanted, compartments: ['base', 'health'] },
    { ...wanted, purpose: 'reporting' },
  ]
  for (const each of cases) expect(basisOfAct(act, [line], { wanted: each, day })).toBeUndefined()
  expect(basisOfAct({ ...act, ended_on: '2026-11-27' }, [line], { wanted, day })).toBeUndefined()
  expect(basisOfAct({ ...act, begins_on: '2026-12-01' }, [line], { wanted, day })).toBeUndefined()
  expect(basisOfAct(undefined, [line], { wanted, day })).toBeUndefined()
})

test('an act that asks for the person’s yes is no ground by itself', () => {
  expect(basisOfAct(act, [{ ...line, legal_basis: 'explicit_consent' }], { wanted, day })).toBeUndefined()
})

test('what was ended today is over now; what expires today lasts until tonight', () => {
  expect(isInForce({ ...act, ended_on: day, ended_because: 'Fine del progetto' }, day)).toBe(false)
  expect(isInForce({ ...act, ended_on: day }, day)).toBe(true)
})

const consent = {
  consent_id: 'c',
  person_id: 'p',
  unit_id: 'u',
  organisation_id: 'a',
  worker_id: 'w',
  text_version: '1',
  language: 'it',
  channel: 'paper' as const,
  witness_id: null,
  given_at: '2026-11-01T10:00:00.000Z',
  purposes: ['referral'],
  recipients: ['b'],
  compartments: ['base'],
  withdrawn_at: null,
  withdrawn_by: null,
}

test('a yes covers its own person, recipient, purpose and matter, until it is taken back', () => {
  expect(consentCovers(consent, wanted)).toBe(true)
  expect(consentCovers({ ...consent, withdrawn_at: '2026-11-02T10:00:00.000Z' }, wanted)).toBe(false)
  expect(consentCovers({ ...consent, person_id: 'q' }, wanted)).toBe(false)
  expect(consentCovers(consent, { ...wanted, to: 'c' })).toBe(false)
  expect(consentCovers(consent, { ...wanted, purpose: 'quality' })).toBe(false)
  expect(consentCovers(consent, { ...wanted, compartments: ['base', 'social'] })).toBe(false)
})

test('of health one says yes in so many words', () => {
  expect(basisOfConsent(['base', 'health_addiction'])).toBe('explicit_consent')
  expect(basisOfConsent(['base', 'social'])).toBe('consent')
})

test('a wish not to be shared yields only to the law and to a life in danger', () => {
  const wish = {
    wish_id: 'w',
    person_id: 'p',
    unit_id: 'u',
    organisation_id: 'a',
    worker_id: 'w',
    to_organisation_id: null as string | null,
    said_at: '2026-11-01T10:00:00.000Z',
    ended_at: null as string | null,
  }
  expect(isAgainstWish([wish], 'b', 'public_task')).toBe(true)
  expect(isAgainstWish([{ ...wish, to_organisation_id: 'c' }], 'b', 'public_task')).toBe(false)
  expect(isAgainstWish([{ ...wish, ended_at: '2026-11-02T10:00:00.000Z' }], 'b', 'consent')).toBe(false)
  expect(isAgainstWish([wish], 'b', 'vital_interest')).toBe(false)
})

test('the earlier last day counts', () => {
  expect(earlier(null, '2026-12-31')).toBe('2026-12-31')
  expect(earlier('2026-12-01', '2026-12-31')).toBe('2026-12-01')
  expect(earlier(null, null)).toBeNull()
})
