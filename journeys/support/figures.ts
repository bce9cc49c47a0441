// The figures of every district as the office reads them, to tell what a night has changed and what it has not.
import type { HttpPerson } from './http-person.ts'

interface FiguresAnswer {
  districts: { key: string }[]
  figures: { key: string; value: number | null }[]
}

export type Figures = Record<string, Record<string, number | null>>

const valuesOf = ({ figures }: FiguresAnswer): Record<string, number | null> =>
  Object.fromEntries(figures.map(({ key, value }) => [key, value]))

/** By district; the whole network under `all`. */
export const figuresOf = async (person: HttpPerson, month: string): Promise<Figures> => {
  const period = { from_month: month, to_month: month }
  const whole = await person.ask<FiguresAnswer>('monitoring/figures', period)
  const told: Figures = { all: valuesOf(whole) }
  for (const { key } of whole.districts) {
    told[key] = valuesOf(await person.ask<FiguresAnswer>('monitoring/figures', { ...period, district: key }))
  }
  return told
}

/** Only what is different, by how much. */
export const changeOf = (before: Figures, after: Figures): Record<string, Record<string, number>> => {
  const changed = Object.keys(after).map((district) => {
    const was = before[district] ?? {}
    const now = Object.entries(after[district] ?? {})
    const by = now.flatMap(([key, value]): [string, number][] =>
      value === (was[key] ?? null) ? [] : [[key, (value ?? 0) - (was[key] ?? 0)]],
    )
    return [district, Object.fromEntries(by)] as const
  })
  return Object.fromEntries(changed.filter(([, by]) => Object.keys(by).length > 0))
}
