// A route on the ground: numbered stops, what is walked drawn solid, what is to come dotted. A picture beside the list
// of stops, which stays the way to read it; for the planner, the day and the shift.
import './place.css'
import { lazy, Suspense } from 'react'
import { Skeleton } from '#core/ui'
import { useGround } from './ground.ts'
import type { RouteMapProps } from './route.ts'
import { useLabels } from './words.ts'

const Canvas = lazy(async () => ({ default: (await import('./route-canvas.tsx')).RouteCanvas }))

export function RouteMap(props: RouteMapProps) {
  const { t } = useLabels()
  const { ground, isMissing } = useGround()
  if (isMissing) return <p className="ui-note">{t('screen.map_failed')}</p>
  const arriving = <Skeleton label={t('screen.map_loading')} shape="block" />
  return (
    <div className="places-route" style={{ blockSize: props.height ?? 260 }}>
      {ground && props.stops.length > 0 ? (
        <Suspense fallback={arriving}>
          <Canvas {...props} ground={ground} />
        </Suspense>
      ) : (
        !ground && arriving
      )}
    </div>
  )
}
