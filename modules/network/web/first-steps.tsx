// The first days of a network, for who administers it: what is still missing before somebody can work here, in the order
// in which it is done. Once all of it is there, the card is gone for good.
import { useAsk } from '#core/http/web'
import { Card, WorkList, WorkRow } from '#core/ui'
import type { UnitsAnswer, WorkersAnswer } from './answers.ts'
import { useWords } from './words.ts'

export const firstSteps = ['unit', 'colleague', 'role', 'invitation'] as const
export type FirstStep = (typeof firstSteps)[number]

/** The steps nobody has made yet. A role of somebody is one that another than the founder holds. */
export const stillMissing = (
  units: readonly unknown[],
  workers: readonly { ended_on: string | null; has_account: boolean; grants: readonly unknown[] }[],
): FirstStep[] => {
  const here = workers.filter((worker) => worker.ended_on === null)
  const isMade: Record<FirstStep, boolean> = {
    unit: units.length > 0,
    colleague: here.length > 1,
    role: here.filter((worker) => worker.grants.length > 0).length > 1,
    invitation: here.filter((worker) => worker.has_account).length > 1,
  }
  return firstSteps.filter((step) => !isMade[step])
}

const icons = { unit: 'people', colleague: 'user', role: 'key', invitation: 'send' } as const

export function FirstSteps() {
  const { t } = useWords()
  const { data: units } = useAsk<UnitsAnswer>('network.units')
  const { data: people } = useAsk<WorkersAnswer>('network.workers')
  if (!units || !people) return null
  const missing = stillMissing(units.units, people.workers)
  if (missing.length === 0) return null
  return (
    <Card title={t('first.title')} flush>
      <WorkList label={t('first.title')}>
        {missing.map((step) => (
          <WorkRow
            key={step}
            icon={icons[step]}
            title={t(`first.${step}`)}
            context={t(`first.${step}_text`)}
            href={step === 'unit' ? '/network' : '/network#people'}
          />
        ))}
      </WorkList>
    </Card>
  )
}
