// For who keeps watch outside: what they told, how it went, and nothing else.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Badge, Button, Card, Empty, PageHead } from '#core/ui'
import type { ReportState } from '../../domain/report-states.ts'
import { Answered } from '../room-state.tsx'
import type { Me } from '../use-me.ts'
import { useWords } from '../words.ts'
import { stateLooks } from './report-look.tsx'
import { SentinelDialog } from './take-dialog.tsx'

interface Mine {
  reports: {
    report_id: string
    category: string
    municipality_name: string | null
    state: ReportState
    received_at: string
    feedback: string | null
  }[]
}

export function SentinelPage({ me }: { me: Me }) {
  const { t, label, when } = useWords()
  const asked = useAsk<Mine>('reception.my-reports')
  const [isTelling, setTelling] = useState(false)
  const unit_id = me.units[0]?.unit_id
  const tell = unit_id && (
    <Button variant="primary" icon="plus" onClick={() => setTelling(true)}>
      {t('screen.sentinel.new')}
    </Button>
  )
  return (
    <>
      <PageHead title={t('screen.sentinel.title')} line={t('screen.sentinel.line')} acts={tell} />
      <Answered asked={asked}>
        {({ reports }) =>
          reports.length === 0 ? (
            <Card>
              <Empty title={t('screen.sentinel.empty_title')} drawing="paper" act={tell}>
                {t('screen.sentinel.empty_text')}
              </Empty>
            </Card>
          ) : (
            <div className="ui-stack">
              {reports.map((report) => (
                <Card
                  key={report.report_id}
                  title={`${label('category', report.category)}, ${report.municipality_name ?? ''}`}
                  end={
                    <Badge meaning={stateLooks[report.state] ?? 'neu'}>
                      {t(`screen.sentinel.state_${report.state}`)}
                    </Badge>
                  }
                >
                  <p className="ui-note">{t('screen.sentinel.told', { when: when(report.received_at) })}</p>
                  {report.feedback ? (
                    <p>
                      <b>{t('screen.sentinel.answer')}:</b> {report.feedback}
                    </p>
                  ) : (
                    <p>{t(`screen.sentinel.how_${report.state}`)}</p>
                  )}
                </Card>
              ))}
            </div>
          )
        }
      </Answered>
      {isTelling && unit_id && <SentinelDialog unit_id={unit_id} onClose={() => setTelling(false)} />}
    </>
  )
}
