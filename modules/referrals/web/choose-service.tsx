// First the service, with its room and its conditions in sight: nobody fills a form for a door that is shut.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Badge, Button, Field, Notice, Skeleton } from '#core/ui'
import { checkEligibility, type PersonFacts, type ServiceSeen } from '#services'
import { useRuleWords } from '#services/web'
import { useWords, type Words } from './words.ts'

export interface ServicesHeard {
  services: ServiceSeen[]
}

const ages = ({ minimum_age, maximum_age }: ServiceSeen, { t }: Words): string[] => [
  ...(minimum_age === null ? [] : [t('new.from_age', { age: minimum_age })]),
  ...(maximum_age === null ? [] : [t('new.to_age', { age: maximum_age })]),
]

export const forWhom = (service: ServiceSeen, words: Words, rule: string | null): string => {
  const { t } = words
  return [
    t(`new.${service.gender_policy}`),
    ...ages(service, words),
    t(`new.irregular_${service.accepts_irregular}`),
    ...(service.eligibility_text ? [service.eligibility_text] : []),
    ...(rule ? [rule] : []),
  ].join(' · ')
}

const roomOf = (service: ServiceSeen, { t, moment }: Words): string => {
  const { capacity_free: free, capacity_total: total, capacity_noted_at: at } = service
  if (free === null || total === null) return t('new.places_unknown')
  const room = free === 0 ? t('new.places_full') : t('new.places_of', { free, total })
  return at ? `${room} (${t('new.noted', { when: moment(at) })})` : room
}

const verdictLook = { yes: 'ok', maybe: 'att', no: 'dang' } as const

export function ServiceFacts({ service, facts }: { service: ServiceSeen; facts?: PersonFacts }) {
  const words = useWords()
  const { t, many } = words
  const ruleOf = useRuleWords([service.eligibility])
  const verdict = facts ? checkEligibility(service, facts).verdict : undefined
  const address = service.locations.find((each) => each.address)?.address
  const rows: [string, string][] = [
    [t('new.places'), roomOf(service, words)],
    [t('new.for_whom'), forWhom(service, words, ruleOf(service.eligibility))],
    [t('new.papers'), service.documents.length > 0 ? many('paper', service.documents) : t('new.no_papers')],
    ...(service.wait_days === null
      ? []
      : [[t('new.wait'), t('new.wait_days', { count: service.wait_days })] as [string, string]]),
    ...(service.languages.length > 0
      ? [[t('new.languages'), words.languages(service.languages)] as [string, string]]
      : []),
    ...(address ? [[t('slip.where'), address] as [string, string]] : []),
  ]
  return (
    <>
      {verdict && <Badge meaning={verdictLook[verdict]}>{t(`new.fits_${verdict}`)}</Badge>}
      {service.alert_text && <Notice meaning="att">{service.alert_text}</Notice>}
      <dl className="referral-facts">
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="referral-second">{t(service.unit_id === null ? 'new.outside' : 'new.network')}</p>
    </>
  )
}

const sameBeginning = (text: string): string =>
  text.toLocaleLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')

export interface ChooseServiceProps {
  facts?: PersonFacts
  onChoose: (service: ServiceSeen) => void
}

export function ChooseService({ facts, onChoose }: ChooseServiceProps) {
  const { t, sentence } = useWords()
  const [find, setFind] = useState('')
  const { data, problem } = useAsk<ServicesHeard>('services.list')
  const wanted = sameBeginning(find)
  const services = (data?.services ?? []).filter((each) =>
    sameBeginning(
      `${each.name} ${each.organisation_name} ${each.type.replaceAll('_', ' ')} ${each.description}`,
    ).includes(wanted),
  )
  return (
    <div className="ui-stack">
      <Field
        kind="search"
        label={t('new.find')}
        value={find}
        onChange={(event) => setFind(event.target.value)}
      />
      {problem && <Notice meaning="att">{sentence(problem)}</Notice>}
      {!data && !problem && <Skeleton label={t('one.loading')} count={4} />}
      {data && services.length === 0 && <Notice meaning="neu">{t('new.nothing')}</Notice>}
      <ul className="referral-services">
        {services.slice(0, 60).map((service) => (
          <li key={service.service_id} className="referral-service">
            <div className="referral-card-top">
              <div>
                <strong>{service.name}</strong>
                <span className="referral-second">{service.provider_name ?? service.organisation_name}</span>
              </div>
              <Button onClick={() => onChoose(service)} aria-label={`${t('new.choose')}: ${service.name}`}>
                {t('new.choose')}
              </Button>
            </div>
            <ServiceFacts service={service} facts={facts} />
          </li>
        ))}
      </ul>
    </div>
  )
}
