// The map arrives after the list: its library is heavy, and nobody waits for it to begin reading.
import { lazy, Suspense } from 'react'
import { useText } from '#core/i18n/web'
import { Skeleton } from '#core/ui'
import { texts } from '../texts/index.ts'
import { useGround } from './ground.ts'
import type { MapCanvasProps } from './map-canvas.tsx'

const Canvas = lazy(async () => ({ default: (await import('./map-canvas.tsx')).MapCanvas }))

export function MapStage(props: Omit<MapCanvasProps, 'ground'>) {
  const t = useText(texts)
  const { ground, isMissing } = useGround()
  if (isMissing) return <p className="places-canvas-words">{t('screen.map_failed')}</p>
  const arriving = <Skeleton label={t('screen.map_loading')} shape="block" />
  if (!ground) return arriving
  return (
    <Suspense fallback={arriving}>
      <Canvas {...props} ground={ground} />
    </Suspense>
  )
}
