// The months one walks through: by a slider, by two buttons, or letting them pass. It never moves by itself, and where motion is not
// wanted it does not move at all unless a hand does it.
import { useEffect, useState } from 'react'
import { Button, IconButton } from '#core/ui'
import type { Words } from './words.ts'

interface MonthSliderProps {
  months: readonly string[]
  month: string
  onMonth(month: string): void
  spoken: string
  words: Words
}

const pace_ms = 1_200
const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

const usePassing = ({ months, month, onMonth }: MonthSliderProps): [boolean, (on: boolean) => void] => {
  const [isPassing, setPassing] = useState(false)
  const at = months.indexOf(month)
  useEffect(() => {
    if (!isPassing) return
    const next = months[at + 1]
    if (!next) return setPassing(false)
    const timer = setTimeout(() => onMonth(next), pace_ms)
    return () => clearTimeout(timer)
  }, [isPassing, months, at, onMonth])
  return [isPassing, setPassing]
}

export function MonthSlider(props: MonthSliderProps) {
  const { months, month, onMonth, spoken, words } = props
  const { t } = words
  const at = months.indexOf(month)
  const [isPassing, setPassing] = usePassing(props)
  const play = () => {
    if (!isPassing && at === months.length - 1) onMonth(months[0] ?? month)
    setPassing(!isPassing)
  }
  const walk = (to: number) => {
    setPassing(false)
    onMonth(months[to] ?? month)
  }
  return (
    <div className="dashboards-slider ui-no-print">
      <p className="dashboards-slider-line" aria-live={isPassing ? 'off' : 'polite'}>
        {spoken}
      </p>
      {months.length > 1 && (
        <div className="dashboards-slider-row">
          <IconButton
            icon="chevron-left"
            label={t('heat.previous')}
            disabled={at <= 0}
            onClick={() => walk(at - 1)}
          />
          <input
            type="range"
            min={0}
            max={months.length - 1}
            value={at}
            aria-label={t('heat.month')}
            aria-valuetext={words.month(month)}
            onChange={(event) => walk(Number(event.target.value))}
          />
          <IconButton
            icon="chevron-right"
            label={t('heat.next')}
            disabled={at >= months.length - 1}
            onClick={() => walk(at + 1)}
          />
          {!isStill() && (
            <Button size="small" onClick={play}>
              {isPassing ? t('heat.pause') : t('heat.play')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
