// A mark outside the database (a line in localStorage): how a phone notices that the browser threw its store away,
// and how many things were unsent in it.
import { nowOf, type Phone } from './phone.ts'
import { problemOf } from './store.ts'

interface Mark {
  device: string
  unsent: number
}
const markName = (phone: Phone): string => `${phone.ports.name}.mark`

export const readMark = (phone: Phone): Mark | null => {
  const words = phone.ports.marks.get(markName(phone))
  if (!words) return null
  try {
    const { device, unsent } = JSON.parse(words) as Partial<Mark>
    return typeof device === 'string' && typeof unsent === 'number' ? { device, unsent } : null
  } catch {
    return null
  }
}

/** How much is unsent, told outside the database too. */
export const writeMark = async (phone: Phone, unsent: number): Promise<void> => {
  const { device } = await phone.store.facts()
  if (!device) return
  const words = JSON.stringify({ device: device.id, unsent } satisfies Mark)
  try {
    if (phone.ports.marks.get(markName(phone)) !== words) phone.ports.marks.set(markName(phone), words)
  } catch {
    // A browser that keeps no marks only loses the warning, never the work.
  }
}

/** The mark says enrolled, the database is empty: the browser threw it away. */
export const noticeEviction = async (phone: Phone): Promise<void> => {
  const mark = readMark(phone)
  if (!mark || (await phone.store.fact('device')) || (await phone.store.fact('lost'))) return
  const lost = { unsent: mark.unsent, noticed_at: nowOf(phone) }
  // A phone with no room for this line still opens: the mark stays, it is noticed again.
  await problemOf(() => phone.store.keep('lost', lost))
}

export const forgetMark = (phone: Phone): void => phone.ports.marks.remove(markName(phone))
