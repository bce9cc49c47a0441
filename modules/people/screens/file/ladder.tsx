// The four steps of trust, where this person stands, and the one that may come next: always on their wish.
import { useState } from 'react'
import { Button, Icon } from '#core/ui'
import { stepFrom } from '../../domain/identity-ladder.ts'
import type { FilePerson, PersonFile } from './file-person.ts'
import {
  AllowNameDialog,
  AnonymityDialog,
  IdentifyDialog,
  ReduceDialog,
  type StepDialogProps,
  VerifyDialog,
} from './ladder-dialogs.tsx'
import type { PeopleMe } from './use-me.ts'
import { usePeopleWords } from './words.ts'

const rungs = ['anonymous', 'pseudonymous', 'identified', 'verified'] as const

const reachedOn = (file: PersonFile, rung: string): string | undefined =>
  rung === 'anonymous' ? file.person.met_on : file.steps.find((step) => step.to_level === rung)?.at

/** How a name comes about is said of who has none; of who has one it would sound like a condition. */
const nowAt = (rung: (typeof rungs)[number], t: ReturnType<typeof usePeopleWords>['t']): string =>
  rung === 'identified' ? t('file.rung_now') : `${t('file.rung_now')}: ${t(`file.rung_${rung}_text`)}`

export function Ladder({ file }: { file: PersonFile }) {
  const { t, near } = usePeopleWords()
  const level = file.person.identity_level
  if (level === 'sealed_anonymous') return <p className="people-sealed">{t('file.sealed')}</p>
  const here = rungs.indexOf(level as (typeof rungs)[number])
  return (
    <ol className="people-ladder" aria-label={t('file.level')}>
      {rungs.map((rung, i) => {
        const on = i < here ? reachedOn(file, rung) : undefined
        return (
          <li
            key={rung}
            className={`people-rung people-rung-${i < here ? 'done' : i === here ? 'here' : 'next'}`}
          >
            <span className="people-rung-mark" aria-hidden="true">
              {i < here ? <Icon name="check" size={16} /> : i + 1}
            </span>
            <span>
              <strong aria-current={i === here ? 'step' : undefined}>{t(`file.rung_${rung}`)}</strong>
              <span className="people-rung-text">
                {i !== here && (on ? near(on) : t(`file.rung_${rung}_text`))}
                {i === here && nowAt(rung, t)}
              </span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

const steps = {
  identify: IdentifyDialog,
  allow_name: AllowNameDialog,
  verify: VerifyDialog,
  request_anonymity: AnonymityDialog,
  reduce: ReduceDialog,
} as const
type Step = keyof typeof steps

const look: Record<
  Step,
  { verb: string; text: 'identify' | 'allow_name' | 'verify' | 'anonymity' | 'reduce' }
> = {
  identify: { verb: 'person.identify', text: 'identify' },
  allow_name: { verb: 'person.allow-name', text: 'allow_name' },
  verify: { verb: 'person.verify', text: 'verify' },
  request_anonymity: { verb: 'person.request-anonymity', text: 'anonymity' },
  reduce: { verb: 'person.reduce', text: 'reduce' },
}

const isOpen = (step: Step, person: FilePerson, me: PeopleMe): boolean =>
  me.verbs.includes(look[step].verb) &&
  stepFrom(person.identity_level as never, step) !== undefined &&
  (step !== 'allow_name' || person.protective_flag) &&
  (step !== 'request_anonymity' || me.clearance.includes('health_addiction'))

/** Only the steps that may be taken from here, by me. */
export function LadderActs({ person, me }: Omit<StepDialogProps, 'onClose'>) {
  const { t } = usePeopleWords()
  const [asking, setAsking] = useState<Step>()
  const StepDialog = asking && steps[asking]
  return (
    <>
      {(Object.keys(steps) as Step[])
        .filter((step) => isOpen(step, person, me))
        .map((step) => (
          <Button
            key={step}
            variant={step === 'identify' || step === 'verify' ? 'primary' : 'secondary'}
            onClick={() => setAsking(step)}
          >
            {t(`file.${look[step].text}`)}
          </Button>
        ))}
      {StepDialog && <StepDialog person={person} me={me} onClose={() => setAsking(undefined)} />}
    </>
  )
}
