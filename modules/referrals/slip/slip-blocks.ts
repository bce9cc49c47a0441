// The slip for a pocket, as parts of a printed page: where, when, what to bring, the code. No name of whoever carries it:
// a slip is lost, read on a bus, found by somebody at home.
import makeQrCode from 'qrcode-generator'
import type { Block } from '#core/documents'
import { createTexts, formatDay, formatTime } from '#core/i18n'
import { dayInItaly } from '#core/kernel'
import type { Slip } from '../queries/one.ts'
import { referralsTexts } from '../texts/index.ts'

export type PaperLocale = 'it' | 'en'

export const slipWords = (locale: PaperLocale) => createTexts({ locale, resources: referralsTexts })

/** Where the square leads: the open page of the service; nowhere when it has none. */
export const slipAddress = (slip: Slip, public_url: string): string | null =>
  slip.is_public ? `${public_url}/open/services/${slip.service_id}` : null

export const squareOf = (text: string): boolean[][] => {
  const code = makeQrCode(0, 'M')
  code.addData(text)
  code.make()
  const side = Array.from({ length: code.getModuleCount() }, (_, i) => i)
  return side.map((row) => side.map((column) => code.isDark(row, column)))
}

export const slipTitle = (slip: Slip, locale: PaperLocale): string => {
  const t = slipWords(locale)
  return slip.is_discreet ? t('slip.title_discreet') : t('slip.title', { name: slip.service_name })
}

export const slipLines = (slip: Slip, locale: PaperLocale): { key: string; value: string }[] => {
  const t = slipWords(locale)
  const papers: Record<string, string> = referralsTexts[locale].paper
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

export const slipBlocks = (slip: Slip, locale: PaperLocale, address: string | null): Block[] => {
  const t = slipWords(locale)
  const valid = t('slip.valid', { day: formatDay(locale, slip.valid_until) })
  return [
    { kind: 'key_values', entries: slipLines(slip, locale) },
    { kind: 'code', text: slip.slip_code },
    { kind: 'paragraph', text: t('slip.no_name') },
    address
      ? {
          kind: 'square',
          dots: squareOf(address),
          label: t('slip.square'),
          text: `${t('slip.lost')} ${valid}`,
        }
      : { kind: 'paragraph', text: valid },
  ]
}
