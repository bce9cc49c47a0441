// How the serving line speaks.
import { useMemo } from 'react'
import type { Plates } from '#canteen'
import { useSpeaking } from '../words/speaking.tsx'
import { speak } from '../words/words.ts'
import { en } from './texts/en.ts'
import { it } from './texts/it.ts'

export const useKitchenWords = () => {
  const { locale } = useSpeaking()
  return useMemo(() => {
    const t = speak<typeof it>(locale === 'en' ? en : it, locale)
    const told = ({ portions, persons }: Plates) => ({
      portions: t('portions', { count: portions }),
      persons: t('persons', { count: persons }),
    })
    return { t, locale, told }
  }, [locale])
}
export type KitchenWords = ReturnType<typeof useKitchenWords>
