// The slip on screen, ready for the printer: large, plain, without a name. The same in PDF for who prints elsewhere.
import './referrals.css'
import { useState } from 'react'
import { squareOf } from '#core/documents/web'
import { useAsk } from '#core/http/web'
import { directionOf, formatDay, nativeName } from '#core/i18n'
import { Button, Empty, Notice, SelectField, Skeleton, TextLink, Wordmark } from '#core/ui'
import type { Slip } from '../queries/one.ts'
import { printed } from '../slip/slip-languages.ts'
import { slipAddress, slipLines, slipTitle, slipWords } from '../slip/slip-lines.ts'
import { type SlipLocale, slipLocales } from '../texts/slips.ts'
import { useReferralId } from './referral-page.tsx'
import { useWords } from './words.ts'

/** White around it: without, cameras do not find it. Black on white also at night. */
const quiet = 4

function Square({ text, label }: { text: string; label: string }) {
  const dots = squareOf(text)
  const side = dots.length + 2 * quiet
  const path = dots
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')))
    .join('')
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="white" />
      <path d={path} fill="black" />
    </svg>
  )
}

function Paper({ slip, lang }: { slip: Slip; lang: SlipLocale }) {
  const t = slipWords(lang)
  const address = slipAddress(slip, window.location.origin)
  const valid = t('slip.valid', { day: formatDay(lang, slip.valid_until) })
  return (
    <article className="referral-slip ui-for-person" lang={lang} dir={directionOf(lang)}>
      <Wordmark name="Prossima" />
      <h1>{slipTitle(slip, lang)}</h1>
      <p>{t('slip.from', { name: slip.sender_name })}</p>
      <dl className="referral-facts">
        {slipLines(slip, lang).map(({ key, value }) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p className="referral-code">
        <span className="ui-heard">{t('slip.code')}: </span>
        <bdi dir="ltr">{slip.slip_code}</bdi>
      </p>
      <p>{t('slip.no_name')}</p>
      <div className="referral-slip-foot">
        {address && <Square text={address} label={t('slip.square')} />}
        <p>
          {address && `${t('slip.lost')} `}
          <strong>{valid}</strong>
        </p>
      </div>
    </article>
  )
}

export function SlipPage() {
  const { t, locale, sentence } = useWords()
  const referral_id = useReferralId()
  const { data: slip, problem } = useAsk<Slip>('referrals.slip', { referral_id })
  const [chosen, choose] = useState<SlipLocale>()
  // The language of who carries it, when an interpreter was asked for.
  const lang =
    chosen ??
    slipLocales.find((each) => each === slip?.interpreter_language) ??
    (locale === 'en' ? 'en' : 'it')
  if (problem)
    return problem.code === 'core.not-found' ? (
      <Empty title={t('one.gone')} drawing="search" />
    ) : (
      <Notice meaning="att">{sentence(problem)}</Notice>
    )
  if (!slip) return <Skeleton label={t('slip.loading')} shape="block" />
  return (
    <div className="ui-stack">
      <div className="ui-acts ui-no-print">
        <TextLink href={`/referrals/${referral_id}`}>{t('slip.back')}</TextLink>
        <SelectField
          label={t('slip.language')}
          value={lang}
          onChange={(event) => choose(event.target.value as SlipLocale)}
          options={slipLocales.map((value) => ({ value, label: nativeName(value) }))}
        />
        <Button variant="primary" icon="print" onClick={() => window.print()}>
          {t('slip.print')}
        </Button>
        {printed.some((each) => each === lang) && (
          <a
            className="ui-link"
            href={`/api/referrals/slip.pdf?referral_id=${referral_id}&lang=${lang}`}
            download
          >
            {t('slip.pdf')}
          </a>
        )}
      </div>
      <Paper slip={slip} lang={lang} />
    </div>
  )
}
