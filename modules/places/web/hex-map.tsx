// Hexagons on the ground of every map of ours, for rooms above that count by area: a picture beside a table that says the same.
import './place.css'
import './places.css'
import { lazy, Suspense } from 'react'
import { Skeleton } from '#core/ui'
import { useGround } from './ground.ts'
import type { HexMapProps } from './hex-shape.ts'
import { useLabels } from './words.ts'

const Canvas = lazy(async () => ({ default: (await import('./hex-canvas.tsx')).HexCanvas }))

export function HexMap(props: HexMapProps) {
  const { t } = useLabels()
  const { ground, isMissing } = useGround()
  if (isMissing) return <p className="ui-note">{t('screen.map_failed')}</p>
  const arriving = <Skeleton label={t('screen.map_loading')} shape="block" />
  return (
    <div className="places-route" style={{ blockSize: props.height ?? 420 }}>
      {ground ? (
        <Suspense fallback={arriving}>
          <Canvas {...props} ground={ground} />
        </Suspense>
      ) : (
        arriving
      )}
    </div>
  )
}
