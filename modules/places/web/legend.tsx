// The legend: five blues with their limits, and the pale areas of the places of others.
import { classLabels, type Layer } from './layers.ts'
import { useLabels } from './words.ts'

const titles = {
  presences: 'screen.legend_people',
  observations: 'screen.legend_observations',
  conflicts: 'screen.legend_conflicts',
} as const

export function Legend({ layer, hasCoarse }: { layer: Layer; hasCoarse: boolean }) {
  const { t } = useLabels()
  return (
    <div className="places-legend">
      <p className="places-legend-title">{t(titles[layer])}</p>
      <ol>
        {classLabels().map((limits, at) => (
          <li key={limits}>
            <span className={`places-swatch places-swatch-${at + 1}`} />
            {limits}
          </li>
        ))}
      </ol>
      {hasCoarse && (
        <p className="places-legend-coarse">
          <span className="places-swatch places-swatch-coarse" />
          {t('screen.legend_coarse')}
        </p>
      )}
    </div>
  )
}
