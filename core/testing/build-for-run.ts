// Journeys and faults meet the built product: build it first when sources are newer.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from './project-root.ts'

export default function setup(): void {
  const run = spawnSync(process.execPath, [join(projectRoot, 'tools', 'build.mjs')], { stdio: 'inherit' })
  if (run.status !== 0) throw new Error('The build failed, so there is nothing to walk through.')
}
