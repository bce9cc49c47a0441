// Where our city stands in the national sum: in or out, what is read of us, who else is in. One administrator decides.
import { useState } from 'react'
import { useAct, useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import {
  Button,
  Card,
  Dialog,
  Empty,
  Notice,
  PageHead,
  SelectField,
  Skeleton,
  Table,
  TextLink,
  useToast,
} from '#core/ui'
import type { MembershipAnswer } from '../queries/membership.ts'
import { useWords, type Words } from './words.ts'

type Standing = MembershipAnswer['federations'][number]

const nameOf = ({ cities }: Standing, code: string): string =>
  cities.find((city) => city.municipality_code === code)?.name ?? code

/** Sends one decision, and says how it went. */
const useDecision = (words: Words) => {
  const act = useAct()
  const say = useToast()
  const [wrong, setWrong] = useState<string>()
  const decide = async (action: string, input: object, done: string): Promise<boolean> => {
    const { outcome, problem } = await act(action, input)
    setWrong(problem && words.problem(problem))
    if (outcome === 'accepted') say({ text: done })
    return outcome === 'accepted'
  }
  return { wrong, decide }
}

function Out({ standing, mayDecide, words }: { standing: Standing; mayDecide: boolean; words: Words }) {
  const { t } = words
  const { wrong, decide } = useDecision(words)
  const [wanted, setWanted] = useState(standing.ours[0] ?? '')
  const code = standing.ours.includes(wanted) ? wanted : (standing.ours[0] ?? '')
  const join = () =>
    decide(
      'federation.join',
      { membership_id: newId(), federation: standing.federation, municipality_code: code },
      t('page.joined'),
    )
  if (!mayDecide)
    return (
      <p>
        {t('page.out')} {t('page.only_admin')}
      </p>
    )
  return (
    <div className="ui-stack">
      <p>{t('page.out')}</p>
      {standing.ours.length === 0 && <p>{t('page.no_city')}</p>}
      {standing.ours.length > 0 && (
        <>
          <SelectField
            label={t('page.city')}
            hint={t('page.city_hint')}
            value={code}
            options={standing.ours.map((each) => ({ value: each, label: nameOf(standing, each) }))}
            onChange={(event) => setWanted(event.target.value)}
          />
          <div>
            <Button variant="primary" onClick={() => void join()}>
              {t('page.join')}
            </Button>
          </div>
        </>
      )}
      {wrong && (
        <Notice meaning="att" live="polite">
          {wrong}
        </Notice>
      )}
    </div>
  )
}

function In({ standing, mayDecide, words }: { standing: Standing; mayDecide: boolean; words: Words }) {
  const { t } = words
  const { wrong, decide } = useDecision(words)
  const [isAsking, setAsking] = useState(false)
  const { membership } = standing
  if (!membership) return null
  const leave = async () => {
    const { membership_id } = membership
    if (await decide('federation.leave', { membership_id }, t('page.left'))) setAsking(false)
  }
  const city = nameOf(standing, membership.municipality_code)
  return (
    <div className="ui-stack">
      <p>{t('page.in_since', { city, day: words.day(membership.joined_at) })}</p>
      <div className="ui-acts">
        <TextLink href={`/open/national/${standing.federation}`}>{t('page.open')}</TextLink>
        {mayDecide && (
          <Button variant="quiet" onClick={() => setAsking(true)}>
            {t('page.leave')}
          </Button>
        )}
      </div>
      {isAsking && (
        <Dialog
          open
          title={t('page.leave_title')}
          onClose={() => setAsking(false)}
          acts={
            <>
              <Button variant="quiet" onClick={() => setAsking(false)}>
                {t('page.stay')}
              </Button>
              <Button variant="primary" onClick={() => void leave()}>
                {t('page.leave')}
              </Button>
            </>
          }
        >
          <p>{t('page.leave_text')}</p>
          {wrong && (
            <Notice meaning="att" live="polite">
              {wrong}
            </Notice>
          )}
        </Dialog>
      )}
    </div>
  )
}

function Cities({ standing, words }: { standing: Standing; words: Words }) {
  const { t } = words
  const inside = standing.cities.filter(({ network }) => network !== null).length
  return (
    <Card title={t('page.cities')} count={`${inside}/${standing.cities.length}`} flush>
      <Table
        caption={t('page.cities')}
        columns={[
          { key: 'city', title: t('page.city'), cell: (city) => city.name },
          { key: 'network', title: t('page.network'), cell: (city) => city.network ?? t('page.nobody') },
        ]}
        rows={standing.cities}
        rowKey={(city) => city.municipality_code}
      />
    </Card>
  )
}

function Released({ released, words }: { released: MembershipAnswer['released']; words: Words }) {
  const { t, label, number } = words
  const none = (
    <Empty
      level={3}
      title={t('page.released_none')}
      act={<TextLink href="/figures">{t('page.to_figures')}</TextLink>}
    />
  )
  return (
    <Card title={t('page.released')} count={released.length} flush>
      <Table
        caption={t('page.released')}
        instead={released.length === 0 ? none : undefined}
        columns={[
          {
            key: 'figure',
            title: t('page.figure'),
            cell: (each) => (each.label ? label(each.label) : each.figure),
          },
          { key: 'period', title: t('page.period'), cell: (each) => words.period(each.period) },
          { key: 'side', title: t('page.side'), cell: (each) => words.side(each.dimension) },
          {
            key: 'total',
            title: t('page.total'),
            number: true,
            cell: (each) => (each.total === null ? t('page.hidden') : number(each.total)),
          },
          { key: 'published', title: t('page.published'), cell: (each) => words.day(each.published_at) },
        ]}
        rows={released}
        rowKey={(each) => `${each.figure} ${each.period} ${each.dimension}`}
      />
    </Card>
  )
}

/** Until the network said what I may do, I may do nothing more than look. */
const useVerbs = (): readonly string[] => useAsk<{ verbs: string[] }>('network.me', {}).data?.verbs ?? []

export function MembershipPage() {
  const words = useWords()
  const { t, label } = words
  const mayDecide = useVerbs().includes('federation.decide')
  const { data, problem, again } = useAsk<MembershipAnswer>('federation.membership', {})
  if (!data)
    return (
      <>
        <PageHead title={t('page.title')} />
        {problem ? (
          <Notice meaning="att" act={<Button onClick={again}>{t('page.again')}</Button>}>
            {words.problem(problem)}
          </Notice>
        ) : (
          <Skeleton label={t('page.loading')} />
        )}
      </>
    )
  return (
    <>
      <PageHead
        title={t('page.title')}
        line={t('page.line')}
        back={{ label: t('page.back'), href: '/project' }}
      />
      {data.federations.length === 0 && (
        <Empty title={t('page.none')} drawing="paper">
          {t('page.none_text')}
        </Empty>
      )}
      {data.federations.map((standing) => (
        <div key={standing.federation} className="ui-work-and-side">
          <div className="ui-stack">
            <Card title={label(standing.title)}>
              {standing.membership ? (
                <In standing={standing} mayDecide={mayDecide} words={words} />
              ) : (
                <Out standing={standing} mayDecide={mayDecide} words={words} />
              )}
            </Card>
            <Released released={data.released} words={words} />
          </div>
          <div className="ui-stack">
            <Card title={t('page.what')}>
              <p>{t('page.what_text')}</p>
            </Card>
            <Cities standing={standing} words={words} />
          </div>
        </div>
      ))}
    </>
  )
}
