// Who works in the network and with which roles, as far as the reader may see; the acts on each, for who may.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Card, Empty, Field, Icon, Menu, Notice, Skeleton, Table } from '#core/ui'
import type { GrantSeen, WorkerSeen, WorkersAnswer } from './answers.ts'
import { InviteDialog } from './invite-dialog.tsx'
import {
  AddWorkerDialog,
  type Choices,
  EndRoleDialog,
  GiveRoleDialog,
  LeaveDialog,
} from './people-dialogs.tsx'
import { useWords } from './words.ts'

type Open =
  | { kind: 'add' }
  | { kind: 'give' | 'invite' | 'leave'; worker: WorkerSeen }
  | { kind: 'end'; worker: WorkerSeen; grant: GrantSeen }

/** Workers whose name, body or role has these letters. */
export const matching = (
  workers: readonly WorkerSeen[],
  letters: string,
  roleName: (grant: GrantSeen) => string,
): WorkerSeen[] => {
  const wanted = letters.trim().toLowerCase()
  if (wanted === '') return [...workers]
  const told = (worker: WorkerSeen) =>
    [worker.name, worker.organisation_name, ...worker.grants.map(roleName)].join(' ').toLowerCase()
  return workers.filter((worker) => told(worker).includes(wanted))
}

function Layer({ open, choices, onClose }: { open: Open; choices: Choices; onClose: () => void }) {
  if (open.kind === 'add') return <AddWorkerDialog partners={choices.partners} onClose={onClose} />
  if ('grant' in open) return <EndRoleDialog worker={open.worker} grant={open.grant} onClose={onClose} />
  if (open.kind === 'give') return <GiveRoleDialog worker={open.worker} choices={choices} onClose={onClose} />
  if (open.kind === 'invite') return <InviteDialog worker={open.worker} onClose={onClose} />
  return <LeaveDialog worker={open.worker} onClose={onClose} />
}

function Roles({ worker }: { worker: WorkerSeen }) {
  const { t, label, day } = useWords()
  if (worker.grants.length === 0) return <span className="network-quiet-words">{t('people.no_role')}</span>
  return (
    <ul className="network-list">
      {worker.grants.map((grant) => (
        <li key={grant.grant_id}>
          {label(grant.title)}
          <span className="network-quiet-words">
            {` · ${grant.unit_name ?? grant.organisation_name}${grant.ended_on ? ` · ${t('until', { day: day(grant.ended_on) })}` : ''}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Acts({ worker, onOpen }: { worker: WorkerSeen; onOpen: (open: Open) => void }) {
  const { t, label } = useWords()
  const { name } = worker
  const items = [
    { key: 'give', label: t('people.give'), onSelect: () => onOpen({ kind: 'give', worker }) },
    ...(worker.has_account
      ? []
      : [{ key: 'invite', label: t('people.invite'), onSelect: () => onOpen({ kind: 'invite', worker }) }]),
    ...worker.grants.map((grant) => ({
      key: grant.grant_id,
      label: t('people.end_role', { role: label(grant.title), name }),
      onSelect: () => onOpen({ kind: 'end', worker, grant }),
    })),
    {
      key: 'leave',
      label: t('people.leave'),
      destructive: true,
      onSelect: () => onOpen({ kind: 'leave', worker }),
    },
  ]
  return (
    <Menu label={`${t('people.acts')}: ${name}`} items={items} align="end">
      <Icon name="more" />
    </Menu>
  )
}

function PeopleTable({ rows, onOpen }: { rows: WorkerSeen[]; onOpen: ((open: Open) => void) | undefined }) {
  const { t } = useWords()
  const empty = (
    <Empty title={t('people.empty')} drawing="people" level={3}>
      {t('people.empty_words')}
    </Empty>
  )
  return (
    <Table
      caption={t('people.table')}
      rows={rows}
      rowKey={(worker) => worker.worker_id}
      instead={rows.length === 0 ? empty : undefined}
      columns={[
        { key: 'name', title: t('people.name'), cell: (worker) => worker.name, names: true },
        { key: 'body', title: t('people.body'), cell: (worker) => worker.organisation_name },
        { key: 'roles', title: t('people.roles'), cell: (worker) => <Roles worker={worker} /> },
        {
          key: 'account',
          title: t('people.account'),
          cell: (worker) => (worker.has_account ? t('people.has_account') : t('people.not_invited')),
        },
        ...(onOpen
          ? [
              {
                key: 'acts',
                title: t('people.acts'),
                cell: (worker: WorkerSeen) => <Acts worker={worker} onOpen={onOpen} />,
              },
            ]
          : []),
      ]}
    />
  )
}

export function PeopleCard({ choices, mayGive }: { choices: Choices; mayGive: boolean }) {
  const { t, label, problem: sentence } = useWords()
  const { data, problem, again } = useAsk<WorkersAnswer>('network.workers')
  const [letters, setLetters] = useState('')
  const [open, setOpen] = useState<Open>()
  const rows = matching(data?.workers ?? [], letters, (grant) => label(grant.title))
  const add = (
    <Button size="small" icon="plus" onClick={() => setOpen({ kind: 'add' })}>
      {t('people.add')}
    </Button>
  )
  return (
    <Card title={t('people.title')} count={data?.workers.length} end={mayGive ? add : undefined}>
      {problem && (
        <Notice meaning="att" act={<Button onClick={again}>{t('again')}</Button>}>
          {sentence(problem)}
        </Notice>
      )}
      <div className="network-tools">
        <Field
          label={t('people.find')}
          kind="search"
          value={letters}
          onChange={(event) => setLetters(event.target.value)}
        />
      </div>
      {data ? (
        <PeopleTable rows={rows} onOpen={mayGive ? setOpen : undefined} />
      ) : (
        !problem && <Skeleton label={t('loading')} />
      )}
      {open && <Layer open={open} choices={choices} onClose={() => setOpen(undefined)} />}
    </Card>
  )
}
