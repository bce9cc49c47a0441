// Who sees this person beside the unit at home, what, why and until when; and what the person said about it.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Badge, Button, Card, Notice, Table } from '#core/ui'
import type { SharingAnswer } from '../queries/sharing.ts'
import { ConsentDialog, WithdrawDialog } from './consent-dialogs.tsx'
import { CardWaiting, useVerbs } from './privacy-dialog.tsx'
import { usePrivacyWords } from './privacy-words.ts'
import { EndShareDialog, ShareDialog, WishDialog, WishLine } from './sharing-dialogs.tsx'

type ShareSeen = SharingAnswer['shares'][number]
export type ConsentSeen = SharingAnswer['consents'][number]
type Open =
  | { kind: 'share' | 'consent' | 'wish' }
  | { kind: 'end'; share: ShareSeen }
  | { kind: 'withdraw'; consent: ConsentSeen }

export function SharingCard({ person_id }: { person_id: string }) {
  const { data, problem, again } = useAsk<SharingAnswer>('people.sharing', { person_id })
  const { t } = usePrivacyWords()
  const verbs = useVerbs()
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  if (!data)
    return (
      <Card title={t('sharing.title')}>
        <CardWaiting problem={problem} again={again} />
      </Card>
    )
  const may = { share: verbs.has('person.share'), ask: verbs.has('consent.keep') }
  return (
    <>
      <Card
        title={t('sharing.title')}
        flush={data.shares.length > 0}
        end={
          may.share && (
            <Button size="small" icon="plus" onClick={() => setOpen({ kind: 'share' })}>
              {t('sharing.add')}
            </Button>
          )
        }
      >
        <Shares seen={data} mayEnd={may.share} onEnd={(share) => setOpen({ kind: 'end', share })} />
      </Card>
      <Card title={t('consent.title')}>
        <Said seen={data} may={may.ask} onOpen={setOpen} />
      </Card>
      {open?.kind === 'share' && <ShareDialog seen={data} onClose={close} />}
      {open?.kind === 'consent' && <ConsentDialog seen={data} onClose={close} />}
      {open?.kind === 'wish' && <WishDialog seen={data} onClose={close} />}
      {open?.kind === 'end' && <EndShareDialog share={open.share} onClose={close} />}
      {open?.kind === 'withdraw' && <WithdrawDialog consent={open.consent} onClose={close} />}
    </>
  )
}

/** Begun and ended on one day it never saw its last day: it is over on the day it began, not before. */
export const overOn = ({ begins_on, ended_on }: { begins_on: string; ended_on: string | null }): string =>
  ended_on !== null && ended_on > begins_on ? ended_on : begins_on

function Shares({
  seen,
  mayEnd,
  onEnd,
}: {
  seen: SharingAnswer
  mayEnd: boolean
  onEnd: (share: ShareSeen) => void
}) {
  const { t, word, words, day } = usePrivacyWords()
  if (seen.shares.length === 0) return <p className="ui-note">{t('sharing.empty')}</p>
  const until = (share: ShareSeen) =>
    share.is_open ? (
      share.ended_on ? (
        day(share.ended_on)
      ) : (
        t('sharing.open_ended')
      )
    ) : (
      <Badge meaning="neu" inTable>
        {t('sharing.over', { day: day(overOn(share)) })}
      </Badge>
    )
  return (
    <Table
      caption={t('sharing.lead')}
      rows={seen.shares}
      rowKey={(share) => share.share_id}
      columns={[
        {
          key: 'who',
          title: t('sharing.who'),
          names: true,
          cell: (share) => (share.unit_name ? `${share.to_name}, ${share.unit_name}` : share.to_name),
        },
        { key: 'what', title: t('sharing.what'), cell: (share) => words('compartments', share.compartments) },
        { key: 'why', title: t('sharing.why'), cell: (share) => word('purposes', share.purpose) },
        { key: 'ground', title: t('sharing.ground'), cell: (share) => word('grounds', share.legal_basis) },
        { key: 'until', title: t('sharing.until'), cell: until },
        {
          key: 'end',
          title: t('sharing.end'),
          cell: (share) =>
            mayEnd && share.is_open ? (
              <Button
                variant="quiet"
                size="small"
                aria-label={t('sharing.end_of', { body: share.to_name })}
                onClick={() => onEnd(share)}
              >
                {t('sharing.end')}
              </Button>
            ) : null,
        },
      ]}
    />
  )
}

function Said({ seen, may, onOpen }: { seen: SharingAnswer; may: boolean; onOpen: (open: Open) => void }) {
  const { t } = usePrivacyWords()
  return (
    <div className="ui-stack">
      {seen.wishes.map((wish) => (
        <WishLine key={wish.wish_id} wish={wish} may={may} />
      ))}
      {seen.consents.length === 0 && <p className="ui-note">{t('consent.empty')}</p>}
      {seen.consents.map((consent) => (
        <ConsentLine
          key={consent.consent_id}
          consent={consent}
          may={may}
          onWithdraw={() => onOpen({ kind: 'withdraw', consent })}
        />
      ))}
      {may && (
        <div className="ui-acts">
          <Button onClick={() => onOpen({ kind: 'consent' })}>{t('consent.ask')}</Button>
          <Button variant="quiet" onClick={() => onOpen({ kind: 'wish' })}>
            {t('wish.add')}
          </Button>
        </div>
      )}
    </div>
  )
}

function ConsentLine({
  consent,
  may,
  onWithdraw,
}: {
  consent: ConsentSeen
  may: boolean
  onWithdraw: () => void
}) {
  const { t, words, dayOf } = usePrivacyWords()
  const how = t(`consent.channels.${consent.channel as 'paper'}`)
  const to = t('consent.to', {
    bodies: consent.recipients.map((body) => body.name).join(', '),
    purposes: words('purposes', consent.purposes),
    parts: words('compartments', consent.compartments),
  })
  const act =
    may && !consent.withdrawn_at ? (
      <Button size="small" onClick={onWithdraw}>
        {t('consent.withdraw')}
      </Button>
    ) : undefined
  return (
    <Notice
      meaning={consent.withdrawn_at ? 'neu' : 'ok'}
      title={t('consent.given', { day: dayOf(consent.given_at), how: how.toLowerCase() })}
      act={act}
    >
      {to}
      {consent.withdrawn_at && ` ${t('consent.withdrawn', { day: dayOf(consent.withdrawn_at) })}`}
    </Notice>
  )
}
