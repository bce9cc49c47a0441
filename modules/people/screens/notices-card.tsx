// The words with which people are asked for their yes: the versions in use, and a new one.
import { type FormEvent, useState } from 'react'
import { useAct, useAsk } from '#core/http/web'
import { newId, type Problem } from '#core/kernel'
import { Button, Card, Field, Notice, SelectField, TextAreaField } from '#core/ui'
import type { NoticesAnswer } from '../queries/sharing.ts'
import { CardWaiting } from './privacy-dialog.tsx'
import { usePrivacyWords } from './privacy-words.ts'

const languages = ['it', 'en', 'fr', 'es', 'ar', 'ro', 'sq', 'uk', 'ur', 'bn']

export function NoticesCard({ mayPublish }: { mayPublish: boolean }) {
  const { t } = usePrivacyWords()
  const { data, problem, again } = useAsk<NoticesAnswer>('people.notices')
  return (
    <Card title={t('notices.title')}>
      <div className="ui-stack">
        <p>{t('notices.lead')}</p>
        {!data && <CardWaiting problem={problem} again={again} />}
        {data?.notices.length === 0 && (
          <Notice meaning="info" title={t('notices.empty')}>
            {t('consent.standard')}
          </Notice>
        )}
        {data?.notices.map((notice) => (
          <Notice
            key={`${notice.version} ${notice.language}`}
            meaning="neu"
            title={t('notices.current', { version: notice.version, language: notice.language })}
          >
            {notice.words}
          </Notice>
        ))}
        {mayPublish && <PublishForm />}
      </div>
    </Card>
  )
}

function PublishForm() {
  const { t, problem: sentence } = usePrivacyWords()
  const act = useAct()
  const [version, setVersion] = useState('')
  const [language, setLanguage] = useState('it')
  const [words, setWords] = useState('')
  const [fault, setFault] = useState<string>()
  const publish = async (event: FormEvent) => {
    event.preventDefault()
    if (!/^[0-9a-z.-]{1,40}$/.test(version) || words.trim().length < 40) return setFault(t('notices.missing'))
    const answered = await act('people.publish-notice', { notice_id: newId(), version, language, words })
    const refused: Problem | undefined = answered.problem
    setFault(refused && sentence(refused))
    if (!refused) setWords('')
  }
  return (
    <form className="ui-form" onSubmit={(event) => void publish(event)} noValidate>
      {fault && (
        <Notice meaning="att" live="polite">
          {fault}
        </Notice>
      )}
      <Field
        label={t('notices.version')}
        value={version}
        onChange={(event) => setVersion(event.target.value)}
      />
      <SelectField
        label={t('notices.language')}
        options={languages.map((value) => ({ value, label: value }))}
        value={language}
        onChange={(event) => setLanguage(event.target.value)}
      />
      <TextAreaField
        label={t('notices.words')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button type="submit">{t('notices.publish')}</Button>
    </form>
  )
}
