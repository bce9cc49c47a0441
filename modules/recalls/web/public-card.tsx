// The page of a recall that is open to all: whether it stands there, since when, and the way to put it there or take it down.
import { useState } from 'react'
import { dayInItaly, daysAfter } from '#core/kernel'
import { Button, Card, Field, TextLink } from '#core/ui'
import { openPathOf, shownAfterDays } from '../domain/publication.ts'
import type { OneRecall } from '../queries/one-recall.ts'
import { ActDialog, useTap } from './room-state.tsx'
import { useWords } from './words.ts'

function PublishDialog({ one, onClose }: { one: OneRecall; onClose: () => void }) {
  const { t } = useWords()
  const { recall, publication } = one
  const [told, setTold] = useState({
    brand: publication?.brand ?? '',
    call_whom: publication?.call_whom ?? '',
    phone: publication?.phone ?? '',
  })
  const isPhone = /^[+\d][\d\s./-]{4,}$/.test(told.phone.trim())
  const bind = (name: keyof typeof told) => ({
    value: told[name],
    onChange: (event: { target: { value: string } }) => setTold({ ...told, [name]: event.target.value }),
  })
  return (
    <ActDialog
      title={t('screen.open_page.title')}
      verb={t('screen.open_page.save')}
      action="recalls.publish"
      isReady={told.call_whom.trim().length > 2 && isPhone}
      input={{
        ...{ recall_id: recall.recall_id, organisation_id: recall.organisation_id },
        ...{ brand: told.brand.trim() || null, call_whom: told.call_whom.trim(), phone: told.phone.trim() },
      }}
      onClose={onClose}
    >
      <Field
        label={t('screen.open_page.brand')}
        optional={t('screen.optional')}
        maxLength={80}
        {...bind('brand')}
      />
      <Field
        label={t('screen.open_page.call_whom')}
        hint={t('screen.open_page.call_whom_hint')}
        maxLength={120}
        {...bind('call_whom')}
      />
      <Field
        kind="tel"
        label={t('screen.open_page.phone')}
        maxLength={30}
        error={told.phone.trim() !== '' && !isPhone ? t('screen.open_page.phone_wrong') : undefined}
        {...bind('phone')}
      />
    </ActDialog>
  )
}

export function PublicCard({ one, mayWork }: { one: OneRecall; mayWork: boolean }) {
  const { t, when, longDay } = useWords()
  const tap = useTap()
  const [isOpen, open] = useState(false)
  const { recall, publication } = one
  const isShown = publication !== null && publication.withdrawn_at === null
  if (recall.is_drill || (!mayWork && !isShown)) return null
  const last = recall.closed_at && daysAfter(dayInItaly(recall.closed_at), shownAfterDays)
  const isGone = last !== null && last < dayInItaly(new Date().toISOString())
  const { recall_id, organisation_id } = recall
  return (
    <Card title={t('screen.open_page.title')}>
      <p className="recalls-open-page">
        {isShown
          ? t('screen.open_page.since', { when: when(publication.published_at) })
          : t('screen.open_page.no')}{' '}
        {isShown && last && !isGone && t('screen.open_page.until', { day: longDay(last) })}
        {isShown && isGone && t('screen.open_page.gone')}
      </p>
      {isShown && !isGone && (
        <p className="recalls-open-page">
          <TextLink
            href={openPathOf(recall.code)}
            onNavigate={(href) => window.open(href, '_blank', 'noopener')}
          >
            {t('screen.open_page.see')}
          </TextLink>
        </p>
      )}
      {mayWork && (
        <div className="recalls-acts">
          <Button onClick={() => open(true)}>
            {t(isShown ? 'screen.open_page.change' : 'screen.open_page.publish')}
          </Button>
          {isShown && (
            <Button
              variant="quiet"
              onClick={() =>
                void tap('recalls.withdraw', { recall_id, organisation_id }, t('screen.open_page.withdrawn'))
              }
            >
              {t('screen.open_page.withdraw')}
            </Button>
          )}
        </div>
      )}
      {isOpen && <PublishDialog one={one} onClose={() => open(false)} />}
    </Card>
  )
}
