// Before a file with a name opens, one question: why? Asked once in half an hour, written beside the reading.
import './import.css'
import { type ReactNode, useState } from 'react'
import { sayPurpose } from '#core/http/web'
import { useText } from '#core/i18n/web'
import type { Problem } from '#core/kernel'
import { Button, RadioList } from '#core/ui'
import { texts } from '../texts/index.ts'

export const purposes = ['direct_care', 'referral', 'reporting', 'quality', 'rights_request'] as const
type Purpose = (typeof purposes)[number]

export interface PurposeGateProps {
  /** What the question was refused with. */
  problem: Problem
  /** Shown when the refusal is another one. */
  children: ReactNode
}

/** For pages that show somebody by name: `if (problem) return <PurposeGate problem={problem}>…</PurposeGate>`. */
export function PurposeGate({ problem, children }: PurposeGateProps) {
  const t = useText(texts)
  const [purpose, setPurpose] = useState<Purpose>('direct_care')
  if (problem.code !== 'core.purpose-needed') return children
  return (
    <div className="people-gate">
      <h1 className="people-gate-title">{t('purpose.title')}</h1>
      <form
        className="ui-form"
        onSubmit={(event) => {
          event.preventDefault()
          sayPurpose(purpose)
        }}
      >
        <RadioList
          legend={t('purpose.legend')}
          options={purposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
          value={purpose}
          onChange={(value) => setPurpose(value as Purpose)}
          hint={t('purpose.hint')}
        />
        <div className="ui-acts">
          <Button variant="quiet" onClick={() => history.back()}>
            {t('purpose.back')}
          </Button>
          <Button variant="primary" type="submit">
            {t('purpose.open')}
          </Button>
        </div>
      </form>
    </div>
  )
}
