// The paper goods came with: the transport document of who brings them, or a receipt of ours.
import { useState } from 'react'
import { dayInItaly } from '#core/kernel'
import { Check, Field, RadioList } from '#core/ui'
import { orNull } from './announce-dialog.tsx'
import { useWords } from './words.ts'

const today = () => dayInItaly(new Date().toISOString())

export const usePaper = () => {
  const [paper, setPaper] = useState({
    kind: 'ddt',
    number: '',
    on: today(),
    start: '',
    hour: '',
    perishable: false,
  })
  const hour = /^\d{2}:\d{2}$/.test(paper.hour) ? new Date(`${paper.on}T${paper.hour}`).toISOString() : null
  const document =
    paper.kind === 'ddt'
      ? {
          kind: 'ddt',
          number: paper.number,
          on: paper.on,
          transport_at: hour,
          transport_from: orNull(paper.start),
        }
      : { kind: 'receipt' }
  return {
    paper,
    change: (part: Partial<typeof paper>) => setPaper((before) => ({ ...before, ...part })),
    document,
  }
}

export function PaperFields({ paper, change }: Omit<ReturnType<typeof usePaper>, 'document'>) {
  const { t } = useWords()
  const optional = t('screen.optional')
  const kinds = (['ddt', 'own'] as const).map((value) => ({ value, label: t(`screen.receive.${value}`) }))
  return (
    <>
      <RadioList
        legend={t('screen.receive.kind')}
        options={kinds}
        value={paper.kind}
        onChange={(kind: string) => change({ kind })}
      />
      {paper.kind === 'ddt' && (
        <div className="donations-two">
          <Field
            label={t('screen.receive.number')}
            maxLength={40}
            value={paper.number}
            onChange={(event) => change({ number: event.target.value })}
          />
          <Field
            label={t('screen.receive.on')}
            kind="date"
            value={paper.on}
            onChange={(event) => change({ on: event.target.value })}
          />
          <Field
            label={t('screen.receive.start')}
            optional={optional}
            maxLength={160}
            value={paper.start}
            onChange={(event) => change({ start: event.target.value })}
          />
          <Field
            label={t('screen.receive.hour')}
            optional={optional}
            kind="time"
            value={paper.hour}
            onChange={(event) => change({ hour: event.target.value })}
          />
        </div>
      )}
      <Check
        label={t('screen.receive.perishable')}
        checked={paper.perishable}
        onChange={(event) => change({ perishable: event.target.checked })}
      />
    </>
  )
}
