// One look at a page with the eyes of axe, and with a narrow window: what would stop somebody is named with its place.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']
export const widths = [1280, 320] as const

interface Found {
  id: string
  help: string
  nodes: { target: unknown[]; failureSummary?: string }[]
}
interface Axe {
  run: (where: Document, how: unknown) => Promise<{ violations: Found[] }>
}

const runAxe = async (page: Page): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const found = await page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: Axe }
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    })
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })),
    }))
  }, tags)
  return (await inSight(page, found)).map(({ id, help, nodes }) => {
    const where = nodes
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary?.replace(/\s+/g, ' ')})`)
    return `${id}: ${help}: ${where.join(' | ')}`
  })
}

/** Half under the bar at the foot of the window something is too small for a finger; the finger scrolls it up first. */
const isSmallInSight = (page: Page, node: Found['nodes'][number]): Promise<boolean> =>
  page.evaluate(async (target) => {
    document.querySelector(target)?.scrollIntoView({ block: 'center' })
    const { axe } = window as unknown as { axe: Axe }
    const { violations } = await axe.run(document, { runOnly: { type: 'rule', values: ['target-size'] } })
    return violations.some(({ nodes }) => nodes.some((each) => each.target.join(' ') === target))
  }, node.target.join(' '))

const inSight = async (page: Page, found: Found[]): Promise<Found[]> => {
  const kept: Found[] = []
  for (const { nodes, ...fault } of found) {
    const still = []
    for (const node of nodes)
      if (fault.id !== 'target-size' || (await isSmallInSight(page, node))) still.push(node)
    if (still.length > 0) kept.push({ ...fault, nodes: still })
  }
  await page.evaluate(() => window.scrollTo(0, 0))
  return kept
}

/** What sticks out to the side, when anything does. */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    const names = wide.slice(0, 4).map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
    return [`scrolls sideways by ${scrollWidth - clientWidth} px: ${names.join(', ')}`]
  })

/** The page has arrived: it has its heading, and nothing on it still says that it is coming. */
const settled = async (page: Page): Promise<void> => {
  await page.locator('h1').first().waitFor({ state: 'attached', timeout: 20_000 })
  await page.waitForFunction(
    () => !document.querySelector('.ui-skeleton, [aria-busy=true], .field-waiting'),
    undefined,
    { timeout: 20_000 },
  )
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  // What is still fading in has not the colours it will have. A wheel that turns for ever is not waited for.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((each) => each.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
        .map((each) => each.finished),
    ).then(() => undefined),
  )
}

/** Both widths, one after the other, of what is shown now. */
export const scan = async (page: Page, name: string): Promise<string[]> => {
  const found: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await settled(page).catch((problem: Error) => {
      throw new Error(`${name} at ${width} never arrived: ${problem.message}`)
    })
    const faults = [...(await runAxe(page)), ...(width === 320 ? await sideways(page) : [])]
    found.push(...faults.map((fault) => `${name} at ${width}: ${fault}`))
  }
  return found
}
