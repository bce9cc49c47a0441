// Who has a code reads how it went, and nothing else.
import { useState } from 'react'
import { useText } from '#core/i18n/web'
import { Button, Field, Notice } from '#core/ui'
import { useHrefs } from '../networks.ts'
import { type Followed, followReport } from '../report-data.ts'
import { texts } from '../texts/index.ts'

/** A code after the # of the address never reaches the server by itself. */
const codeInAddress = (): string => decodeURIComponent(location.hash.slice(1)).slice(0, 20)

export function FollowReport() {
  const t = useText(texts)
  const [code, setCode] = useState(codeInAddress)
  const [isAsking, setAsking] = useState(false)
  const [told, setTold] = useState<Followed | { failed: 'too_often' | 'failed' | 'none' }>()
  const { asked } = useHrefs()
  const look = async () => {
    setAsking(true)
    setTold(await followReport(asked('/api/open/follow-report'), code))
    setAsking(false)
  }
  return (
    <section className="public-follow">
      <h2 className="public-heading">{t('report.follow_title')}</h2>
      <p>{t('report.follow_text')}</p>
      <form
        className="ui-form"
        onSubmit={(event) => {
          event.preventDefault()
          void look()
        }}
      >
        <Field
          size="public"
          label={t('report.follow_code')}
          value={code}
          autoComplete="off"
          dir="ltr"
          maxLength={20}
          onChange={(event) => setCode(event.target.value)}
        />
        <div className="ui-acts">
          <Button size="public" type="submit" loading={isAsking} disabled={code.trim().length < 12}>
            {t('report.follow')}
          </Button>
        </div>
      </form>
      {told && 'failed' in told && (
        <Notice meaning="att" size="public" live="polite">
          {t(told.failed === 'none' ? 'report.follow_none' : `report.${told.failed}`)}
        </Notice>
      )}
      {told && 'state' in told && (
        <Notice meaning="info" size="public" live="polite" title={t(`report.state_${told.state}`)}>
          {told.feedback && (
            <p lang="it">
              {t('report.answer')}: {told.feedback}
            </p>
          )}
        </Notice>
      )}
    </section>
  )
}
