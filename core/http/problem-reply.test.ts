// Whose fault it is: words no column can hold are the asker's, also when a role of the house carried them to the
// database; everything else the database says is ours, and stays unsaid.
import type { FastifyReply } from 'fastify'
import { expect, test } from 'vitest'
import { problemOf, sendProblem } from './problem-reply.ts'

test.each(['22021', '22P05', '22P02', '22003', '22007', '22008', '22009'])('%s is the asker’s', (code) => {
  expect(problemOf(Object.assign(new Error('words'), { code }))).toEqual({
    code: 'core.invalid-input',
    status: 422,
  })
})

test.each(['22012', '23505', '42501', '42P01', 'ECONNRESET', undefined])('%s is ours', (code) => {
  expect(problemOf(Object.assign(new Error('words'), { code }))).toEqual({
    code: 'core.our-error',
    status: 500,
  })
})

test('what Fastify refuses is told in our words', () => {
  expect(problemOf({ statusCode: 413 })).toEqual({ code: 'core.too-large', status: 413 })
  expect(problemOf({ statusCode: 415 })).toEqual({ code: 'core.malformed', status: 415 })
  expect(problemOf(null)).toEqual({ code: 'core.our-error', status: 500 })
})

test.each([
  [{ code: 'core.too-many', status: 429, details: { retry_after: 31.2 } }, '32'],
  [{ code: 'core.too-many', status: 429 }, '60'],
  [{ code: 'core.database-unwell', status: 503 }, '5'],
  [{ code: 'core.not-found', status: 404 }, undefined],
])('who is to come back later is told when: %o', (problem, wait) => {
  const told: Record<string, string> = {}
  const reply = {
    header: (name: string, value: string) => Object.assign(told, { [name]: value }),
    code: () => reply,
    type: () => reply,
    send: () => reply,
  }
  sendProblem(reply as unknown as FastifyReply, problem)
  expect(told['retry-after']).toBe(wait)
})
