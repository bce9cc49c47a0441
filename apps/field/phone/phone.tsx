// Gives every screen the phone and how it stands; a screen redraws only when something of it changed.
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import type { Device, Standing } from '#core/sync/device'

const DeviceContext = createContext<Device | undefined>(undefined)

export function DeviceProvider({ device, children }: { device: Device; children: ReactNode }) {
  return <DeviceContext value={device}>{children}</DeviceContext>
}

export function useDevice(): Device {
  const device = useContext(DeviceContext)
  if (!device) throw new Error('No phone is open around this screen')
  return device
}

export function useStanding(): Standing {
  const device = useDevice()
  return useSyncExternalStore(device.subscribe, device.standing)
}
