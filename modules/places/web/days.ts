// Days of places as people say them.

import { useLanguage } from '#core/i18n/web'
import { dayInItaly } from '#core/kernel'
import { longDate, nearDay } from '#core/ui'

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

export const useDays = () => {
  const { locale } = useLanguage()
  const now = new Date()
  return {
    today: dayInItaly(now.toISOString()),
    near: (day: string) => nearDay(noon(day), { locale, now }),
    long: (day: string) => longDate(noon(day), { locale }),
    locale,
  }
}
