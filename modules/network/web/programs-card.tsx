// Which programs come in for an organisation, what each may do and until when; one more, one less.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Badge, Button, Card, Empty, Notice, SelectField, Skeleton, Table } from '#core/ui'
import type { PartnerSeen, ProgramSeen, ProgramsAnswer } from './answers.ts'
import { CreateProgramDialog, DropProgramDialog } from './program-dialogs.tsx'
import { useWords } from './words.ts'

export function ProgramsTable({
  programs,
  onDrop,
}: {
  programs: readonly ProgramSeen[]
  onDrop: (program: ProgramSeen) => void
}) {
  const { t, word, day, moment } = useWords()
  const empty = (
    <Empty title={t('programs.empty')} drawing="paper" level={3}>
      {t('programs.empty_words')}
    </Empty>
  )
  const isOver = ({ expires_at }: ProgramSeen) => Date.parse(expires_at) <= Date.now()
  const until = (program: ProgramSeen) =>
    isOver(program) ? (
      <Badge meaning="neu" inTable>
        {t('programs.over')}
      </Badge>
    ) : (
      day(program.expires_at.slice(0, 10))
    )
  const what = ({ scopes }: ProgramSeen) =>
    scopes.map((scope) => word('program_scopes', scope.replace('.', '_'))).join(', ')
  const seen = ({ begun_at, seen_at }: ProgramSeen) =>
    seen_at > begun_at ? moment(seen_at) : t('programs.never')
  const drop = (program: ProgramSeen) => (
    <Button
      variant="quiet"
      size="small"
      aria-label={t('programs.drop_title', { name: program.name })}
      onClick={() => onDrop(program)}
    >
      {t('programs.drop')}
    </Button>
  )
  return (
    <Table
      caption={t('programs.table')}
      rows={programs}
      rowKey={(program) => program.api_token_id}
      instead={programs.length === 0 ? empty : undefined}
      columns={[
        { key: 'name', title: t('programs.name'), cell: (program) => program.name, names: true },
        { key: 'what', title: t('programs.what'), cell: what },
        { key: 'until', title: t('programs.until'), cell: until },
        { key: 'seen', title: t('programs.seen'), cell: seen },
        { key: 'acts', title: t('people.acts'), cell: drop },
      ]}
    />
  )
}

/** The programs of one organisation; made anew for another one, so that no row of the first stays. */
function Programs({ organisation_id }: { organisation_id: string }) {
  const { t, problem: sentence } = useWords()
  const [open, setOpen] = useState<ProgramSeen>()
  const { data, problem, again } = useAsk<ProgramsAnswer>('session.api-tokens', { organisation_id })
  return (
    <>
      {problem && (
        <Notice meaning="att" act={<Button onClick={again}>{t('again')}</Button>}>
          {sentence(problem)}
        </Notice>
      )}
      {data && <ProgramsTable programs={data.api_tokens} onDrop={setOpen} />}
      {!data && !problem && <Skeleton label={t('loading')} />}
      {open && (
        <DropProgramDialog
          program={open}
          organisation_id={organisation_id}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}

interface ProgramsCardProps {
  /** Whose programs I may keep; never none. */
  bodies: readonly PartnerSeen[]
  isNetworkAdmin: boolean
}

export function ProgramsCard({ bodies, isNetworkAdmin }: ProgramsCardProps) {
  const { t } = useWords()
  const [chosen, setChosen] = useState<string>()
  const [isCreating, setCreating] = useState(false)
  const body = bodies.find((each) => each.organisation_id === chosen) ?? bodies[0]
  if (!body) return null
  const { organisation_id } = body
  const create = (
    <Button size="small" icon="plus" onClick={() => setCreating(true)}>
      {t('programs.add')}
    </Button>
  )
  return (
    <Card title={t('programs.title')} end={create}>
      <p className="network-quiet-words network-card-words">{t('programs.words')}</p>
      {bodies.length > 1 && (
        <div className="network-tools">
          <SelectField
            label={t('programs.choose')}
            options={bodies.map((each) => ({ value: each.organisation_id, label: each.short_name }))}
            value={organisation_id}
            onChange={(event) => setChosen(event.target.value)}
          />
        </div>
      )}
      <Programs key={organisation_id} organisation_id={organisation_id} />
      {isCreating && (
        <CreateProgramDialog body={body} isNetworkAdmin={isNetworkAdmin} onClose={() => setCreating(false)} />
      )}
    </Card>
  )
}
