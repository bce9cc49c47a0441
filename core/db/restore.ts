// Putting a copy back: the database begins from the dump, under a new epoch, so that phones know that what
// they had sent may be missing and offer it again.
import { randomUUID } from 'node:crypto'
import { openEmbedded } from './engine/embedded.ts'

export const restoreInto = async (folder: string, dump: string): Promise<void> => {
  const engine = await openEmbedded({ folder, template: dump })
  try {
    await engine.session.send([{ text: `update sync.heads set epoch = '${randomUUID()}'` }])
  } finally {
    await engine.close()
  }
}
