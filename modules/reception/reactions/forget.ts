// What was kept long enough is erased: nicknames of the waiting room the day after, addresses after the appointment,
// texts of calls and reports after twelve months, with their keys.
import type { Chore } from '#core/http'
import { dayInItaly, instant } from '#core/kernel'
import { forgetOld, networksOf } from '../store/chores.ts'

const yearBefore = (at: string): string => {
  const day = new Date(at)
  day.setUTCFullYear(day.getUTCFullYear() - 1)
  return day.toISOString()
}

export const forget: Chore = {
  name: 'reception.forget',
  every_s: 3600,
  run: async (house) => {
    const at = instant(house.clock)
    const when = { today: dayInItaly(at), year_ago: yearBefore(at), at }
    for (const network of await networksOf(house)) await forgetOld(house, network, when)
  },
}
