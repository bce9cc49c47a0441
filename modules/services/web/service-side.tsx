// One page of the directory beside the list: can somebody be sent there now, how, and is it still believed.
import { useState } from 'react'
import { useAct, useAsk } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Badge, Button, Notice, Skeleton, useToast } from '#core/ui'
import type { OneService } from '../queries/services.ts'
import type { ServiceSeen } from '../queries/shapes.ts'
import { Capacity } from './capacity.tsx'
import { EndDialog } from './end-dialog.tsx'
import { HoursDialog } from './hours-dialog.tsx'
import { PartDialog } from './part-dialog.tsx'
import { type PartName, partNames } from './parts.ts'
import { Places } from './places.tsx'
import { Part, Section } from './side-parts.tsx'
import type { MyServices } from './use-me.ts'
import { openingLook, useWords } from './words.ts'

function Belief({ service, mayKeep }: { service: ServiceSeen; mayKeep: boolean }) {
  const { t, day, problem: sentence } = useWords()
  const act = useAct()
  const say = useToast()
  const [problem, setProblem] = useState<Problem>()
  const assure = async () => {
    const answered = await act('services.assure-service', { service_id: service.service_id })
    setProblem(answered.problem)
    if (answered.outcome === 'accepted') say({ text: t('screen.assured') })
  }
  const button = mayKeep && service.status !== 'defunct' && (
    <Button variant={service.is_stale ? 'primary' : 'secondary'} icon="check" onClick={() => void assure()}>
      {t('screen.assure')}
    </Button>
  )
  return (
    <>
      {service.is_stale ? (
        <Notice meaning="att" title={t('screen.stale', { day: day(service.assured_on) })} act={button}>
          {t('screen.stale_text')}
        </Notice>
      ) : (
        <div className="services-belief">
          <p className="ui-note">
            {t('screen.due', { day: day(service.due_on) })} ·{' '}
            {service.steward_name ? t('screen.kept_by', { name: service.steward_name }) : t('screen.nobody')}
          </p>
          {button}
        </div>
      )}
      {problem && (
        <Notice meaning="att" live="polite">
          {sentence(problem)}
        </Notice>
      )}
    </>
  )
}

type Layer = { kind: 'part'; part: PartName } | { kind: 'hours' } | { kind: 'end' }

function Layers({ layer, service, onClose }: { layer: Layer; service: ServiceSeen; onClose: () => void }) {
  if (layer.kind === 'part') return <PartDialog service={service} part={layer.part} onClose={onClose} />
  if (layer.kind === 'hours') return <HoursDialog service={service} onClose={onClose} />
  return <EndDialog service={service} onClose={onClose} />
}

function Page({ service, me }: { service: ServiceSeen; me: MyServices }) {
  const words = useWords()
  const { t, day } = words
  const [layer, setLayer] = useState<Layer>()
  const mayKeep = me.keeps(service) && service.status !== 'defunct'
  const edit = (part: PartName) => (mayKeep ? () => setLayer({ kind: 'part', part }) : undefined)
  return (
    <div className="services-page">
      <p>{service.description}</p>
      {service.ended_on && <Badge meaning="neu">{t('screen.ended', { day: day(service.ended_on) })}</Badge>}
      {service.alert_text && <Notice meaning="info">{service.alert_text}</Notice>}
      <Badge meaning={openingLook[service.opening.state]}>{words.opening(service.opening)}</Badge>
      <Belief service={service} mayKeep={mayKeep} />
      <Capacity service={service} mayCount={service.status !== 'defunct' && me.counts(service)} />
      <Part part="contact" service={service} onEdit={edit('contact')} />
      <Places service={service} me={me} mayKeep={mayKeep} />
      <Section
        title={t('screen.part.hours')}
        onEdit={mayKeep ? () => setLayer({ kind: 'hours' }) : undefined}
      >
        {service.schedules.length === 0 ? (
          <p className="ui-note">{t('screen.no_hours')}</p>
        ) : (
          <ul className="services-lines">
            {service.schedules.map((each) => (
              <li key={each.schedule_id}>{words.hours(each)}</li>
            ))}
          </ul>
        )}
      </Section>
      {partNames
        .filter((part) => part !== 'contact')
        .map((part) => (
          <Part key={part} part={part} service={service} onEdit={edit(part)} />
        ))}
      {mayKeep && (
        <div>
          <Button variant="destructive" onClick={() => setLayer({ kind: 'end' })}>
            {t('screen.end')}
          </Button>
        </div>
      )}
      {layer && <Layers layer={layer} service={service} onClose={() => setLayer(undefined)} />}
    </div>
  )
}

export function ServiceSide({ service_id, me }: { service_id: string; me: MyServices }) {
  const { t, problem: sentence } = useWords()
  const { data, problem, again } = useAsk<OneService>('services.service', { service_id })
  if (data) return <Page service={data.service} me={me} />
  if (problem)
    return (
      <Notice meaning="att" act={<Button onClick={again}>{t('screen.again')}</Button>}>
        {sentence(problem)}
      </Notice>
    )
  return <Skeleton label={t('screen.loading')} shape="text" />
}
