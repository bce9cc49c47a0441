// The networks somebody works in. Going to another one is a change of page, never silent: everything starts anew there.
import { useEffect, useState } from 'react'
import { enterNetwork } from '#core/auth/web'
import type { MenuItem } from '#core/ui'

interface NetworkSeen {
  network_id: string
  name: string
}

const listed = async (): Promise<NetworkSeen[]> => {
  try {
    const response = await fetch('/api/session/networks', { credentials: 'same-origin' })
    return response.ok ? ((await response.json()) as { networks: NetworkSeen[] }).networks : []
  } catch {
    return []
  }
}

const goTo = async (network_id: string): Promise<void> => {
  const { problem } = await enterNetwork({ network_id })
  if (!problem) location.assign('/')
}

/** Entries of the switcher; one alone shows no menu. */
export const useNetworks = (current: string): MenuItem[] => {
  const [networks, setNetworks] = useState<NetworkSeen[]>([])
  useEffect(() => {
    void listed().then(setNetworks)
  }, [])
  return networks.map(({ network_id, name }) => ({
    key: network_id,
    label: name,
    current: network_id === current,
    onSelect: () => void (network_id === current ? undefined : goTo(network_id)),
  }))
}
