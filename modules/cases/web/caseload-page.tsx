// The files I follow, those of my units and those whose team names me: what is due first, and how much each colleague
// carries. What is chosen stands in the address.
import './cases.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useAsk } from '#core/http/web'
import {
  Badge,
  Button,
  Card,
  Empty,
  PageHead,
  Segmented,
  SelectField,
  Skeleton,
  Table,
  useKeys,
} from '#core/ui'
import { caseStates } from '../domain/case-states.ts'
import type { Caseload } from '../queries/caseload.ts'
import type { CaseLine } from '../queries/shapes.ts'
import { Failed } from './failed.tsx'
import { OpenDialog } from './open-dialog.tsx'
import { PathClock } from './path-clock.tsx'
import { stateLook } from './state-look.ts'
import { TeamClock } from './team-clock.tsx'
import { useWords } from './words.ts'

const scopes = ['mine', 'unit', 'team'] as const
type Scope = (typeof scopes)[number]
interface Address {
  /** Undefined: nothing chosen, so what is one's own by role. */
  whose: Scope | undefined
  state: string
  manager: string
  isOpening: boolean
  person: string
  /** The referral that brings them. */
  referral: string
}

interface DeskWorker {
  worker_id: string
  verbs: string[]
  roles: { role: string; organisation_id: string; unit_id: string | null }[]
  units: { unit_id: string; name: string; organisation_id: string }[]
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

const useAddress = (): [Address, (change: Partial<Address>) => void] => {
  const navigate = useNavigate()
  const said = useSearch({ strict: false }) as Record<string, unknown>
  const address: Address = {
    whose: scopes.find((each) => each === said.whose),
    state: textIn(said.state) || 'open',
    manager: textIn(said.manager),
    isOpening: said.open !== undefined,
    person: textIn(said.person),
    referral: textIn(said.referral),
  }
  const put = (change: Partial<Address>) => {
    const next = { ...address, ...change }
    const words = new URLSearchParams({
      ...(next.whose ? { whose: next.whose } : {}),
      ...(next.state === 'open' ? {} : { state: next.state }),
      ...(next.manager ? { manager: next.manager } : {}),
      ...(next.isOpening ? { open: '1' } : {}),
      ...(next.isOpening && next.person ? { person: next.person } : {}),
      ...(next.isOpening && next.referral ? { referral: next.referral } : {}),
    }).toString()
    void navigate({ href: words ? `/cases?${words}` : '/cases', replace: true, resetScroll: false })
  }
  return [address, put]
}

function Due({ file }: { file: CaseLine }) {
  const { t, near, today } = useWords()
  const state = !file.due_on ? (
    '–'
  ) : file.due_on < today ? (
    <Badge meaning="dang" inTable>
      {t('screen.was_due', { day: near(file.due_on) })}
    </Badge>
  ) : (
    near(file.due_on)
  )
  if (!file.team_due_on && !file.path_due_on) return state
  return (
    <>
      {state}
      {file.team_due_on && (
        <div>
          <TeamClock due={file.team_due_on} inTable />
        </div>
      )}
      {file.path_due_on && file.path_awaits && (
        <div>
          <PathClock due={file.path_due_on} awaits={file.path_awaits} inTable />
        </div>
      )}
    </>
  )
}

function Files({ files, caption }: { files: CaseLine[]; caption: string }) {
  const { t, word } = useWords()
  return (
    <Table
      caption={caption}
      rows={files}
      rowKey={(file) => file.file_id}
      rowHref={(file) => `/cases/${file.file_id}`}
      columns={[
        { key: 'who', title: t('load.who'), names: true, cell: (file) => file.person_name ?? file.number },
        { key: 'number', title: t('load.number'), cell: (file) => file.number },
        {
          key: 'state',
          title: t('load.state'),
          cell: (file) => (
            <Badge meaning={stateLook[file.state] ?? 'neu'} inTable>
              {word('state', file.state)}
            </Badge>
          ),
        },
        { key: 'due', title: t('load.due'), cell: (file) => <Due file={file} /> },
        { key: 'late', title: t('load.late_tasks'), number: true, cell: (file) => file.late_tasks || '–' },
        {
          key: 'manager',
          title: t('load.manager'),
          cell: (file) => file.manager_name ?? t('screen.nobody_yet'),
        },
        {
          key: 'complexity',
          title: t('screen.complexity'),
          cell: (file) => (file.complexity ? word('complexity', file.complexity) : '–'),
        },
      ]}
    />
  )
}

function LoadCard({
  load,
  onPick,
  picked,
}: {
  load: Caseload['load']
  picked: string
  onPick: (worker_id: string) => void
}) {
  const { t } = useWords()
  return (
    <Card title={t('load.load')}>
      <p className="ui-note">{t('load.load_words')}</p>
      <ul className="cases-list">
        {load.map((each) => (
          <li key={each.worker_id} className="cases-task">
            <div className="cases-member-who">
              <strong>{each.name}</strong>
              <span className="ui-note">{t('load.carries', { open: each.open, weight: each.weight })}</span>
            </div>
            <Button
              size="small"
              variant="quiet"
              aria-pressed={picked === each.worker_id}
              aria-label={`${t(picked === each.worker_id ? 'load.all' : 'load.only')}: ${each.name}`}
              onClick={() => onPick(picked === each.worker_id ? '' : each.worker_id)}
            >
              {t(picked === each.worker_id ? 'load.all' : 'load.only')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Filters({
  address,
  whose: chosen,
  put,
}: {
  address: Address
  whose: Scope
  put: (change: Partial<Address>) => void
}) {
  const { t, word } = useWords()
  return (
    <div className="cases-filters">
      <Segmented
        label={t('load.whose')}
        value={chosen}
        onChange={(whose) => put({ whose, manager: '' })}
        options={scopes.map((value) => ({ value, label: t(`load.${value}`) }))}
      />
      <SelectField
        label={t('load.state')}
        options={[
          { value: 'open', label: t('load.open') },
          { value: 'ended', label: t('load.ended') },
          ...caseStates.map((value) => ({ value, label: word('state', value) })),
        ]}
        value={address.state}
        onChange={(event) => put({ state: event.target.value })}
      />
    </div>
  )
}

/** Whose files one finds without asking: who comes in by a team follows none, who coordinates follows those of the unit. */
export const ownBy = (verbs: readonly string[]): Scope => {
  if (verbs.includes('case.manage')) return 'mine'
  return verbs.includes('case.decide') ? 'unit' : 'team'
}

const opener = ['social_worker', 'case_manager', 'service_coordinator']
/** Units in whose name I may receive somebody. */
const unitsToOpen = (me: DeskWorker) =>
  me.units.filter((unit) =>
    me.roles.some(
      (held) =>
        opener.includes(held.role) &&
        held.organisation_id === unit.organisation_id &&
        (held.unit_id === null || held.unit_id === unit.unit_id),
    ),
  )

export function CaseloadPage() {
  const { t } = useWords()
  const [address, put] = useAddress()
  const navigate = useNavigate()
  const { data: me } = useAsk<DeskWorker>('network.me')
  const whose = address.whose ?? (me ? ownBy(me.verbs) : undefined)
  const asked = { whose: whose ?? 'mine', state: address.state, manager_id: address.manager || undefined }
  const { data, problem } = useAsk<Caseload>('cases.caseload', asked, { isOn: whose !== undefined })
  const mayOpen = me?.verbs.includes('case.open') ?? false
  const open = () => put({ isOpening: true, person: '', referral: '' })
  useKeys(mayOpen ? { n: open } : {})
  return (
    <>
      <PageHead
        title={t('title')}
        line={data && t('load.count', { count: data.files.length })}
        acts={
          mayOpen && (
            <Button variant="primary" icon="plus" onClick={open}>
              {t('acts.open')}
            </Button>
          )
        }
      />
      <Filters address={address} whose={asked.whose} put={put} />
      {problem && <Failed problem={problem} />}
      {!data && !problem && <Skeleton label={t('screen.loading')} count={6} />}
      {data && (
        <div className={data.load.length > 0 ? 'ui-work-and-side' : 'ui-stack'}>
          <Card flush>
            {data.files.length === 0 ? (
              <Empty title={t(`load.none_${asked.whose}`)} drawing="paper">
                {t('load.none_words')}
              </Empty>
            ) : (
              <Files files={data.files} caption={t('load.caption')} />
            )}
            {data.has_more && <p className="cases-more">{t('load.more')}</p>}
          </Card>
          {data.load.length > 0 && (
            <LoadCard
              load={data.load}
              picked={address.manager}
              onPick={(manager) => put({ manager, whose: manager ? 'unit' : address.whose })}
            />
          )}
        </div>
      )}
      {address.isOpening && me && mayOpen && (
        <OpenDialog
          units={unitsToOpen(me)}
          person_id={address.person || undefined}
          referral_id={address.referral || undefined}
          onClose={() => put({ isOpening: false })}
          onOpened={(file_id) => void navigate({ href: `/cases/${file_id}` })}
        />
      )}
    </>
  )
}
