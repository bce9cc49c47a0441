import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { completeLocales, publicLocales } from '../locales.ts'
import { LanguageProvider, useLanguage, useText } from './language-provider.tsx'
import { savedIn, showLocale } from './page-language.ts'

const italian = { title: 'Uscite di oggi', stops_one: '{{count}} tappa', stops_other: '{{count}} tappe' }
const texts = {
  it: italian,
  en: { title: 'Outings today', stops_one: '{{count}} stop', stops_other: '{{count}} stops' },
}

function Page() {
  const t = useText(texts)
  const { locale, direction } = useLanguage()
  return (
    <p lang={locale} dir={direction}>
      {t('title')}: {t('stops', { count: 3 })}
    </p>
  )
}

describe('a page', () => {
  it('speaks the language given to it', () => {
    const page = (
      <LanguageProvider offered={completeLocales} initial="en">
        <Page />
      </LanguageProvider>
    )
    expect(renderToStaticMarkup(page)).toBe('<p lang="en" dir="ltr">Outings today: 3 stops</p>')
  })

  it('is mirrored in Arabic even where a word still waits for its translation', () => {
    const page = (
      <LanguageProvider offered={publicLocales} initial="ar">
        <Page />
      </LanguageProvider>
    )
    expect(renderToStaticMarkup(page)).toBe('<p lang="ar" dir="rtl">Uscite di oggi: 3 tappe</p>')
  })

  it('is Italian without a provider', () => {
    expect(renderToStaticMarkup(<Page />)).toContain('Uscite di oggi')
  })

  it('tells the root its language and reads the saved choice among other cookies', () => {
    const root = { lang: '', dir: '' }
    showLocale(root, 'ur')
    expect(root).toEqual({ lang: 'ur', dir: 'rtl' })
    expect(savedIn('a=1; prossima_language=fr; b=2')).toBe('fr')
    expect(savedIn('x_prossima_language=fr')).toBeNull()
  })
})
