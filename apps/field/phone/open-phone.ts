// This phone, opened once for the whole page: its drawer, its outbox, its lock. The rooms come along, because
// a record whose room is not known would be left out of the satchel.
import { browserPorts, type Device, type DevicePorts, openDevice } from '#core/sync/device'

export const phoneName = 'prossima-field'

let opened: Promise<Device> | undefined

/** The rooms of the store come apart, and are there before the server is asked for anything to carry. */
const withStore = (ports: DevicePorts): DevicePorts => {
  const { ask } = ports.network
  const storeRooms = async () => {
    const rooms = { ...(await import('../hub/rooms.ts')), ...(await import('../kitchen/rooms.ts')) }
    if (Object.values(rooms).some((known) => known.length === 0))
      throw new Error('No room of the store is known on this phone')
  }
  return {
    ...ports,
    network: {
      ask: async (asked) => {
        await storeRooms()
        return ask(asked)
      },
    },
  }
}

export const openPhone = (): Promise<Device> => {
  opened ??= import('./rooms.ts').then((rooms) => {
    if (Object.values(rooms).some((known) => known.length === 0))
      throw new Error('No room is known on this phone')
    return openDevice(withStore(browserPorts({ name: phoneName, product: 'Prossima' })))
  })
  return opened
}

/** The number under which the server knows this phone: kept in clear beside the drawer. */
export const deviceId = (): string | undefined => {
  try {
    const mark: unknown = JSON.parse(localStorage.getItem(`${phoneName}.mark`) ?? 'null')
    const id = typeof mark === 'object' && mark !== null && 'device' in mark ? mark.device : undefined
    return typeof id === 'string' ? id : undefined
  } catch {
    return undefined
  }
}

/** "Chrome su Android": how the phone is called in the list of devices. */
export const phoneLabel = (agent: string): string => {
  const browsers: [RegExp, string][] = [
    [/Edg\//, 'Edge'],
    [/Firefox\//, 'Firefox'],
    [/Chrome\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ]
  const systems: [RegExp, string][] = [
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iPhone'],
    [/Windows/, 'Windows'],
    [/Mac OS/, 'Mac'],
    [/Linux/, 'Linux'],
  ]
  const named = (list: [RegExp, string][]) => list.find(([sign]) => sign.test(agent))?.[1]
  return [named(browsers), named(systems)].filter(Boolean).join(' · ') || 'Telefono'
}
