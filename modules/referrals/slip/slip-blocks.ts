// The slip for a pocket, as parts of a printed page: its lines, the code in a frame, the square that shows the way.
import type { Block } from '#core/documents'
import { squareOf } from '#core/documents/web'
import { formatDay } from '#core/i18n'
import type { Slip } from '../queries/one.ts'
import type { SlipLocale } from '../texts/slips.ts'
import { slipLines, slipWords } from './slip-lines.ts'

export const slipBlocks = (slip: Slip, locale: SlipLocale, address: string | null): Block[] => {
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
