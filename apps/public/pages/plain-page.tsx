// Pages that are only words: legal notes, privacy, accessibility. Short paragraphs under a heading each.
import { useText } from '#core/i18n/web'
import { PageHead } from '#core/ui'
import { texts } from '../texts/index.ts'

const sections = {
  legal: ['who', 'data', 'program', 'contact'],
  privacy: ['page', 'street', 'figures', 'rights', 'contact'],
  accessibility: ['state', 'tested', 'missing', 'contact'],
} as const

type PlainPlace = keyof typeof sections
type SectionText = `${PlainPlace}.${string}`

export function PlainPage({ place, network }: { place: PlainPlace; network: string }) {
  const t = useText(texts) as (key: SectionText, values?: { network: string }) => string
  return (
    <article className="public-words">
      <PageHead size="public" title={t(`${place}.title`)} line={t(`${place}.line`)} />
      {sections[place].map((section) => (
        <section key={section}>
          <h2 className="public-heading">{t(`${place}.${section}.title`)}</h2>
          {t(`${place}.${section}.text`, { network })
            .split('\n')
            .map((line) => (
              <p key={line}>{line}</p>
            ))}
        </section>
      ))}
    </article>
  )
}
