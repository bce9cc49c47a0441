// Whoever counts, prepares or hands out reads one label after the other and looks at the screen for a blink: from the code read
// to its line painted, on a phone six times slower than this machine, without network. Every code must bring its line; how long it
// took is printed beside its bar, because another program on the machine may hold it up.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FieldPhone, openPinPhone, signIn, typePin } from '../support/field-phone.ts'
import { type House, openHouse } from '../support/house.ts'
import { read } from '../support/reader.ts'

const slowBy = 6
const scans = 60
const slowest_ms = 150

let house: House
let phone: FieldPhone
beforeAll(async () => {
  house = await openHouse()
  phone = await openPinPhone(house.url)
  await signIn(phone, 'nadia.locatelli')
  await phone.thumb.press('Usa un PIN di 6 cifre')
  await typePin(phone.thumb, '394160')
  await phone.thumb.sees('Scrivile di nuovo')
  await typePin(phone.thumb, '394160')
  await phone.thumb.sees('Uno scaffale alla volta.')
}, 300_000)
afterAll(async () => {
  await phone?.discard()
  await house?.close()
})

interface Line {
  /** Where the line of a code is, and what of it changes when it was read. */
  line: 'data-lot' | 'data-part'
  inside: string
  tells: 'value' | 'data-taken'
}
const written: Line = { line: 'data-lot', inside: ' input', tells: 'value' }
const taken: Line = { line: 'data-part', inside: '', tells: 'data-taken' }

/** Reads each code in the page itself and gives the milliseconds until its line says one more and is on the glass. */
const timesOf = (codes: string[], where: Line): Promise<number[]> =>
  phone.page.evaluate(
    async ([all, { line, inside, tells }]) => {
      const rest = (ms: number) => new Promise((done) => setTimeout(done, ms))
      const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
      // A reader stamps its keys itself: that this page was held up between two of them makes no hand of it.
      const press = (key: string, code: string, shiftKey: boolean, at: number) => {
        const event = new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true })
        Object.defineProperty(event, 'timeStamp', { value: at })
        document.body.dispatchEvent(event)
      }
      const keyGap_ms = 3
      const shown = (code: string) => {
        const found = document.querySelector(`[${line}="${code}"]${inside}`)
        return found instanceof HTMLInputElement ? found.value : found?.getAttribute(tells)
      }
      const times: number[] = []
      for (const code of all) {
        const before = shown(code)
        const at = performance.now()
        for (const [i, sign] of [...code].entries())
          press(
            sign,
            /\d/.test(sign) ? `Digit${sign}` : sign === '-' ? 'Minus' : `Key${sign}`,
            /[A-Z]/.test(sign),
            at + i * keyGap_ms,
          )
        const begun = performance.now()
        press('Enter', 'Enter', false, at + code.length * keyGap_ms)
        while (shown(code) === before) {
          if (performance.now() - begun > 20_000) throw new Error(`No line for ${code}`)
          await new Promise((done) => setTimeout(done))
        }
        await painted()
        times.push(performance.now() - begun)
        await rest(250)
      }
      return times
    },
    [codes, where] as const,
  )

const share = (sorted: number[], part: number): number => sorted[Math.ceil(sorted.length * part) - 1] ?? 0

/** Under the throttle, and with the figures said. */
const measured = async (what: string, reading: () => Promise<number[]>): Promise<number> => {
  const wire = await phone.page.context().newCDPSession(phone.page)
  await wire.send('Emulation.setCPUThrottlingRate', { rate: slowBy })
  const times = await reading()
  await wire.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await wire.detach()
  const sorted = [...times].sort((a, b) => a - b)
  const [middle, slow] = [share(sorted, 0.5), share(sorted, 0.95)]
  console.log(
    `${what}: scan to painted line at ${slowBy}x: p50 ${Math.round(middle)} ms, p95 ${Math.round(slow)} ms of ${times.length} (bar ${slowest_ms} ms)`,
  )
  return times.length
}
/** By thumb: a phone opened with digits would be closed after loading anew. */
const goTo = async (place: 'Conta' | 'Prepara' | 'Consegna'): Promise<void> => {
  const { page, thumb } = phone
  await thumb.tap(page.getByRole('navigation').getByRole('link', { name: /^Magazzino/ }))
  await thumb.tap(page.getByRole('button', { name: new RegExp(`^${place}`) }))
}
const inTurn = (codes: string[], times: number): string[] =>
  Array.from({ length: times }, (_, i) => codes[i % codes.length] as string)

let onShelf: string[]

test(`counting: ${scans} codes read with ${slowBy}x throttle, each is on the glass`, async () => {
  const { page, thumb } = phone
  await house.network.dark()
  await goTo('Conta')
  await thumb.sees('Leggi l’etichetta dello scaffale, o sceglilo qui.')
  await read(page, 'S-S-5')
  await thumb.sees('Ancora da guardare')
  const rows = await page.locator('.field-row small').allTextContents()
  onShelf = rows.flatMap((row) => /L-\w+/.exec(row)?.[0] ?? [])
  expect(onShelf.length).toBeGreaterThan(1)
  expect(await measured('Counting', () => timesOf(inTurn(onShelf, scans), written))).toBe(scans)
})

test('handing out: the same for what somebody without a name takes along', async () => {
  await goTo('Consegna')
  await phone.thumb.press('A chi non dà un nome')
  expect(await measured('Handing out', () => timesOf(inTurn(onShelf, 30), written))).toBe(30)
})

test('preparing: a line is taken when it is kept on the phone, sealed', async () => {
  const { page, thumb } = phone
  await goTo('Prepara')
  await thumb.sees('Quale prepari?')
  const waiting = page.locator('[data-part][data-taken="false"]')
  const bags = await page.locator('button.field-row').allTextContents()
  const read = async () => {
    const times: number[] = []
    for (const [i] of bags.entries()) {
      await thumb.tap(page.locator('button.field-row').nth(i))
      await page.locator('[data-part]').first().waitFor()
      const codes = await waiting.evaluateAll((rows) =>
        rows.map((row) => row.getAttribute('data-part') ?? ''),
      )
      times.push(...(await timesOf([...new Set(codes)], taken)))
      await thumb.press('Le altre richieste')
    }
    return times
  }
  expect(await measured('Preparing', read)).toBeGreaterThan(2)
})
