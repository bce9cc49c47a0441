// Whoever knows somebody notices that they have two records: on the page of one, the other is looked for among those one may
// read. The two are then shown beside each other before anything is proposed.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, Dialog, Notice } from '#core/ui'
import { useMatching } from './matching-words.ts'
import { PickPerson } from './pick-person.tsx'

interface Props {
  person: { person_id: string; identity_level: string }
  verbs: readonly string[]
}

export function ProposeSame({ person: { person_id, identity_level }, verbs }: Props) {
  const { t } = useMatching()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const [isItself, setItself] = useState(false)
  // What has a code alone stays with it.
  if (!verbs.includes('person.propose-merge') || identity_level === 'sealed_anonymous') return null
  const close = () => {
    setOpen(false)
    setItself(false)
  }
  const pick = (other: string) => {
    if (other === person_id) return setItself(true)
    void navigate({ to: '/people/duplicates' as string, search: { one: person_id, two: other } as never })
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('matching.noticed')}</Button>
      {isOpen && (
        <Dialog
          open
          title={t('matching.noticed_title')}
          onClose={close}
          acts={
            <Button variant="quiet" onClick={close}>
              {t('matching.back')}
            </Button>
          }
        >
          <div className="ui-form">
            <p className="ui-measure">{t('matching.noticed_text')}</p>
            {isItself && (
              <Notice meaning="att" live="alert">
                {t('problem.same-record')}
              </Notice>
            )}
            <PickPerson label={t('matching.noticed_find')} onPick={(other) => pick(other.person_id)} />
          </div>
        </Dialog>
      )}
    </>
  )
}
