// What one must know before going, each in a line with its picture: papers, cost, for whom, languages, animals, steps.
import { Icon, type IconName } from '#core/ui'
import type { OpenOneService } from '#services'
import { useOpeningWords } from './opening-words.ts'

interface Fact {
  icon: IconName
  title: string
  /** Words of the service itself: in Italian. */
  note?: string | null
}

type Words = ReturnType<typeof useOpeningWords>
type Service = OpenOneService['service']

const agesOf = ({ minimum_age: least, maximum_age: most }: Service, t: Words['t']): string | null => {
  if (least !== null && most !== null) return t('services.ages', { least, most })
  if (least !== null) return t('services.from_age', { least })
  return most === null ? null : t('services.to_age', { most })
}

const permitOf = ({ accepts_irregular }: Service, t: Words['t']): string => {
  if (accepts_irregular === 'yes') return t('services.permit_not')
  return t(accepts_irregular === 'no' ? 'services.permit' : 'services.permit_emergency')
}

const ofPerson = ({ service }: OpenOneService, { t }: Words): Fact[] => [
  {
    icon: 'user',
    title: t(`services.for_${service.gender_policy}`),
    note: [agesOf(service, t), service.eligibility_text].filter(Boolean).join('. '),
  },
  ...service.access_ways.map((way): Fact => ({ icon: 'arrow-right', title: t(`services.${way}`) })),
]

const ofPapers = ({ service, documents }: OpenOneService, { t, label }: Words): Fact[] => [
  documents.length === 0
    ? { icon: 'card', title: t('services.no_documents'), note: permitOf(service, t) }
    : { icon: 'card', title: t('services.documents'), note: documents.map(label).join(', ') },
  service.is_free
    ? { icon: 'check', title: t('services.free'), note: service.cost_text }
    : { icon: 'info-circle', title: t('services.cost'), note: service.cost_text ?? t('services.ask_cost') },
]

const ofPlace = ({ service }: OpenOneService, { t, language, hours }: Words): Fact[] => {
  const [door] = service.locations
  const facts: (Fact | false | undefined)[] = [
    service.languages.length > 0 && {
      icon: 'comment',
      title: t('services.languages'),
      note: [
        service.languages.map(language).join(', '),
        service.interpreter ? t('services.interpreter') : null,
      ]
        .filter(Boolean)
        .join('. '),
    },
    service.pets_allowed !== null && {
      icon: 'paw',
      title: t(service.pets_allowed ? 'services.pets' : 'services.no_pets'),
    },
    door &&
      door.is_step_free !== null && {
        icon: 'wheelchair',
        title: t(door.is_step_free ? 'services.step_free' : 'services.steps'),
        note: door.access_note,
      },
    door?.how_to_reach != null && { icon: 'bus', title: t('services.how'), note: door.how_to_reach },
    service.schedules.length > 0 && {
      icon: 'clock',
      title: t('services.hours'),
      note: service.schedules.map(hours).join('; '),
    },
  ]
  return facts.filter((fact): fact is Fact => Boolean(fact))
}

export function ServiceFacts({ told }: { told: OpenOneService }) {
  const words = useOpeningWords()
  const facts = [...ofPapers(told, words), ...ofPerson(told, words), ...ofPlace(told, words)]
  return (
    <ul className="public-facts">
      {facts.map(({ icon, title, note }) => (
        <li key={title}>
          <Icon name={icon} size={24} />
          <div>
            <strong>{title}</strong>
            {note && <p dir="auto">{note}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}
