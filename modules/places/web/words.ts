// Sentences of this room on screen: what a code is called, and what is said when something was refused.

import type { Text } from '#core/i18n'
import { useText } from '#core/i18n/web'
import type { Problem } from '#core/kernel'
import type { IconName, Meaning } from '#core/ui'
import { texts } from '../texts/index.ts'

type Words = Text<typeof texts.it>
type Key = Parameters<Words>[0]
type Group = 'state' | 'event' | 'type' | 'time_band' | 'source' | 'verdict' | 'tag' | 'outcome'

/** The label of a code; a code not known here (added later by a network) is shown as it is. */
export const labelIn = (t: Words, group: Group, code: string): string =>
  code in texts.it[group] ? t(`${group}.${code}` as Key) : code.replaceAll('_', ' ')

export const useLabels = () => {
  const t = useText(texts)
  return {
    t,
    label: (group: Group, code: string) => labelIn(t, group, code),
    many: (group: Group, codes: readonly string[]) => codes.map((code) => labelIn(t, group, code)).join(', '),
    intensity: (value: number) => t(`intensity.level_${value}` as Key),
    sentence: (problem: Problem): string => {
      const code = problem.code.startsWith('places.') ? problem.code.slice('places.'.length) : ''
      if (code in texts.it.problem) return t(`problem.${code}` as Key)
      if (problem.code === 'core.no-network') return t('screen.no_network')
      return problem.code === 'core.not-found' ? t('screen.not_there') : t('screen.not_saved')
    },
  }
}

export const stateLook: Record<string, { meaning: Meaning; icon?: IconName }> = {
  reported: { meaning: 'att', icon: 'report' },
  under_observation: { meaning: 'neu', icon: 'show' },
  active: { meaning: 'info', icon: 'refresh' },
  improving: { meaning: 'ok', icon: 'arrow-down' },
  dormant: { meaning: 'neu', icon: 'moon' },
  closed: { meaning: 'neu', icon: 'check-circle' },
}
