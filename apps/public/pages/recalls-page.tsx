// What was given and may hurt, for anybody: the product and its pack, what to do, whom to call. Who received it stands nowhere.
import '../recalls.css'
import { formatPhone } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import { Badge, Button, Empty, Icon, longDate, Notice, PageHead, Skeleton, TextLink } from '#core/ui'
import type { OpenNotice, OpenNotices } from '#recalls'
import type { Arriving } from '../arriving.ts'
import { useHrefs } from '../networks.ts'
import { useOpenRecall, useOpenRecalls } from '../open-data.ts'
import { hrefOf } from '../place.ts'
import { texts } from '../texts/index.ts'

const useWords = () => {
  const t = useText(texts)
  const { locale } = useLanguage()
  const day = (iso: string) => longDate(new Date(`${iso}T12:00:00Z`), { locale })
  const span = (from: string | null, to: string | null, told = (each: string) => each): string | null => {
    const [first, last] = [from ?? to, to ?? from]
    if (first === null || last === null) return null
    return first === last ? told(first) : t('recalls.range', { from: told(first), to: told(last) })
  }
  return { t, locale, day, span }
}
type Words = ReturnType<typeof useWords>

const once = (all: (string | null)[]): string[] => [...new Set(all.filter((each) => each !== null))]

/** What stands on the pack, as the notice says it, else as our lots do. */
const factsOf = (notice: OpenNotice, { t, locale, day, span }: Words): [string, string | null][] => {
  const { items, lots, supplier_lot, supplier_lot_to, expires_from, expires_to } = notice
  const printed = once(lots.map((lot) => lot.supplier_lot)).join(', ') || null
  const days = once(lots.map((lot) => lot.use_by ?? lot.best_before)).sort()
  return [
    [
      t('recalls.what'),
      once(items.map((each) => (locale === 'it' ? each.name_it : each.name_en))).join(', '),
    ],
    [t('recalls.brand'), notice.brand],
    [t('recalls.lot'), span(supplier_lot, supplier_lot_to) ?? printed],
    [t('recalls.expiry'), span(expires_from, expires_to, day) ?? (days.map(day).join(', ') || null)],
    [t('recalls.gtin'), notice.gtin],
    [t('recalls.danger'), notice.danger],
    [
      t('recalls.from'),
      [notice.notice_by, notice.notice_number, day(notice.notice_on)].filter(Boolean).join(', '),
    ],
    [t('recalls.code'), notice.code],
  ]
}

function State({ notice }: { notice: OpenNotice }) {
  const { t, day } = useWords()
  const { closed_on, is_mistake } = notice
  if (closed_on === null) return <Badge meaning="dang">{t('recalls.is_open')}</Badge>
  return (
    <Badge meaning="ok">
      {t(is_mistake ? 'recalls.mistake' : 'recalls.closed', { day: day(closed_on) })}
    </Badge>
  )
}

function Call({ notice }: { notice: OpenNotice }) {
  const { t, locale } = useWords()
  return (
    <aside className="public-side">
      <h2 className="public-heading">{t('recalls.call')}</h2>
      <p>
        <bdi lang="it">{notice.call_whom}</bdi>
        <br />
        <span className="public-quiet">
          <bdi lang="it">{notice.body_name}</bdi>
        </span>
      </p>
      <p>
        <a className="public-phone" href={`tel:${notice.phone.replace(/[^\d+]/g, '')}`}>
          <bdi>{t('recalls.call_number', { number: formatPhone(locale, notice.phone) })}</bdi>
        </a>
      </p>
      <p className="public-small">{t('recalls.ask')}</p>
    </aside>
  )
}

const isWebAddress = (link: string | null): link is string => /^https:\/\//.test(link ?? '')

function Told({ notice }: { notice: OpenNotice }) {
  const words = useWords()
  const { t } = words
  const { closed_on, is_mistake, notice_link } = notice
  return (
    <article className="public-work">
      <div>
        <PageHead
          size="public"
          title={<bdi lang="it">{notice.title}</bdi>}
          line={<State notice={notice} />}
        />
        {closed_on === null ? (
          <Notice meaning="dang" size="public" title={t('recalls.do')}>
            <span lang="it" dir="auto">
              {notice.what_to_do}
            </span>
          </Notice>
        ) : (
          <Notice meaning="neu" size="public">
            {t(is_mistake ? 'recalls.mistake_text' : 'recalls.closed_text')}
          </Notice>
        )}
        <dl className="public-told">
          {factsOf(notice, words).map(([term, fact]) =>
            fact ? (
              <div key={term}>
                <dt>{term}</dt>
                <dd>
                  <bdi>{fact}</bdi>
                </dd>
              </div>
            ) : null,
          )}
        </dl>
        {isWebAddress(notice_link) && (
          <p>
            <a href={notice_link} rel="noreferrer">
              {t('recalls.link')}
            </a>
          </p>
        )}
      </div>
      <Call notice={notice} />
    </article>
  )
}

interface WaitingProps {
  arriving: Arriving<OpenNotices>
  onAgain: () => void
  children: (data: OpenNotices) => React.ReactNode
}

function Waiting({ arriving, onAgain, children }: WaitingProps) {
  const { t } = useWords()
  if (arriving.state === 'here') return children(arriving.data)
  if (arriving.state === 'arriving') return <Skeleton label={t('recalls.loading')} shape="text" />
  if (arriving.state === 'missing')
    return (
      <Empty level={1} title={t('recalls.missing')} drawing="search">
        {t('recalls.missing_text')}
      </Empty>
    )
  return (
    <Notice
      meaning="att"
      size="public"
      title={t('recalls.failed')}
      act={
        <Button size="public" onClick={onAgain}>
          {t('recalls.again')}
        </Button>
      }
    />
  )
}

export function RecallPage({ code }: { code: string }) {
  const { t } = useWords()
  const [arriving, again] = useOpenRecall(code)
  // Followed from a paper, the notice itself says of which network it is.
  const { network } = useHrefs()
  const key = network ?? (arriving.state === 'here' ? arriving.data.network.key : undefined)
  return (
    <>
      <TextLink href={hrefOf('recalls', key)} className="public-back">
        <Icon name="chevron-left" size={20} />
        {t('recalls.back')}
      </TextLink>
      <Waiting arriving={arriving} onAgain={again}>
        {({ notices: [notice] }) => notice && <Told notice={notice} />}
      </Waiting>
    </>
  )
}

export function RecallsPage() {
  const { t } = useWords()
  const { hrefOfRecall } = useHrefs()
  const [arriving, again] = useOpenRecalls()
  return (
    <>
      <PageHead size="public" title={t('recalls.title')} line={t('recalls.line')} />
      <Waiting arriving={arriving} onAgain={again}>
        {({ notices }) =>
          notices.length === 0 ? (
            <Empty title={t('recalls.none')} drawing="done">
              {t('recalls.none_text')}
            </Empty>
          ) : (
            <ul className="public-services">
              {notices.map((notice) => (
                <li key={notice.code} className="public-service">
                  <h2>
                    <TextLink href={hrefOfRecall(notice.code)}>
                      <bdi lang="it">{notice.title}</bdi>
                    </TextLink>
                  </h2>
                  <p lang="it" dir="auto">
                    {[notice.brand, notice.danger].filter(Boolean).join(' · ')}
                  </p>
                  <p className="public-service-end">
                    <State notice={notice} />
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Waiting>
    </>
  )
}
