// What the search finds of the work with people: files by number or person, referrals by the code on the slip, services.
// The rooms come along only when something of theirs is found. A file or a slip is asked for each time, because the answer is written down as read.
import { askOnce } from '#core/http/web'
import { dotted, type Finder, remembered } from './finder.ts'

const wordIn = (words: object, code: string): string => (words as Record<string, string>)[code] ?? code

interface CaseFound {
  file_id: string
  number: string
  unit_name: string
  person_name: string | null
  state: string
}

export const cases: Finder = {
  key: 'cases',
  verb: 'case.see',
  find: async ({ words, locale }) => {
    const { data } = await askOnce<{ files: CaseFound[] }>('cases.find', { text: words }, true)
    if (!data?.files.length) return []
    const { casesTexts } = await import('#cases')
    const states = (locale === 'en' ? casesTexts.en : casesTexts.it).state
    return data.files.map((file) => ({
      id: `case-${file.file_id}`,
      title: dotted(file.number, file.person_name),
      context: dotted(wordIn(states, file.state), file.unit_name),
      icon: 'folder' as const,
      href: `/cases/${file.file_id}`,
    }))
  },
}

const slip_length = 7

interface SlipFound {
  referral_id: string
  slip_code: string
  service_name: string
  label: string | null
  state: string
}

export const referrals: Finder = {
  key: 'referrals',
  verb: 'referral.see',
  find: async ({ words, locale }) => {
    if (words.replaceAll(/[\s-]/g, '').length !== slip_length) return []
    const { readSlipCode, referralsTexts } = await import('#referrals')
    const slip_code = readSlipCode(words)
    if (!slip_code) return []
    const { data } = await askOnce<{ referrals: SlipFound[] }>('referrals.by-slip', { slip_code })
    const states = (locale === 'en' ? referralsTexts.en : referralsTexts.it).state
    return (data?.referrals ?? []).map((card) => ({
      id: `referral-${card.referral_id}`,
      title: `${card.slip_code} → ${card.service_name}`,
      context: dotted(card.label, wordIn(states, card.state)),
      icon: 'referral' as const,
      href: `/referrals/${card.referral_id}`,
    }))
  },
}

interface ServiceFound {
  service_id: string
  name: string
  provider_name: string | null
  organisation_name: string
}

export const services: Finder = {
  key: 'services',
  verb: 'service.see',
  find: async ({ words }) => {
    const data = await remembered<{ services: ServiceFound[] }>('services.list', { text: words })
    return (data?.services ?? []).map((service) => ({
      id: `service-${service.service_id}`,
      title: service.name,
      context: service.provider_name ?? service.organisation_name,
      icon: 'institution' as const,
      href: `/services?service=${service.service_id}`,
    }))
  },
}
