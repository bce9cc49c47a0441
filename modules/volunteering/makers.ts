// Sample turns and sign-ups, for tests and for telling stories.
import { newId } from '#core/kernel'
import type { GuestRecord, SeatsRecord, SignUpRecord, TurnRecord } from './domain/turn.ts'

export const aTurn = (given: Partial<TurnRecord> = {}): TurnRecord => ({
  ...{ turn_id: newId(), organisation_id: 'o', unit_id: 'u', on_day: '2099-11-20', begins_at: '09:00' },
  ...{ ends_at: '12:00', task: 'Sistemare gli scaffali', notes: null, is_public: false, state: 'open' },
  ...{ reason: null, series_id: null },
  ...given,
})

export const aSignUp = (given: Partial<SignUpRecord> = {}): SignUpRecord => ({
  ...{ sign_up_id: newId(), turn_id: 't', organisation_id: 'o', worker_id: null, way: 'written' },
  ...{ state: 'coming', quarters: null, signed_at: '2026-11-20T09:00:00.000Z', reminded_at: null },
  called_off_told_at: null,
  ...given,
})

export const someSeats = (given: Partial<SeatsRecord> = {}): SeatsRecord => ({
  ...{ turn_id: 't', organisation_id: 'o', places: 3, taken: 0 },
  ...given,
})

export const aGuest = (given: Partial<GuestRecord> = {}): GuestRecord => ({
  ...{
    sign_up_id: newId(),
    organisation_id: 'o',
    name: 'Lanterna Prova',
    reach: null,
    forget_on: '2099-01-01',
  },
  ...given,
})
