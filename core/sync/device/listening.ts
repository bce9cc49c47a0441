// Who watches this phone in this tab, and what they were last shown.

import { inTurn } from './in-turn.ts'
import { writeMark } from './mark.ts'
import { forgetKeys, type Phone } from './phone.ts'
import type { DevicePorts } from './ports.ts'
import { type Standing, standingOf } from './standing.ts'
import { openStore } from './store.ts'

export interface Listening {
  listeners: Set<() => void>
  standing: Standing
  is_closed: boolean
}

export const newPhone = (ports: DevicePorts, listening: Listening): Phone => {
  const renew = inTurn()
  const phone: Phone = {
    ports,
    store: openStore(ports),
    is_sealed: false,
    is_sending: false,
    failures: 0,
    last_problem: null,
    persisted: null,
    sealers: new Map(),
    changed: () =>
      renew(async () => {
        await show(phone, listening)
        if (!listening.is_closed) ports.neighbours.tell()
      }),
  }
  return phone
}

export const show = async (phone: Phone, listening: Listening): Promise<void> => {
  if (listening.is_closed) return
  try {
    listening.standing = await standingOf(phone)
    await writeMark(phone, listening.standing.unsent)
  } catch (error) {
    if (listening.is_closed) return
    throw error
  }
  for (const listener of [...listening.listeners]) listener()
}

/** Another tab changed something: keys of a vault that is gone are forgotten here too. */
export const heardNeighbour = async (phone: Phone, listening: Listening): Promise<void> => {
  if (listening.is_closed) return
  phone.store.memory.forget()
  if (phone.keys && !(await phone.store.fact('vault'))) forgetKeys(phone)
  await show(phone, listening)
}
