// The directory as a file: taken out whole, taken in after one has seen what changes, and taken back within the day.
import './services.css'
import { useAsk } from '#core/http/web'
import { Button, Card, Notice, PageHead, Skeleton, saveCsv } from '#core/ui'
import { pageOf } from '../csv/compare.ts'
import { toCsv } from '../csv/write.ts'
import type { ServicesList } from '../queries/services.ts'
import { ImportCard } from './import-card.tsx'
import { TodayImports } from './today-imports.tsx'
import { useMyServices } from './use-me.ts'
import { useWords } from './words.ts'

function ExportCard({ data }: { data: ServicesList }) {
  const { t } = useWords()
  const open = data.services.filter((service) => service.visibility !== 'secret')
  return (
    <Card title={t('screen.file.export_title')} count={open.length}>
      <div className="ui-stack">
        <p>{t('screen.file.export_text')}</p>
        <div className="ui-acts">
          <Button icon="download" onClick={() => saveCsv('servizi.csv', toCsv(open.map(pageOf)))}>
            {t('screen.file.export')}
          </Button>
        </div>
      </div>
    </Card>
  )
}

export function ServicesFilePage() {
  const { t, problem: sentence } = useWords()
  const me = useMyServices()
  const { data, problem, again } = useAsk<ServicesList>('services.list', { with_closed: true })
  return (
    <>
      <PageHead
        title={t('screen.file.title')}
        line={t('screen.file.line')}
        back={{ label: t('screen.file.back'), href: '/services' }}
      />
      {problem && !data && (
        <Notice meaning="att" act={<Button onClick={again}>{t('screen.again')}</Button>}>
          {sentence(problem)}
        </Notice>
      )}
      {!data && !problem && <Skeleton label={t('screen.loading')} shape="block" />}
      {data && (
        <div className="ui-stack">
          <ExportCard data={data} />
          {me.mayAdd && <ImportCard me={me} before={data.services} />}
          {me.mayAdd && <TodayImports />}
        </div>
      )}
    </>
  )
}
