// From a file that has a code alone back to the name, for the service that keeps its key. The code asked nobody why it was
// opened; the name does, here, before it leads anywhere.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { askOnce, sayPurpose } from '#core/http/web'
import { Button, Dialog, RadioList, useToast } from '#core/ui'
import { purposes } from '../purpose-gate.tsx'
import type { FilePerson } from './file-person.ts'
import type { PeopleMe } from './use-me.ts'
import { usePeopleWords } from './words.ts'

type Why = (typeof purposes)[number]

/** Where the way back led: to the name, to the question why, to a sentence. */
export const wayBack = (answer: {
  data?: { named_id: string | null }
  problem?: { code: string }
}): { to: string } | 'why' | 'nowhere' | 'problem' => {
  if (answer.problem) return answer.problem.code === 'core.purpose-needed' ? 'why' : 'problem'
  return answer.data?.named_id ? { to: `/people/${answer.data.named_id}` } : 'nowhere'
}

export function SealedWay({ person, me }: { person: FilePerson; me: PeopleMe }) {
  const { t, problem: sentence } = usePeopleWords()
  const navigate = useNavigate()
  const say = useToast()
  const [isAsking, setAsking] = useState(false)
  const [why, setWhy] = useState<Why>('direct_care')
  if (person.identity_level !== 'sealed_anonymous' || !me.verbs.includes('person.open-sealed')) return null
  const open = async () => {
    const answer = await askOnce<{ named_id: string | null }>(
      'people.sealed-name',
      { person_id: person.person_id },
      true,
    )
    const way = wayBack(answer)
    if (typeof way === 'object') return void navigate({ to: way.to })
    if (way === 'why') return setAsking(true)
    setAsking(false)
    say({
      text: answer.problem ? sentence(answer.problem) : t('file.sealed_nowhere'),
      icon: 'warning-circle',
    })
  }
  const openWith = () => {
    sayPurpose(why)
    void open()
  }
  return (
    <>
      <Button icon="unlocked" onClick={() => void open()}>
        {t('file.sealed_open')}
      </Button>
      {isAsking && (
        <Dialog
          open
          title={t('file.sealed_why')}
          onClose={() => setAsking(false)}
          acts={
            <>
              <Button variant="quiet" onClick={() => setAsking(false)}>
                {t('file.cancel')}
              </Button>
              <Button variant="primary" onClick={openWith}>
                {t('file.sealed_open')}
              </Button>
            </>
          }
        >
          <RadioList
            legend={t('purpose.legend')}
            hint={t('purpose.hint')}
            options={purposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
            value={why}
            onChange={(value) => setWhy(value as Why)}
          />
        </Dialog>
      )}
    </>
  )
}
