// The pages of coming in: one field first, kind words, and a key people can copy.
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { completeLocales } from '#core/i18n'
import { LanguageProvider } from '#core/i18n/web'
import { FirstSetupPage, SecondFactorPage, SignInPage } from './index.tsx'
import { QrCode } from './qr-code.tsx'
import { secretIn } from './second-factor-card.tsx'

const nothing = () => undefined

describe('the sign-in page', () => {
  it('asks for one thing only, in Italian', () => {
    const page = renderToStaticMarkup(<SignInPage onDone={nothing} lostHref="/lost" />)
    expect(page).toContain('Usa l’indirizzo che ti ha dato il tuo ente.')
    expect(page.match(/<input/g)).toHaveLength(1)
    expect(page).toContain('autoComplete="username"')
    expect(page).toContain('href="/lost"')
  })

  it('speaks English too', () => {
    const page = renderToStaticMarkup(
      <LanguageProvider offered={completeLocales} initial="en">
        <SignInPage onDone={nothing} lostHref="/lost" />
      </LanguageProvider>,
    )
    expect(page).toContain('Use the address your organisation gave you.')
    expect(page).not.toContain('Entra')
  })
})

it('the code may be filled in by the phone', () => {
  const page = renderToStaticMarkup(<SecondFactorPage onDone={nothing} onBack={nothing} />)
  expect(page).toContain('autoComplete="one-time-code"')
  expect(page).toContain('inputMode="numeric"')
})

it('the first setup names what it asks', () => {
  const page = renderToStaticMarkup(<FirstSetupPage token="t" path="/api/first" onDone={nothing} />)
  for (const label of [
    'Nome della rete',
    'Ente capofila',
    'Nome e cognome',
    'Indirizzo e-mail',
    'Scegli una password',
  ])
    expect(page).toContain(label)
})

it('the secret is written in groups of four', () => {
  expect(secretIn('otpauth://totp/Prossima:ada@esempio.it?secret=ABCDEFGHIJKLMN&issuer=Prossima')).toBe(
    'ABCD EFGH IJKL MN',
  )
})

it('the code for the app is a square with its three eyes, white around, named for who does not see it', () => {
  const drawn = renderToStaticMarkup(
    <QrCode text="otpauth://totp/Prossima:a?secret=ABCD" label="Il codice" />,
  )
  expect(drawn).toContain('aria-label="Il codice"')
  const side = Number(/viewBox="0 0 (\d+) /.exec(drawn)?.[1])
  const dark = new Set([...drawn.matchAll(/M(\d+) (\d+)h1/g)].map(([, column, row]) => `${column} ${row}`))
  const eyes = [
    [4, 4],
    [side - 11, 4],
    [4, side - 11],
  ] as const
  for (const [column, row] of eyes)
    for (let i = 0; i < 7; i++) expect(dark.has(`${column + i} ${row}`)).toBe(true)
  expect([...dark].some((dot) => dot.split(' ').some((place) => Number(place) < 4))).toBe(false)
})
