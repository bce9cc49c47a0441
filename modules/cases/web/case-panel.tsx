// On a person's page: the files about them that I may see, and opening one.
import './cases.css'
import { useAsk } from '#core/http/web'
import { Badge, Button, Card, Skeleton, TextLink } from '#core/ui'
import type { CasesOfPerson } from '../queries/caseload.ts'
import { Failed } from './failed.tsx'
import { stateLook } from './state-look.ts'
import { useWords } from './words.ts'

export interface CasePanelProps {
  person_id: string
  /** Whether who looks may open a file here. */
  mayOpen?: boolean
}

export function CasePanel({ person_id, mayOpen = false }: CasePanelProps) {
  const { t, word, near } = useWords()
  const { data, problem } = useAsk<CasesOfPerson>('cases.of-person', { person_id })
  const files = data?.files ?? []
  return (
    <Card
      title={t('panel.title')}
      count={data ? files.length : undefined}
      end={
        mayOpen && (
          <Button size="small" icon="plus" href={`/cases?open=1&person=${person_id}`}>
            {t('acts.open')}
          </Button>
        )
      }
    >
      {problem && <Failed problem={problem} />}
      {!data && !problem && <Skeleton label={t('screen.loading')} count={2} />}
      {data && files.length === 0 && <p className="ui-note">{t('panel.none')}</p>}
      <ul className="cases-list">
        {files.map((file) => (
          <li key={file.file_id} className="cases-task">
            <div className="cases-member-who">
              <TextLink href={`/cases/${file.file_id}`}>{`${file.number}, ${file.unit_name}`}</TextLink>
              <span className="ui-note">
                {t('panel.followed', {
                  name: file.manager_name ?? t('screen.nobody_yet'),
                  day: near(file.state_since),
                })}
              </span>
            </div>
            <Badge meaning={stateLook[file.state] ?? 'neu'}>{word('state', file.state)}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  )
}
