// What a slip says, on paper and on screen, in the language of who carries it: where, when, what to bring. No name of whoever carries it: a slip is lost, read on
// a bus, found by somebody at home.
import { formatDay, formatTime, speaking, type Text } from '#core/i18n'
import { dayInItaly } from '#core/kernel'
import type { Slip } from '../queries/one.ts'
import { type SlipLocale, slipTexts } from '../texts/slips.ts'

/** What the language does not say stands in Italian. */
export const slipWords = (locale: SlipLocale): Text<(typeof slipTexts)['it']> =>
  speaking([
    [locale, slipTexts[locale]],
    ['it', slipTexts.it],
  ])

/** Where the square leads: the open page of the service; nowhere when it has none. */
export const slipAddress = (slip: Slip, public_url: string): string | null =>
  slip.is_public ? `${public_url}/open/services/${slip.service_id}` : null

export const slipTitle = (slip: Slip, locale: SlipLocale): string => {
  const t = slipWords(locale)
  return slip.is_discreet ? t('slip.title_discreet') : t('slip.title', { name: slip.service_name })
}

export const slipLines = (slip: Slip, locale: SlipLocale): { key: string; value: string }[] => {
  const t = slipWords(locale)
  const papers: Record<string, string> = slipTexts[locale].paper
  const at = slip.appointment_at
  const when = at
    ? `${formatDay(locale, dayInItaly(at), 'long')}, ${formatTime(locale, at)}`
    : t('slip.when_open')
  const needed = slip.documents.map((each) => papers[each] ?? each.replaceAll('_', ' ')).join(', ')
  const lines: [string, string | null][] = [
    [t('slip.where'), slip.address],
    [t('slip.when'), slip.is_discreet ? null : when],
    [t('slip.phone'), slip.phone],
    [t('slip.how'), slip.how_to_enter],
    [t('slip.needed'), slip.is_discreet ? null : needed || t('slip.nothing_needed')],
    [t('slip.with'), slip.companion_name],
  ]
  return lines.flatMap(([key, value]) => (value ? [{ key, value }] : []))
}
