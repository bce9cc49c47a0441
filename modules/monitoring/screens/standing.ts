// The look of each standing: word first, then icon, then colour. What is not measured or has no target is at rest.
import type { IconName, Meaning } from '#core/ui'
import type { Standing } from '../domain/light.ts'

export const standingLook: Record<Standing, { meaning: Meaning; icon?: IconName }> = {
  not_measured: { meaning: 'neu' },
  no_target: { meaning: 'neu' },
  of_all_cities: { meaning: 'neu' },
  not_enough_data: { meaning: 'neu' },
  reached: { meaning: 'ok' },
  on_track: { meaning: 'ok' },
  a_little_behind: { meaning: 'att' },
  far_behind: { meaning: 'dang' },
}
