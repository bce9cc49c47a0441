// "Collega una tessera": on the page of a person, the card they hold in their hand becomes theirs. The hub is never told.
import { useId, useState } from 'react'
import { Button, Field, Notice } from '#core/ui'
import { peopleOf } from '../../domain/card.ts'
import { readCardCode } from '../../domain/codes.ts'
import { ActDialog } from '../act-dialog.tsx'
import { useCardByCode } from '../requests/asking.ts'
import { useWords } from '../words.ts'
import { eatsIn } from './card-words.ts'

function LinkDialog({ person_id, onClose }: { person_id: string; onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const fieldId = useId()
  const [typed, setTyped] = useState('')
  const card = useCardByCode(typed)
  const fault = () => {
    if (readCardCode(typed) === undefined) return t('link.unread')
    if (!card) return t('link.not_found')
    if (!card.is_mine) return t('link.of_others', { name: card.unit_name })
    return card.person_id ? t('problem.card-links-pk') : undefined
  }
  const write = () => {
    const wrong = fault()
    return wrong || !card
      ? [{ id: fieldId, text: wrong ?? t('link.not_found') }]
      : { action: 'distribution.link-card', input: { card_id: card.card_id, person_id } }
  }
  return (
    <ActDialog
      title={t('link.title')}
      verb={t('link.save')}
      onClose={onClose}
      write={write}
      onDone={() => t('link.done', { code: card?.code ?? '' })}
    >
      <Field
        id={fieldId}
        label={t('ask.card')}
        hint={t('link.hint')}
        value={typed}
        autoCapitalize="characters"
        onChange={(event) => setTyped(event.target.value)}
      />
      {card && (
        <Notice meaning="info">
          {t('ask.card_is', {
            people: t('requests.people', { count: peopleOf(card) }),
            eats: eatsIn(card, words),
          })}
        </Notice>
      )}
      <p className="dist-quiet">{t('link.words')}</p>
    </ActDialog>
  )
}

export function LinkCardButton({ person_id }: { person_id: string }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('link.title')}</Button>
      {isOpen && <LinkDialog person_id={person_id} onClose={() => setOpen(false)} />}
    </>
  )
}
