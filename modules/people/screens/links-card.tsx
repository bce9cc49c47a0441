// Links between records: those that wait for a second pair of eyes, and those that hold and may still be undone.
import { useState } from 'react'
import { Button, Card } from '#core/ui'
import type { LinkLine } from '../queries/duplicates.ts'
import { DecideDialog } from './decide-dialog.tsx'
import { useMatching } from './matching-words.ts'
import { SideBySide } from './side-by-side.tsx'

interface Me {
  worker_id: string
  verbs: readonly string[]
}

type Act = 'approve' | 'refuse' | 'undo' | 'split'

const useTitle = () => {
  const { t, nameOf } = useMatching()
  const side = (of: LinkLine['person']) => (of ? nameOf(of) : t('matching.hidden_side'))
  return (link: LinkLine) => t('matching.pair', { one: side(link.survivor), two: side(link.person) })
}

function Deciding({ link, act, onClose }: { link: LinkLine; act: Act; onClose: () => void }) {
  const { t } = useMatching()
  const title = useTitle()(link)
  const { link_id, person_id, survivor_id } = link
  const answer = { link_id, person_id, survivor_id, is_same: act === 'approve' }
  const frame = { onClose, title }
  if (act === 'approve' || act === 'refuse')
    return (
      <DecideDialog
        {...frame}
        text={t(act === 'approve' ? 'matching.approve_text' : 'matching.refuse_text')}
        verb={t(`matching.${act}`)}
        done={t(act === 'approve' ? 'matching.done_approved' : 'matching.done_refused')}
        action="people.approve-merge"
        input={answer}
      />
    )
  if (act === 'undo')
    return (
      <DecideDialog
        {...frame}
        text={t('matching.undo_text')}
        verb={t('matching.undo')}
        done={t('matching.done_undone')}
        action="people.undo-merge"
        input={{ link_id }}
      />
    )
  return (
    <DecideDialog
      {...frame}
      title={t('matching.split_title')}
      text={t('matching.split_text')}
      verb={t('matching.split')}
      done={t('matching.done_split')}
      action="people.split"
      input={{ link_id }}
      destructive
    />
  )
}

function Acts({ link, me, now, onAct }: { link: LinkLine; me: Me; now: Date; onAct: (act: Act) => void }) {
  const { t } = useMatching()
  if (link.state === 'proposed') {
    if (!me.verbs.includes('person.approve-merge')) return null
    const isMine = link.proposed_by === me.worker_id
    return (
      <div className="ui-acts">
        <Button
          variant="primary"
          disabled={isMine}
          reason={isMine ? t('matching.mine') : undefined}
          onClick={() => onAct('approve')}
        >
          {t('matching.approve')}
        </Button>
        <Button onClick={() => onAct('refuse')}>{t('matching.refuse')}</Button>
      </div>
    )
  }
  const isInTime = link.undo_until !== null && link.undo_until > now.toISOString()
  return (
    <div className="ui-acts">
      {isInTime && me.verbs.includes('person.undo-merge') && (
        <Button onClick={() => onAct('undo')}>{t('matching.undo')}</Button>
      )}
      {me.verbs.includes('person.split') && (
        <Button variant="destructive" onClick={() => onAct('split')}>
          {t('matching.split')}
        </Button>
      )}
    </div>
  )
}

function LinkCard({ link, me, now }: { link: LinkLine; me: Me; now: Date }) {
  const { t, moment, reasonsOf } = useMatching()
  const title = useTitle()(link)
  const [act, setAct] = useState<Act>()
  const told = { name: link.proposed_by_name ?? '', when: moment(link.proposed_at) }
  return (
    <Card title={title} level={3} footer={<Acts {...{ link, me, now }} onAct={setAct} />}>
      <p>
        {t('matching.proposed_by', told)}. <strong>{t('matching.why')}:</strong>{' '}
        {reasonsOf(link.reasons).join(', ')}.
        {link.state === 'approved' && link.undo_until && link.undo_until > now.toISOString() && (
          <> {t('matching.undo_until', { when: moment(link.undo_until) })}.</>
        )}
      </p>
      {link.person && link.survivor && <SideBySide first={link.survivor} second={link.person} />}
      {act && <Deciding {...{ link, act }} onClose={() => setAct(undefined)} />}
    </Card>
  )
}

export function Links({ links, me, now }: { links: readonly LinkLine[]; me: Me; now: Date }) {
  const { t } = useMatching()
  const groups = [
    { title: t('matching.waiting'), links: links.filter((link) => link.state === 'proposed') },
    { title: t('matching.joined'), links: links.filter((link) => link.state === 'approved') },
  ].filter((group) => group.links.length > 0)
  return groups.map((group) => (
    <section key={group.title} className="ui-stack">
      <h2>{group.title}</h2>
      {group.links.map((link) => (
        <LinkCard key={link.link_id} {...{ link, me, now }} />
      ))}
    </section>
  ))
}
