// The paper of a log: everything that was counted, nobody who was met.
import { describe, expect, it } from 'vitest'
import type { ShiftPage } from '../queries/shift-page.ts'
import { shiftReportBlocks, shiftReportPdf } from './shift-report.ts'

const page = {
  shift: {
    shift_id: 's',
    unit_id: 'u',
    unit_name: 'Unità mobile',
    organisation_id: 'o',
    on_day: '2026-11-20',
    state: 'closed',
    starts_at: '2026-11-20T20:00:00.000Z',
    ends_at: '2026-11-21T00:00:00.000Z',
    goals: ['kit'],
    district_key: null,
    municipality_codes: [],
    is_mobile: true,
    vehicle: 'Furgone',
    van_location_id: null,
    hub_location_id: null,
    leader_id: 'g',
    leader_name: 'Giada Bonetti',
    has_tests: true,
    safety_interval_min: 60,
    safety_grace_min: 10,
    safety_contact_id: 'e',
    safety_contact_name: 'Elena Sala',
    is_loaded: true,
    started_at: '2026-11-20T20:00:00.000Z',
    closed_at: '2026-11-21T00:10:00.000Z',
    validated_at: null,
    odometer_start: 100,
    odometer_end: 140,
    narrative: 'Notte tranquilla.',
    is_critical: false,
    cancel_reason: null,
    revision: 0,
    needs_recount: false,
  },
  may: [],
  gaps: [],
  phones_out: [],
  crew: [
    {
      worker_id: 'g',
      name: 'Giada Bonetti',
      profession: 'outreach_operator',
      phone: '333',
      checked_in_at: null,
      is_active: true,
    },
  ],
  stops: [
    {
      stop_id: 't',
      hotspot_id: null,
      label: 'Piazza',
      position: 0,
      planned_at: null,
      arrived_at: '2026-11-20T20:20:00.000Z',
      left_at: null,
      people_seen: 4,
      tags: ['square'],
      syringes_collected: 2,
      municipality_code: '016120',
      contacts: 3,
      headcount: 5,
    },
  ],
  totals: {
    contacts: 3,
    headcount: 5,
    presences: 2,
    people_seen: 4,
    syringes_collected: 2,
    persons: 1,
    critical: 0,
    annulled: 0,
    provisional: 0,
  },
  counts: [{ phase: 'follow_up', gender: 'woman', age_band: 'from_30_to_54', contacts: 3, headcount: 5 }],
  handouts: [
    { item_id: 'k', name_it: 'Kit freddo', name_en: 'Cold kit', icon: 'kit', quantity: 2, unexplained: 0 },
  ],
  harm_reduction: [{ hr_item: 'syringe_1ml', distributed: 10, returned_used: 5 }],
  return_rate: 0.5,
  tests: [{ test_kind: 'hiv', done: 2, reactive: 0, counselled: 2, referred: 0 }],
  stock: [
    {
      item_id: 'k',
      name_it: 'Kit freddo',
      name_en: 'Cold kit',
      icon: 'kit',
      planned: 12,
      loaded: 12,
      given: 2,
      brought_back: 0,
      adjusted: 0,
      counted: 9,
      expected: 10,
      difference: -1,
    },
  ],
  safety: {
    checks: [
      {
        at: '2026-11-20T21:00:00.000Z',
        worker_name: 'Giada Bonetti',
        recorded_at: '2026-11-20T21:00:00.000Z',
      },
    ],
    due_at: null,
    standing: null,
    reading: null,
  },
  steps: [],
  alarms: [],
} satisfies ShiftPage

const textOf = (locale: 'it' | 'en') => JSON.stringify(shiftReportBlocks(page, locale))

describe('the log on paper', () => {
  it('tells counts, material, tests and the difference of the van', () => {
    const text = textOf('it')
    for (const word of [
      'Persona già incontrata',
      'Siringa 1 ml',
      'HIV',
      'Kit freddo',
      '-1',
      '50 %',
      '22:00',
      '40 km',
    ])
      expect(text).toContain(word)
  })

  it('speaks English when asked, with the same parts', () => {
    expect(textOf('en')).toContain('Cold kit')
    expect(shiftReportBlocks(page, 'en').map((block) => block.kind)).toEqual(
      shiftReportBlocks(page, 'it').map((block) => block.kind),
    )
  })

  it('leaves out what was not there, and the phones of the crew', () => {
    const bare = { ...page, tests: [], harm_reduction: [], return_rate: null, handouts: [], stock: [] }
    const text = JSON.stringify(shiftReportBlocks(bare, 'it'))
    for (const word of ['Test rapidi', 'Riduzione del danno', 'Furgone"', '333'])
      expect(text).not.toContain(word)
  })

  it('becomes a PDF with a name that tells the day', async () => {
    const { bytes, file } = await shiftReportPdf(page, { locale: 'it', now: '2026-11-22T10:00:00.000Z' })
    expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-')
    expect(file).toBe('uscita-2026-11-20.pdf')
  })
})
