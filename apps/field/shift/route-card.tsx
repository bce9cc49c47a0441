// The stops in order. The one where we are carries its two acts; the next one invites to arrive.
import { useState } from 'react'
import { Button, Card, RouteStepper, type RouteStop } from '#core/ui'
import { go, hrefOf } from '../frame/route.ts'
import { useNow } from '../frame/use-now.ts'
import type { ShiftRecord } from '../phone/night.ts'
import { useActing } from '../phone/use-acting.tsx'
import { useNight } from '../phone/use-night.tsx'
import { useSpeaking } from '../words/speaking.tsx'
import { shortSpan, timeOf } from '../words/times.ts'
import { AddStop } from './add-stop.tsx'
import { LeaveStop } from './leave-stop.tsx'
import { type RouteStep, routeOf } from './route.ts'
import { isOut } from './tonight.ts'

export function RouteCard({ shift }: { shift: ShiftRecord }) {
  const { t } = useSpeaking()
  const night = useNight()
  const [isAdding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState<RouteStep | null>(null)
  const steps = routeOf(night, shift.shift_id, t('shift.unnamed'))
  const here = steps.some((step) => step.state === 'here')
  const stops = useStops({ shift, steps, onLeave: setLeaving })
  return (
    <Card size="field">
      {stops.length > 0 && (
        <RouteStepper
          label={t('shift.route')}
          words={{ done: t('shift.stop.done'), here: t('shift.stop.here'), next: t('shift.stop.next') }}
          stops={stops}
        />
      )}
      {isOut(shift) && !here && (
        <Button variant="quiet" size="field" wide icon="plus" onClick={() => setAdding(true)}>
          {t('shift.add_stop')}
        </Button>
      )}
      {isAdding && <AddStop shift={shift} position={steps.length + 1} onClose={() => setAdding(false)} />}
      {leaving && <LeaveStop shift={shift} step={leaving} onClose={() => setLeaving(null)} />}
    </Card>
  )
}

interface Stopping {
  shift: ShiftRecord
  steps: RouteStep[]
  onLeave: (step: RouteStep) => void
}

function useStops({ shift, steps, onLeave }: Stopping): RouteStop[] {
  const { t, locale } = useSpeaking()
  const now = useNow(30_000)
  const { act, isBusy } = useActing()
  const isWalking = isOut(shift)
  const nextAt = steps.some((step) => step.state === 'here')
    ? undefined
    : steps.find((step) => step.state === 'next')?.stop.stop_id
  const arrive = ({ stop }: RouteStep) =>
    void act('outreach.arrive-at-stop', { shift_id: shift.shift_id, stop_id: stop.stop_id })
  return steps.map((step) => {
    const { stop, title, state, contacts } = step
    const counted = t('shift.contacts', { count: contacts })
    const common = { id: stop.stop_id, title, state }
    if (state === 'done') return { ...common, end: counted }
    if (state === 'next') {
      const end = stop.planned_at ? timeOf(stop.planned_at, locale) : undefined
      return {
        ...common,
        end,
        acts:
          isWalking && stop.stop_id === nextAt ? (
            <ArriveAct key="arrive" isBusy={isBusy} onArrive={() => arrive(step)} />
          ) : undefined,
      }
    }
    const since = shortSpan(now - Date.parse(stop.arrived_at ?? ''), locale)
    return {
      ...common,
      note: t('shift.here_since', { span: since }),
      end: counted,
      acts: isWalking ? <HereActs onLeave={() => onLeave(step)} /> : undefined,
    }
  })
}

function ArriveAct({ isBusy, onArrive }: { isBusy: boolean; onArrive: () => void }) {
  const { t } = useSpeaking()
  return (
    <Button variant="primary" size="field" icon="place" loading={isBusy} onClick={onArrive}>
      {t('shift.arrive')}
    </Button>
  )
}

function HereActs({ onLeave }: { onLeave: () => void }) {
  const { t } = useSpeaking()
  return (
    <>
      <Button variant="primary" size="field" icon="plus" onClick={() => go(hrefOf('contatto'))}>
        {t('shift.meeting')}
      </Button>
      <Button size="field" icon="arrow-right" onClick={onLeave}>
        {t('shift.leave')}
      </Button>
    </>
  )
}
