// The address by which a service without an account answers: to copy into a letter of one's own, or to print.
import { useEffect, useState } from 'react'
import { askOnce, useAct } from '#core/http/web'
import { dayInItaly, type Problem } from '#core/kernel'
import { Button, Dialog, Field, Notice, Skeleton } from '#core/ui'
import type { AboutReferral } from './answer-dialogs.tsx'
import { useWords } from './words.ts'

interface AnswerLink {
  url: string
  expires_at: string
  is_mailed: boolean
}

const useLink = (referral_id: string) => {
  const [state, setState] = useState<{ link?: AnswerLink; problem?: Problem; turn: number }>({ turn: 0 })
  const { turn } = state
  useEffect(() => {
    let isMine = turn >= 0
    void askOnce<AnswerLink>('referrals.answer-link', { referral_id }).then((told) => {
      if (isMine) setState((before) => ({ ...before, link: told.data, problem: told.problem }))
    })
    return () => {
      isMine = false
    }
  }, [referral_id, turn])
  return { ...state, again: () => setState({ turn: turn + 1 }) }
}

export function LinkDialog({ card, onClose }: AboutReferral) {
  const { t, day, sentence } = useWords()
  const act = useAct()
  const { link, problem, again } = useLink(card.referral_id)
  const [isCopied, setCopied] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const renew = async () => {
    const answered = await act('referrals.renew-link', { referral_id: card.referral_id })
    setWrong(answered.problem && sentence(answered.problem))
    setCopied(false)
    again()
  }
  const said = wrong ?? (problem && sentence(problem))
  return (
    <Dialog
      open
      size="wide"
      title={t('act.link')}
      onClose={onClose}
      acts={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('one.close')}
          </Button>
          <Button
            variant="primary"
            icon="copy"
            disabled={!link}
            onClick={() => {
              if (link) void navigator.clipboard.writeText(link.url).then(() => setCopied(true))
            }}
          >
            {t(isCopied ? 'act.link_copied' : 'act.link_copy')}
          </Button>
        </>
      }
    >
      <div className="ui-form">
        {said && <Notice meaning="att">{said}</Notice>}
        {!link && !problem && <Skeleton label={t('one.loading')} shape="text" />}
        {link && (
          <>
            <p>{t('act.link_text', { day: day(dayInItaly(link.expires_at)) })}</p>
            {link.is_mailed && <Notice meaning="ok">{t('act.link_mailed')}</Notice>}
            <Field
              label={t('act.link_label')}
              readOnly
              value={link.url}
              onFocus={(event) => event.target.select()}
            />
            <div className="ui-acts">
              <Button icon="refresh" onClick={() => void renew()}>
                {t('act.link_renew')}
              </Button>
              <span className="referral-second">{t('act.link_renew_note')}</span>
            </div>
          </>
        )}
      </div>
    </Dialog>
  )
}
