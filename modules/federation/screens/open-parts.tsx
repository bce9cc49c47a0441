// What the pages of open figures share: files to take away, a page to print, an answer that does not come.
import { Button, Notice, Skeleton } from '#core/ui'
import type { OpenAnswer } from './open-answer.ts'
import type { Words } from './words.ts'

const kinds = ['xlsx', 'ods', 'csv'] as const

/** `addressOf('csv')` is the same figures as a file. */
export function Downloads({ addressOf, words }: { addressOf(kind: string): string; words: Words }) {
  const { t } = words
  return (
    <section className="federation-away">
      <h2 className="public-heading">{t('national.download')}</h2>
      <div className="ui-acts">
        {kinds.map((kind) => (
          <a
            key={kind}
            className="ui-button ui-button-secondary ui-button-public"
            href={addressOf(kind)}
            download
          >
            {t(`national.sheet_${kind}`)}
          </a>
        ))}
        <a className="ui-button ui-button-secondary ui-button-public" href={addressOf('json')} download>
          {t('national.json')}
        </a>
        <Button size="public" icon="print" onClick={() => print()}>
          {t('national.print')}
        </Button>
      </div>
      <p className="public-small">{t('national.licence')}</p>
    </section>
  )
}

/** Until the answer is here: on its way, or gone wrong. */
export function NotHere({
  state,
  again,
  words,
}: {
  state: OpenAnswer<unknown>['state']
  again(): void
  words: Words
}) {
  const { t } = words
  if (state === 'arriving') return <Skeleton label={t('national.loading')} shape="block" />
  return (
    <Notice
      meaning="att"
      size="public"
      title={t('national.failed')}
      act={
        <Button size="public" onClick={again}>
          {t('national.again')}
        </Button>
      }
    />
  )
}
