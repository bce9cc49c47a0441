// What looks after everybody on every page: crews that do not answer, and how many things wait.
import { lazy, Suspense } from 'react'
import { useMe } from './session.tsx'
import { useWaiting } from './waiting.ts'

const SafetyWatch = lazy(async () => ({ default: (await import('#outreach/web')).SafetyWatch }))
const WaitingCount = lazy(async () => ({ default: (await import('#outreach/web')).WaitingCount }))

export function Watch({ isToday, onRinging }: { isToday: boolean; onRinging: (count: number) => void }) {
  const me = useMe()
  const { tell } = useWaiting()
  return (
    <Suspense fallback={null}>
      {me.verbs.includes('shift.list') && (
        <SafetyWatch maySettle={me.verbs.includes('alarm.settle')} onRinging={onRinging} />
      )}
      {!isToday && <WaitingCount me={me} onWaiting={tell} />}
    </Suspense>
  )
}
