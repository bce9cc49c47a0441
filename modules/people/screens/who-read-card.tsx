// Somebody asks who read of them: by the code they say, the list, for who answers for privacy and opens no file.
import { useState } from 'react'
import { Card } from '#core/ui'
import { usePrivacyWords } from './privacy-words.ts'
import { ReadersCard } from './readers-card.tsx'
import { CodeField } from './rights-dialogs.tsx'

export function WhoReadCard() {
  const { t } = usePrivacyWords()
  const [person_id, setFound] = useState<string>()
  return (
    <>
      <Card title={t('who_read.title')}>
        <div className="ui-form">
          <p>{t('who_read.lead')}</p>
          <CodeField onFound={setFound} />
        </div>
      </Card>
      {person_id && <ReadersCard person_id={person_id} />}
    </>
  )
}
