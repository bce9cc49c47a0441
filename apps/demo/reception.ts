// The desk of the demo: the street unit receives by day, answers a line and reads the open form. Two people wait this
// morning, somebody comes back tomorrow, two things were noticed; all invented.
import { instant, newId } from '#core/kernel'
import { aReport, aVisit } from '#reception/makers'
import { tellAgenda } from './agenda.ts'
import { type Actor, actAs, type Cast, type Teller } from './people.ts'
import { tellSentinels } from './sentinels.ts'
import { tellingOf } from './told.ts'

const hours = (now: string, by: number): string => new Date(Date.parse(now) + by * 3_600_000).toISOString()

const noticed = (unit_id: string) => [
  aReport(unit_id),
  aReport(unit_id, {
    ...{ about: 'household', category: 'home_at_risk', urgency: 'ordinary', reporter_kind: 'school' },
    place: 'Le case dietro la scuola',
    description: 'Una famiglia con due bambini ha ricevuto un avviso di sfratto.',
  }),
]

export const tellReception = async (teller: Teller, cast: Cast): Promise<void> => {
  const unit_id = cast.units.street as string
  const now = instant(teller.clock)
  const how = { rooms: ['Stanza 1', 'Stanza 2'], takes_visits: true, takes_calls: true, is_public: true }
  const actor = (key: string) => cast.actors[key] as Actor
  await actAs(teller.database, actor('elena.sala'), {
    now: hours(now, -5),
    intents: [{ action: 'reception.open-desk', input: { unit_id, ...how } }],
  })
  await tellSentinels(tellingOf(teller, cast))
  const told = noticed(unit_id)
  await actAs(teller.database, actor('chiara.villa'), {
    now: hours(now, -4),
    intents: told.map((input) => ({ action: 'reception.take-report', input })),
  })
  await actAs(teller.database, actor('chiara.villa'), {
    now: hours(now, -0.5),
    intents: [
      { action: 'reception.arrive', input: aVisit(unit_id, { first_need: 'documents', language: 'ar' }) },
      {
        action: 'reception.missed-call',
        input: { call_id: newId(), unit_id, at: hours(now, -1), callback_phone: '035 000000' },
      },
    ],
  })
  await actAs(teller.database, actor('chiara.villa'), {
    now,
    intents: [
      {
        action: 'reception.arrive',
        input: aVisit(unit_id, { first_need: 'home', needs_interpreter: true, profession: 'lawyer' }),
      },
    ],
  })
  await tellAgenda(tellingOf(teller, cast), {
    ...{ keeper: 'chiara.villa', unit: 'street', rooms: how.rooms, from: 0 },
    workers: [
      ['chiara.villa', 'social_worker'],
      ['sara.nodari', 'educator'],
      ['elena.sala', 'housing'],
    ],
  })
}
