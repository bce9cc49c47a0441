// "Served this week already?": yes or no from a card, never where. Each look is written down.
import { type FormEvent, useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Card, Field, Notice } from '#core/ui'
import { useWords } from '../words.ts'

function Answer({ code }: { code: string }) {
  const { t, sentence } = useWords()
  const { data, problem } = useAsk<{ is_known: boolean; is_served: boolean }>(
    'distribution.served-this-week',
    { code },
    { isPrivate: true },
  )
  if (problem)
    return (
      <Notice meaning="att" live="polite">
        {sentence(problem, 'screen.not_read')}
      </Notice>
    )
  if (!data) return null
  if (!data.is_known)
    return (
      <Notice meaning="neu" live="polite">
        {t('give.unknown')}
      </Notice>
    )
  return (
    <Notice meaning={data.is_served ? 'att' : 'ok'} live="polite">
      {t(data.is_served ? 'give.yes' : 'give.no')}
    </Notice>
  )
}

export function ServedCheck() {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const look = (event: FormEvent) => {
    event.preventDefault()
    setAsked(typed.trim())
  }
  return (
    <Card title={t('give.served')}>
      <form className="ui-form" onSubmit={look}>
        <Field
          label={t('ask.card')}
          hint={t('ask.card_hint')}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
        <div>
          <Button type="submit" icon="search">
            {t('give.look')}
          </Button>
        </div>
        {asked.length >= 4 && <Answer key={asked} code={asked} />}
      </form>
    </Card>
  )
}
