// What a figure is held against: the target of exactly the months looked at, or that of the whole project, with its light.
import { type MonthSpan, periodCovering, spanOf } from '#core/kernel'
import type { LightRule } from '../domain/light.ts'
import { projectSpan } from '../domain/project-span.ts'
import type { Indicator, Project, Promised } from './promised.ts'

export interface Aim {
  target: number | null
  qualifier: string | null
  target_cities: number | null
  target_period: string | null
  starts_on: string | null
  ends_on: string | null
  rule: LightRule
}

/** The target of exactly the months looked at, where there is one; else that of the whole project. */
export const aimOf = (
  indicator: Indicator | undefined,
  { promise, project, asked }: { promise: Promised; project: Project | undefined; asked: MonthSpan },
): Aim => {
  const period = periodCovering(asked)
  const own =
    indicator &&
    promise.targets.find(
      (each) =>
        each.project_id === indicator.project_id && each.key === indicator.key && each.period === period,
    )
  if (own) {
    const { from_month, to_month } = spanOf(own.period)
    const { target, qualifier } = own
    return {
      target,
      qualifier,
      target_cities: null,
      target_period: own.period,
      starts_on: from_month,
      ends_on: to_month,
      rule: promise.light,
    }
  }
  const span = project ? projectSpan(project) : { starts_on: null, ends_on: null }
  const { target = null, qualifier = null, target_cities = null } = indicator ?? {}
  return { target, qualifier, target_cities, target_period: null, ...span, rule: promise.light }
}

/** What of it is answered. */
export const toldAim = ({ starts_on: _, ends_on: __, rule: ___, ...aim }: Aim) => aim
