// P14: from the tap to "saved", offline, in a real browser: judged, encrypted, sealed, durable. Against a bare put of
// the same bytes; and on a slow phone nobody waits.
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { projectRoot } from '#core/db/testing'
import { launchBrowser } from '#core/testing'
import { serveCopy } from '../client.ts'
import type { Bench, Figure } from '../figure.ts'
import { median, percentile, take } from '../measure.ts'
import { meetingIn } from '../meetings.ts'
import type { PageBench } from '../page/page.ts'
import { type Result, resultFrom, resultOf } from '../result.ts'
import type { Corner } from '../world.ts'

const slowBy = 6
const slowestMillis = 50

declare const window: { bench: PageBench }

const buildPage = async (): Promise<string> => {
  const outDir = join(dirname(fileURLToPath(import.meta.url)), 'page')
  mkdirSync(outDir, { recursive: true })
  await build({
    configFile: false,
    root: join(projectRoot, 'bench', 'page'),
    base: '/',
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  })
  return outDir
}

interface Phone {
  page: Page
  corner: Corner
  bench: Bench
  /** Milliseconds between two taps. */
  pause: number
}

const recordMany = ({ page, corner, pause }: Phone, count: number): Promise<number[]> =>
  page.evaluate(([inputs, wait]) => window.bench.record(inputs, wait), [
    Array.from({ length: count }, () => meetingIn(corner)),
    pause,
  ] as const)

const putMany = ({ page, pause }: Phone, count: number): Promise<number[]> =>
  page.evaluate(([times, wait]) => window.bench.put(times, wait), [count, pause] as const)

const measurePhone = async (phone: Phone, label: string) => {
  const { isQuick } = phone.bench
  const each = isQuick ? 6 : 12
  const all: number[] = []
  await phone.page.goto('/')
  await phone.page.waitForFunction(() => 'bench' in window)
  await phone.page.evaluate((name) => window.bench.begin(name), `bench-${label}`)
  await recordMany(phone, 4)
  await putMany(phone, 4)
  const taken = await take({
    floor: async () => median(await putMany(phone, each)),
    product: async () => {
      const times = await recordMany(phone, each)
      all.push(...times)
      return median(times)
    },
    rounds: isQuick ? 3 : 5,
    most: isQuick ? 5 : 10,
  })
  return { taken, p95: percentile(all, 0.95) }
}

/** A session of its own each time: a phone that begins its night. */
const onPhone = async (bench: Bench, baseURL: string, slow: number) => {
  const [corner] = bench.world.corners
  if (!corner) throw new Error('The world is empty')
  const browser = await launchBrowser()
  try {
    const { context, page } = await browser.open({ baseURL, width: 390, height: 844 })
    await context.addCookies([{ name: 'prossima', value: corner.operator.ticket, url: baseURL }])
    const throttle = await context.newCDPSession(page)
    await throttle.send('Emulation.setCPUThrottlingRate', { rate: slow })
    return await measurePhone({ page, corner, bench, pause: 60 * slow }, `x${slow}`)
  } finally {
    await browser.close()
  }
}

export const p14: Figure = {
  id: 'P14',
  measure: async (bench): Promise<Result[]> => {
    const server = await serveCopy(bench.well, await buildPage())
    const baseURL = `http://127.0.0.1:${server.port}`
    const quick = await onPhone(bench, baseURL, 1)
    const slow = await onPhone(bench, baseURL, slowBy)
    await server.stop()
    const about = { engine: bench.well.engine, unit: 'ms', bar: { at_most: 2.8 } }
    const what = 'a contact recorded offline / a bare put of its bytes, time'
    const worst = { floor: slowestMillis, value: slow.p95, ratio: slow.p95 / slowestMillis, unrest: 1 }
    const ratio = resultFrom({ ...about, id: 'P14', what }, slow.taken).ratio.toFixed(2)
    const note = `there ${ratio} times a bare put`
    const of = `95th of a hundred with ${slowBy}x CPU throttle / ${slowestMillis} ms`
    return [
      resultFrom({ ...about, id: 'P14', what }, quick.taken),
      resultOf({ ...about, id: 'P14.p95', what: of, bar: { at_most: 1 }, note }, [worst]),
    ]
  },
}
