// The phone in a real browser, as the field application opens it, and beside it a bare drawer in which the same bytes
// are put without a thought. The bench calls `window.bench` from outside.
import { browserPorts, type Device, type DevicePorts, openDevice } from '#core/sync/device'
import '#outreach'

const bareName = 'bare'
const pin = '271828'

interface State {
  device?: Device
  drawer?: IDBDatabase
  isOnline: boolean
  phone: string
}
const state: State = { isOnline: true, phone: '' }

const opened = (request: IDBOpenDBRequest): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    request.onupgradeneeded = () =>
      request.result.createObjectStore('entries', { keyPath: 'order', autoIncrement: true })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** Out of reach: whatever is asked of the network fails at once. */
const portsOf = (name: string): DevicePorts => {
  const ports = browserPorts({ name, product: 'Prossima' })
  const ask: DevicePorts['network']['ask'] = (asked) =>
    state.isOnline ? ports.network.ask(asked) : Promise.reject(new Error('no network'))
  return { ...ports, network: { ask } }
}

const must = (problem: { code: string } | null): void => {
  if (problem) throw new Error(problem.code)
}

/** Enrols, carries and loses the network. */
const begin = async (phone: string): Promise<void> => {
  state.isOnline = true
  state.phone = phone
  state.device = await openDevice(portsOf(phone))
  must(await state.device.enrol({ label: 'Bench', pin }))
  must(await state.device.carry())
  state.drawer = await opened(indexedDB.open(bareName, 1))
  state.isOnline = false
}

/** Nobody taps twice in a blink: what follows an act is over before the next. */
const rest = (pause: number) => new Promise((resolve) => setTimeout(resolve, pause))

/** Milliseconds of each, from the tap to the moment it cannot be lost. */
const record = async (inputs: unknown[], pause: number): Promise<number[]> => {
  const times: number[] = []
  for (const input of inputs) {
    const begun = performance.now()
    const acted = await state.device?.act('outreach.record-contact', input)
    times.push(performance.now() - begun)
    if (!acted?.is_queued) throw new Error(`Not recorded: ${acted?.problem?.code}`)
    await rest(pause)
  }
  return times
}

/** The last thing the phone wrote, as it lies in its outbox. */
const lastEntry = async (): Promise<Record<string, unknown>> => {
  const drawer = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(state.phone)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return new Promise((resolve, reject) => {
    const request = drawer.transaction('outbox').objectStore('outbox').openCursor(null, 'prev')
    request.onsuccess = () => {
      drawer.close()
      const { order: _, ...entry } = (request.result?.value ?? {}) as Record<string, unknown>
      resolve(entry)
    }
    request.onerror = () => reject(request.error)
  })
}

const putOne = (drawer: IDBDatabase, entry: Record<string, unknown>): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = drawer.transaction('entries', 'readwrite', { durability: 'strict' })
    transaction.objectStore('entries').put({ ...entry })
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
  })

const put = async (count: number, pause: number): Promise<number[]> => {
  const entry = await lastEntry()
  const times: number[] = []
  for (let i = 0; i < count; i++) {
    const begun = performance.now()
    if (state.drawer) await putOne(state.drawer, entry)
    times.push(performance.now() - begun)
    await rest(pause)
  }
  return times
}

const bench = { begin, record, put }
export type PageBench = typeof bench
Object.assign(window, { bench })
