// Whose visit it was: somebody known, or just registered. It goes into their story only when they said yes to that.
import { useState } from 'react'
import { Button, Check } from '#core/ui'
import { RegisterDialog } from '#people/web'
import type { VisitLine } from '../../queries/shapes.ts'
import { ActDialog } from '../act-dialog.tsx'
import { type Known, KnownField } from '../fields.tsx'
import type { Me } from '../use-me.ts'
import { useWords } from '../words.ts'

interface Props {
  me: Me
  visit: VisitLine
  /** Just registered, when this is asked right after it. */
  person?: Known
  onDone?: () => void
  onClose: () => void
}

/** Who may look for somebody, or register them; the others have nobody to choose. */
export const mayTellWhose = (me: Me | undefined): boolean =>
  me?.verbs.some((verb) => verb === 'person.find' || verb === 'person.register') ?? false

export function WhoseDialog({ me, visit, person, onDone, onClose }: Props) {
  const { t } = useWords()
  const [known, setKnown] = useState<Known | null>(person ?? null)
  const [agreed, setAgreed] = useState(false)
  const [isNew, setNew] = useState(false)
  const { visit_id, number, called_as, language } = visit
  if (isNew)
    return (
      <RegisterDialog
        me={me}
        said={{ nickname: called_as ?? '', language: language ?? 'it' }}
        onClose={() => setNew(false)}
        onDone={(person_id) => {
          setKnown({ person_id, name: called_as ?? t('screen.whose.registered') })
          setNew(false)
        }}
      />
    )
  return (
    <ActDialog
      title={t('screen.whose.title', { number })}
      verb={t('screen.whose.write')}
      action="reception.tie-visit"
      isReady={known !== null && agreed}
      input={{ visit_id, person_id: known?.person_id, agreed }}
      onDone={() => {
        onDone?.()
        return undefined
      }}
      onClose={onClose}
    >
      <p>{t('screen.whose.ask')}</p>
      {(known !== null || me.verbs.includes('person.find')) && (
        <KnownField value={known} onChange={setKnown} />
      )}
      {known === null && me.verbs.includes('person.register') && (
        <div className="ui-acts">
          <Button icon="user" onClick={() => setNew(true)}>
            {t('screen.finish.person')}
          </Button>
        </div>
      )}
      <Check
        required
        label={t('screen.whose.agreed')}
        checked={agreed}
        onChange={(event) => setAgreed(event.target.checked)}
      />
      <p className="ui-note">{t('screen.whose.no')}</p>
    </ActDialog>
  )
}
