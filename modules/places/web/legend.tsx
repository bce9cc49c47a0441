// The legend: five blues with their limits, and the pale areas of the places of others.
import { type ClassLimits, classLabels, type Layer } from './layers.ts'
import { useLabels } from './words.ts'

const titles = {
  presences: 'screen.legend_people',
  observations: 'screen.legend_observations',
  conflicts: 'screen.legend_conflicts',
} as const

interface LegendProps {
  layer: Layer
  limits: ClassLimits
  hasCoarse: boolean
}

export function Legend({ layer, limits, hasCoarse }: LegendProps) {
  const { t } = useLabels()
  return (
    <div className="places-legend">
      <p className="places-legend-title">{t(titles[layer])}</p>
      <ol>
        {classLabels(limits).map((label, at) => (
          <li key={label}>
            <span className={`places-swatch places-swatch-${at + 1}`} />
            {label}
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
