// How a released table is told: its title, its parts in their order, the rules it left by, and the same as a file.
import { csvOf } from '../domain/csv.ts'
import type { ReleasesAnswer } from '../queries/values.ts'
import { it } from '../texts/it.ts'
import type { Words } from './words.ts'

export type Released = ReleasesAnswer['releases'][number]

export const partName = (release: Released, code: string, words: Words): string => {
  const cell = release.cells.find((each) => each.code === code)
  return release.dimension === 'none' ? code : words.part(release.dimension, code, cell?.label ?? null)
}

/** Ages as they follow one another; everything else as it was told, the largest first. */
export const inOrder = ({ cells, dimension }: Released): Released['cells'] => {
  if (dimension !== 'age_band') return cells
  const ages = Object.keys(it.part.age_band)
  return [...cells].sort((one, other) => ages.indexOf(one.code) - ages.indexOf(other.code))
}

export const figureName = ({ label, figure }: Released, words: Words): string =>
  label ? words.label(label) : figure

export const titleOf = (release: Released, words: Words): string =>
  `${figureName(release, words)}, ${words.period(release.period)}`

export const told = (value: number | null, { t, number }: Words): string =>
  value === null ? t('values.released.hidden') : number(value)

export const rulesOf = (release: Released, { t, day }: Words): string => {
  const { audience, revision, published_at, threshold, rounding } = release
  return [
    t(`values.released.for.${audience}`),
    t('values.released.published', { day: day(published_at), revision }),
    ...(threshold > 1 ? [t('values.released.from', { threshold })] : []),
    ...(rounding ? [t('values.released.rounded', { rounding })] : []),
  ].join(' · ')
}

export const csvFor = (release: Released, words: Words): string => {
  const { t } = words
  const line = (code: string, name: string, value: number | null) => [
    release.period,
    code,
    name,
    value,
    t(value === null ? 'values.released.hidden' : 'values.released.told'),
  ]
  return csvOf([
    [
      t('values.kind'),
      ...(['code', 'name', 'value', 'status'] as const).map((key) => t(`values.released.${key}`)),
    ],
    ...release.cells.map(({ code, value }) => line(code, partName(release, code, words), value)),
    line('', t('values.released.total'), release.total),
  ])
}
