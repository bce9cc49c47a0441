// Who gives, their deliveries, and what became of what they gave: months and ways, never who.
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Card, Empty, Notice, PageHead } from '#core/ui'
import type { Arrivals } from '../queries/arrivals.ts'
import type { DonorLook, Donors } from '../queries/donors.ts'
import { ArrivalsTable } from './arrivals-page.tsx'
import { DonorDialog } from './donors-page.tsx'
import { PapersCard } from './papers-card.tsx'
import { ActDialog, Answered } from './parts.tsx'
import { ReportCard } from './report-card.tsx'
import { type Me, useWords } from './words.ts'

export function DonorPage() {
  const { t } = useWords()
  const { donor_id } = useParams({ strict: false }) as { donor_id: string }
  const asked = useAsk<Donors>('donations.donors')
  const head = (
    <PageHead title={t('screen.donors.title')} back={{ href: '/donors', label: t('screen.donor.back') }} />
  )
  return (
    <Answered asked={asked} head={head}>
      {({ donors }) => {
        const donor = donors.find((each) => each.donor_id === donor_id)
        if (donor) return <Giver donor={donor} />
        return (
          <>
            {head}
            <Notice meaning="att">{t('screen.not_there')}</Notice>
          </>
        )
      }}
    </Answered>
  )
}

function Giver({ donor }: { donor: DonorLook }) {
  const { t, label } = useWords()
  const { donor_id, organisation_id } = donor
  const { data: me } = useAsk<Me>('network.me')
  const gifts = useAsk<Arrivals>('donations.arrivals', { donor_id })
  const [layer, setLayer] = useState<'edit' | 'forget'>()
  const may = (verb: string) => me?.verbs.includes(verb) ?? false
  const acts = (
    <>
      {may('donor.keep-papers') && donor.kind === 'private' && (
        <Button onClick={() => setLayer('forget')}>{t('screen.donor.forget')}</Button>
      )}
      {may('donor.keep') && donor.name !== null && (
        <Button icon="pencil" onClick={() => setLayer('edit')}>
          {t('screen.donors.edit')}
        </Button>
      )}
    </>
  )
  return (
    <>
      <PageHead
        title={donor.name ?? t('screen.nobody')}
        line={label('donor_kind', donor.kind)}
        back={{ href: '/donors', label: t('screen.donor.back') }}
        acts={me && acts}
      />
      <div className="ui-stack">
        <ReportCard donor_id={donor_id} />
        <Answered asked={gifts}>
          {({ donations }) => (
            <Card title={t('screen.donor.gifts')} count={donations.length} flush>
              {donations.length === 0 ? (
                <Empty title={t('screen.donor.no_gifts')} drawing="box" level={3} />
              ) : (
                <ArrivalsTable donations={donations} />
              )}
            </Card>
          )}
        </Answered>
        {may('donor.see-papers') && donor.kind !== 'anonymous' && <PapersCard donor_id={donor_id} />}
      </div>
      {layer === 'edit' && (
        <DonorDialog organisation_id={organisation_id} donor={donor} onClose={() => setLayer(undefined)} />
      )}
      {layer === 'forget' && (
        <ActDialog
          title={t('screen.donor.forget_title')}
          verb={t('screen.donor.forget_save')}
          action="donations.forget-donor"
          input={{ donor_id }}
          destructive
          onClose={() => setLayer(undefined)}
        >
          <p>{t('screen.donor.forget_words')}</p>
        </ActDialog>
      )}
    </>
  )
}
