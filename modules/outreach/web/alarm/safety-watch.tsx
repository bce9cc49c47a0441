// On every page of the desk: if a crew does not say that all is well, a red notice with names and numbers, and a sound.
import { useEffect } from 'react'
import { useAsk } from '#core/http/web'
import type { AlarmCard } from '../../queries/pieces.ts'
import '../pieces.css'
import './alarm.css'
import { AlarmNotice } from './alarm-notice.tsx'
import { useAlarmSound, useSilenced } from './sound.ts'

const every_ms = 20_000

export interface SafetyWatchProps {
  /** May settle alarms: only for them it sounds. */
  maySettle: boolean
  /** How many ring, for the title of the page. */
  onRinging?: (count: number) => void
  now?: Date
}

export function SafetyWatch({ maySettle, onRinging, now = new Date() }: SafetyWatchProps) {
  const { data } = useAsk<{ alarms: AlarmCard[] }>('outreach.alarms', { is_open: true }, { every: every_ms })
  const alarms = (data?.alarms ?? []).filter((alarm) => alarm.state === 'open')
  const { silenced, silence } = useSilenced()
  const loud = alarms.filter((alarm) => !silenced.has(alarm.alarm_id))
  useAlarmSound(maySettle && loud.length > 0)
  useEffect(() => onRinging?.(alarms.length), [alarms.length, onRinging])
  if (alarms.length === 0) return null
  return (
    <div className="outreach-alarms ui-no-print">
      {alarms.map((alarm) => (
        <AlarmNotice
          key={alarm.alarm_id}
          alarm={alarm}
          now={now}
          maySettle={maySettle}
          onSilence={silenced.has(alarm.alarm_id) ? undefined : () => silence(alarm.alarm_id)}
        />
      ))}
    </div>
  )
}
