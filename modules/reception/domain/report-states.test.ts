import { expect, it } from 'vitest'
import { reportAfter, reportEvents, reportStates } from './report-states.ts'

it('a report takes these steps and no other', () => {
  const found = reportStates.flatMap((from) =>
    reportEvents.flatMap((event) => {
      const to = reportAfter(from, event)
      return to ? [`${from} ${event} ${to}`] : []
    }),
  )
  expect(found).toEqual([
    'received triage triaged',
    'received annul annulled',
    'triaged assign assigned',
    'triaged redirect redirected',
    'triaged annul annulled',
    'assigned assign assigned',
    'assigned outcome handled',
    'assigned annul annulled',
    'redirected feedback closed',
    'redirected annul annulled',
    'handled feedback closed',
    'handled annul annulled',
  ])
})
