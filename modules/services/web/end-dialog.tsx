// A service that ended: asked once, with what it means for those who send.
import { dayInItaly } from '#core/kernel'
import type { ServiceSeen } from '../queries/shapes.ts'
import { ActForm } from './act-form.tsx'
import { Fields, type Spec, useFields } from './fields.tsx'
import { useWords } from './words.ts'

const specs: Spec[] = [{ name: 'ended_on', kind: 'day', isNeeded: true }]

export function EndDialog({ service, onClose }: { service: ServiceSeen; onClose: () => void }) {
  const { t } = useWords()
  const form = useFields(specs, { ended_on: dayInItaly(new Date().toISOString()) })
  const write = () => {
    const { values, faults } = form.read()
    return faults.length > 0
      ? faults
      : { action: 'services.close-service', input: { service_id: service.service_id, ...values } }
  }
  return (
    <ActForm
      title={t('screen.end_title')}
      verb={t('screen.end_do')}
      isDestructive
      onClose={onClose}
      write={write}
      onFaults={form.setFaults}
    >
      <p>{t('screen.end_text')}</p>
      <Fields specs={specs} form={form} />
    </ActForm>
  )
}
