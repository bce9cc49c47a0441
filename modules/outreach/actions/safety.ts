// The crew says that all is well; somebody at home settles an alarm after finding out. Nobody is called by a machine.

import { z } from 'zod'
import { action, id, insert, line, locked, refuse, update } from '#core/kernel'
import { Alarm, SafetyCheck } from '../domain/safety.ts'
import { Shift } from '../domain/shift.ts'
import { alarmOutcomes } from '../domain/words.ts'
import { theOne } from './step.ts'

export const safetyOk = action('outreach.safety-ok', {
  input: z.object({ check_id: id(), shift_id: id() }),
  verb: 'shift.walk',
  offline: true,
  needs: ({ shift_id }) => ({ shifts: locked(Shift, { shift_id }) }),
  on: ({ shifts }) => ({ unit_id: theOne(shifts).unit_id, organisation_id: theOne(shifts).organisation_id }),
  decide: ({ shifts }, { check_id, shift_id }, moment) => ({
    changes: [
      insert(SafetyCheck, {
        check_id,
        shift_id,
        unit_id: theOne(shifts).unit_id,
        worker_id: moment.me.worker_id,
        at: moment.at,
        recorded_at: moment.now,
      }),
    ],
  }),
})

export const settleAlarm = action('outreach.settle-alarm', {
  input: z.object({
    alarm_id: id(),
    outcome: z.enum(alarmOutcomes),
    note: line(300).nullable().default(null),
  }),
  verb: 'alarm.settle',
  needs: ({ alarm_id }) => ({ alarms: locked(Alarm, { alarm_id }) }),
  on: ({ alarms }) => ({ unit_id: theOne(alarms).unit_id, organisation_id: theOne(alarms).organisation_id }),
  decide: ({ alarms }, { alarm_id, outcome, note }, moment) => {
    if (theOne(alarms).state === 'settled') refuse('outreach.alarm-settled')
    const fields = {
      state: 'settled' as const,
      settled_at: moment.now,
      settled_by: moment.me.worker_id,
      outcome,
      note,
    }
    return { changes: [update(Alarm, { alarm_id }, fields)] }
  },
})
