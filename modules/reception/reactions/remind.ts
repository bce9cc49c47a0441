// The day before, a letter to those who asked for one. It says place and hour. Taken before it leaves, so that nobody
// gets two; the address is forgotten once the letter is gone.
import { type Chore, type House, unsealer } from '#core/http'
import { dayInItaly, daysAfter, instant, type Noun } from '#core/kernel'
import { ReminderAddress } from '../domain/appointment.ts'
import { type DueReminder, dueReminders, endReminder, networksOf, takeReminder } from '../store/chores.ts'
import { reminderLetter } from '../texts/letters.ts'

const remindOne = async (house: House, network_id: string, due: DueReminder): Promise<void> => {
  const unseal = unsealer({ network_id, secrets: house.database.secrets })
  const to = unseal(ReminderAddress as unknown as Noun, { ...due }, 'address')
  const id = due.appointment_id
  if (to === null || !(await takeReminder(house, network_id, { id, at: instant(house.clock) }))) return
  await house.tell.send({ to, ...reminderLetter(due) })
  await endReminder(house, network_id, id)
}

export const remind: Chore = {
  name: 'reception.remind',
  every_s: 900,
  run: async (house) => {
    // Without letters set up nothing is taken: it would look sent.
    if (!house.tell.is_available) return
    const tomorrow = daysAfter(dayInItaly(instant(house.clock)), 1)
    for (const network of await networksOf(house)) {
      for (const due of await dueReminders(house, network, tomorrow)) await remindOne(house, network, due)
    }
  },
}
