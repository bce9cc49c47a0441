// The parts of a page as they are read on the desk: each a short list of what is said, with its way to change it.
import type { ReactNode } from 'react'
import { Button } from '#core/ui'
import type { ServiceSeen } from '../queries/shapes.ts'
import type { PartName } from './parts.ts'
import { useRuleWords } from './rule-words.ts'
import { useWords, type Words } from './words.ts'

interface SectionProps {
  title: string
  onEdit?: () => void
  editLabel?: string
  children: ReactNode
}

export function Section({ title, onEdit, editLabel, children }: SectionProps) {
  const { t } = useWords()
  return (
    <section className="services-section">
      <div className="services-section-head">
        <h3>{title}</h3>
        {onEdit && (
          <Button size="small" variant="quiet" onClick={onEdit}>
            {editLabel ?? t('screen.edit')}
            <span className="ui-heard"> {title}</span>
          </Button>
        )}
      </div>
      {children}
    </section>
  )
}

type Said = [string, ReactNode]

const ages = ({ minimum_age: least, maximum_age: most }: ServiceSeen, { t }: Words): string | null => {
  if (least !== null && most !== null) return t('reason.age_between', { least, most })
  if (least !== null) return t('reason.age_at_least', { least })
  return most === null ? null : t('reason.age_at_most', { most })
}
const yesNo = (value: boolean | null, { t }: Words): string | null =>
  value === null ? null : t(value ? 'screen.yes' : 'screen.no')

const said: Record<PartName, (service: ServiceSeen, words: Words) => Said[]> = {
  about: (service, { t, label }) => [
    [t('screen.field.type'), label('type', service.type)],
    [t('screen.field.areas'), service.areas.map((area) => label('area', area)).join(', ')],
    [t('screen.field.provider_name'), service.provider_name],
  ],
  whom: (service, words) => [
    [words.t('screen.field.eligibility_text'), service.eligibility_text],
    [words.t('screen.field.gender_policy'), words.label('gender_policy', service.gender_policy)],
    [words.t('screen.field.minimum_age'), ages(service, words)],
    [words.t('screen.field.accepts_irregular'), words.label('irregular', service.accepts_irregular)],
    [words.t('screen.field.pets_allowed'), yesNo(service.pets_allowed, words)],
  ],
  entering: (service, words) => [
    [
      words.t('screen.field.access_ways'),
      service.access_ways.map((way) => words.label('access', way)).join(', '),
    ],
    [words.t('screen.field.how_to_enter'), service.how_to_enter],
    [
      words.t('screen.papers'),
      service.documents.length === 0
        ? words.t('screen.no_papers')
        : service.documents.map((paper) => words.label('paper', paper)).join(', '),
    ],
    [
      words.t('screen.field.cost_text'),
      [service.is_free ? words.t('screen.is_free') : null, service.cost_text].filter(Boolean).join(' · '),
    ],
    [
      words.t('screen.language'),
      [
        ...service.languages.map(words.language),
        service.interpreter ? words.t('screen.field.interpreter') : null,
      ]
        .filter(Boolean)
        .join(', '),
    ],
    [words.t('screen.field.wait_days'), service.wait_days],
  ],
  contact: (service, { t }) => [
    [
      t('screen.field.phone'),
      service.phone && <a href={`tel:${service.phone.replace(/[^\d+]/g, '')}`}>{service.phone}</a>,
    ],
    [t('screen.field.email'), service.email && <a href={`mailto:${service.email}`}>{service.email}</a>],
    [
      t('screen.field.web'),
      service.web && (
        <a href={service.web} target="_blank" rel="noreferrer">
          {service.web}
        </a>
      ),
    ],
  ],
  keeping: (service, { t, label }) => [
    [t('screen.organisation'), service.organisation_name],
    [t('screen.field.unit_id'), service.unit_name],
    [t('screen.field.steward_id'), service.steward_name],
    [t('screen.field.assure_every_days'), service.assure_every_days],
    [t('screen.field.visibility'), label('visibility', service.visibility)],
    [t('screen.field.threshold'), label('threshold', service.threshold)],
    [t('screen.field.status'), label('status', service.status)],
    [t('screen.field.functions'), service.functions.map((each) => label('function', each)).join(', ')],
    [t('screen.field.leps_code'), service.leps_code],
  ],
}

export function Part({
  part,
  service,
  onEdit,
}: {
  part: PartName
  service: ServiceSeen
  onEdit?: () => void
}) {
  const words = useWords()
  const ruleOf = useRuleWords([service.eligibility])
  const rule: Said[] =
    part === 'whom' ? [[words.t('screen.rule_words.title'), ruleOf(service.eligibility)]] : []
  const lines = [...said[part](service, words), ...rule].filter(([, value]) => value !== null && value !== '')
  return (
    <Section title={words.t(`screen.part.${part}`)} onEdit={onEdit}>
      {lines.length === 0 ? (
        <p className="ui-note">{words.t('screen.not_said')}</p>
      ) : (
        <dl className="services-said">
          {lines.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  )
}
