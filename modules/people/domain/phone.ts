// How a person is reached by phone, when they gave us a number: sealed under their key, with a keyed mark by which the same
// number is found again when it calls. A number is not a person: who may answer it, and how to call, stand beside it.
import { z } from 'zod'
import { dayText, id, instantText, line, noun } from '#core/kernel'

export const phoneAnswers = ['only_them', 'others_too'] as const

export const Phone = noun(
  'people.phone',
  {
    ...{ table: 'people.phones', key: 'phone_id', by: 'person', conflict: 'latest' },
    ...{ sealed: ['number_sealed', 'advice_sealed'], hashed: ['number_hash'] },
  },
  z.object({
    phone_id: id(),
    person_id: id(),
    unit_id: id(),
    number_sealed: line(400).nullable(),
    number_hash: line(100).nullable(),
    answered_by: z.enum(phoneAnswers),
    advice_sealed: line(1000).nullable(),
    noted_at: instantText(),
    ended_on: dayText().nullable(),
  }),
)

/** Mobiles have nine or ten digits; lines of towns begin with a zero. */
const inItaly = /^(?:3\d{8,9}|0\d{6,10}|[124-9]\d{5,10})$/

/**
 * A number as the whole world dials it, however it was typed; undefined while it cannot be one. Without a country it is
 * Italian: there the zero of a town is dialled from abroad too.
 */
export const readPhone = (typed: string): string | undefined => {
  const plain = typed.replace(/[\s./()‐-―-]/g, '')
  if (!/^(?:\+|00)?\d+$/.test(plain)) return undefined
  const abroad = /^(?:\+|00)(\d+)$/.exec(plain)?.[1]
  // Read off a screen, the country of a mobile often comes without its plus.
  const whole = abroad ?? (/^393\d{8,9}$/.test(plain) ? plain : `39${plain}`)
  const isWhole = whole.startsWith('39') ? inItaly.test(whole.slice(2)) : /^[1-9]\d{7,14}$/.test(whole)
  return isWhole ? `+${whole}` : undefined
}

/** What the mark of a person's number is made of: another mark than that of a call from it. */
export const phoneMark = (number: string): string => `phone/${number}`
