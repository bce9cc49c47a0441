// The journeys need a real browser; a fresh machine gets one by itself when it is allowed to.
import { existsSync } from 'node:fs'
import { findBrowser } from '#core/testing'
import { onScreen } from '../child.ts'

/** The path of a browser, installed with apt when this machine has none and we may. */
export async function getBrowser(): Promise<string | undefined> {
  const found = await findBrowser()
  if (found || !mayInstall()) return found
  console.log('No browser here: installing Chromium with apt …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await onScreen('apt-get', ['update', '-q'], env)
  await onScreen('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], env)
  return findBrowser()
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}
