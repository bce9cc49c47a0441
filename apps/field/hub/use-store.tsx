// The store, read again after anything changed on the phone; and how the store speaks.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Problem } from '#core/kernel'
import { follow, type Reading } from '../phone/follow.ts'
import { useDevice } from '../phone/phone.tsx'
import { itemName } from '../words/item-name.ts'
import { useSpeaking } from '../words/speaking.tsx'
import { dayOf } from '../words/times.ts'
import { speak } from '../words/words.ts'
import { readStore, type StoreHere } from './store-here.ts'
import { en } from './texts/en.ts'
import { it } from './texts/it.ts'

const StoreContext = createContext<StoreHere | undefined>(undefined)

export function StoreProvider({
  children,
  otherwise,
}: {
  children: ReactNode
  otherwise: (problem: Problem | undefined) => ReactNode
}) {
  const device = useDevice()
  const [reading, setReading] = useState<Reading<StoreHere>>({})
  useEffect(() => follow(device, readStore, setReading), [device])
  if (!reading.read) return otherwise(reading.problem)
  return <StoreContext value={reading.read}>{children}</StoreContext>
}

export function useStore(): StoreHere {
  const store = useContext(StoreContext)
  if (!store) throw new Error('The store is not read yet')
  return store
}

interface Named {
  name_it: string
  name_en: string
}

/** Words of the store, names of things and quantities as people say them. */
export const useStoreWords = () => {
  const { locale } = useSpeaking()
  return useMemo(() => {
    const t = speak<typeof it>(locale === 'en' ? en : it, locale)
    const number = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'it-IT')
    return {
      t,
      locale,
      nameOf: (item: Named) => itemName(item, locale),
      amount: (unit: string, quantity: number) => {
        if (unit === 'gram') return t('amount.kg', { amount: number.format(quantity / 1000) })
        if (unit === 'kg') return t('amount.kg', { amount: number.format(quantity) })
        return t(unit === 'pack' ? 'amount.pack' : 'amount.piece', { count: quantity })
      },
      day: (day: string) => dayOf(day, Date.now(), locale),
    }
  }, [locale])
}
export type StoreWords = ReturnType<typeof useStoreWords>
