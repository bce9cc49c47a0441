// A house to live a journey in: the built server with the demo, reached only through a network that can be cut.
import { rmSync } from 'node:fs'
import { type NetworkProxy, type RunningServer, startProxy, startServer } from '#core/testing'
import { demoFolder } from './demo-folder.ts'

export interface House {
  /** The address people use. Passkeys want a name, so it is never a number. */
  url: string
  server: RunningServer
  network: NetworkProxy
  close: () => Promise<void>
}

/** `env` is added to what the server is told. */
export const openHouse = async (env: Record<string, string> = {}): Promise<House> => {
  const dataDir = await demoFolder()
  const network = await startProxy({ target: 1 })
  const url = `http://localhost:${network.port}`
  const server = await startServer({ dataDir, env: { PUBLIC_URL: url, ...env } })
  network.pointTo(server.port)
  return {
    url,
    server,
    network,
    close: async () => {
      await network.close()
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
