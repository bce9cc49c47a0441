// Where a Chromium is on this machine: named by the environment, installed, kept by playwright, or inside a package.
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const packageWithBrowser = '@sparticuz/chromium'

/** The path of a browser that can be started, or undefined. */
export async function findBrowser(): Promise<string | undefined> {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const installed = commands.flatMap((command) => onPath.map((folder) => join(folder, command)))
  const named = process.env.PROSSIMA_BROWSER ? [process.env.PROSSIMA_BROWSER] : []
  const candidates = [...named, ...installed, ...elsewhere, chromium.executablePath()]
  return candidates.find(canRun) ?? (await browserInsidePackage())
}

async function browserInsidePackage(): Promise<string | undefined> {
  try {
    const shipped: { default: { executablePath: () => Promise<string> } } = await import(packageWithBrowser)
    const path = await shipped.default.executablePath()
    return canRun(path) ? path : undefined
  } catch {
    return undefined
  }
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
