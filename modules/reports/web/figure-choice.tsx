// Choosing a figure, and the side it is seen from: those of the project first, then all others; what nobody counts says so.
import { SelectField } from '#core/ui'
import { monitoringTexts } from '#monitoring'
import type { Preview } from '../queries/reports.ts'
import { useWords } from './words.ts'

export type Choice = Preview['figures'][number]

export const useFigureOptions = (figures: readonly Choice[]) => {
  const { t } = useWords()
  const sorted = [...figures].sort((a, b) => Number(b.is_indicator) - Number(a.is_indicator))
  return sorted.map(({ key, label, is_measured, has_data }) => ({
    value: key,
    label: has_data ? label : t(is_measured ? 'screen.field.nothing' : 'screen.field.unmeasured', { label }),
  }))
}

interface FigureProps {
  figures: readonly Choice[]
  value: string | null
  onChoose: (key: string) => void
  empty?: string
  label?: string
}

export function FigureChoice({ figures, value, onChoose, empty, label }: FigureProps) {
  const { t } = useWords()
  const options = useFigureOptions(figures)
  const isThere = !value || figures.some(({ key }) => key === value)
  return (
    <SelectField
      label={label ?? t('screen.field.figure')}
      value={value ?? ''}
      empty={empty}
      options={
        isThere
          ? options
          : [{ value: value ?? '', label: t('gone_figure', { key: value ?? '' }) }, ...options]
      }
      onChange={(event) => onChoose(event.target.value)}
    />
  )
}

interface SideProps {
  figure: Choice | undefined
  value: string
  onChoose: (by: string) => void
  hasMonths?: boolean
}

export function SideChoice({ figure, value, onChoose, hasMonths }: SideProps) {
  const { t, locale } = useWords()
  const names: Record<string, string> = monitoringTexts[locale === 'it' ? 'it' : 'en'].dimension
  const known = [...(hasMonths ? ['month'] : []), ...(figure?.dimensions ?? [])]
  const all = known.includes(value) ? known : [value, ...known]
  return (
    <SelectField
      label={t('screen.field.by')}
      value={value}
      options={all.map((by) => ({ value: by, label: by === 'month' ? t('side.month') : (names[by] ?? by) }))}
      onChange={(event) => onChoose(event.target.value)}
    />
  )
}
