// Letting somebody in to a file, by name, for the parts they need; and taking leave of them.
import { useMemo, useState } from 'react'
import { useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import { ChipsMany, Field, RadioList, SelectField } from '#core/ui'
import { grantable, ofTutor, profiles, teamRoles } from '../domain/team.ts'
import type { Colleagues, OneCase } from '../queries/case-page.ts'
import type { MemberSeen } from '../queries/shapes.ts'
import { ActDialog } from './act-dialog.tsx'
import { optionsOf, useWords } from './words.ts'

interface Asking {
  seen: OneCase
  onClose: () => void
}

interface Somebody {
  where: string
  worker_id: string
  outside_name: string
  outside_body: string
  profile: string
  team_role: string
  compartments: (typeof grantable)[number][]
}
interface Part {
  somebody: Somebody
  put: (change: Partial<Somebody>) => void
}

function Who({ somebody, put, seen }: Part & { seen: OneCase }) {
  const { t } = useWords()
  const { file_id, unit_id, case_manager_id } = seen.file
  const { data } = useAsk<Colleagues>('cases.colleagues', { unit_id })
  const { data: team } = useAsk<{ members: MemberSeen[] }>('cases.team', { file_id })
  const isHere = (worker_id: string) =>
    worker_id === case_manager_id ||
    (team?.members ?? []).some((each) => each.worker_id === worker_id && !each.ended_on)
  const others = (data?.workers ?? []).filter((each) => !isHere(each.worker_id))
  return (
    <>
      <RadioList
        legend={t('team.from')}
        value={somebody.where}
        onChange={(where) => put({ where })}
        options={[
          { value: 'network', label: t('team.from_network'), hint: t('team.from_network_hint') },
          { value: 'outside', label: t('team.from_outside'), hint: t('team.from_outside_hint') },
        ]}
      />
      {somebody.where === 'network' ? (
        <SelectField
          label={t('team.colleague')}
          empty={t('acts.choose')}
          options={others.map((each) => ({
            value: each.worker_id,
            label: `${each.name} · ${each.body}`,
          }))}
          value={somebody.worker_id}
          onChange={(event) => put({ worker_id: event.target.value })}
        />
      ) : (
        <>
          <Field
            label={t('team.outside_name')}
            value={somebody.outside_name}
            onChange={(event) => put({ outside_name: event.target.value })}
          />
          <Field
            label={t('team.outside_body')}
            value={somebody.outside_body}
            onChange={(event) => put({ outside_body: event.target.value })}
          />
        </>
      )}
    </>
  )
}

const offeredTo = (team_role: string): readonly (typeof grantable)[number][] =>
  team_role === 'tutor' ? ofTutor : grantable

function AsWhat({ somebody, put }: Part) {
  const words = useWords()
  const { t, word } = words
  return (
    <>
      <SelectField
        label={t('team.profile')}
        options={optionsOf(words, 'profile', profiles)}
        value={somebody.profile}
        onChange={(event) => put({ profile: event.target.value })}
      />
      <SelectField
        label={t('team.role')}
        options={optionsOf(words, 'team_role', teamRoles)}
        value={somebody.team_role}
        onChange={(event) => put({ team_role: event.target.value })}
      />
      {somebody.where === 'network' && (
        <>
          <ChipsMany
            legend={t('team.sees')}
            values={somebody.compartments}
            onChange={(compartments) => put({ compartments })}
            options={offeredTo(somebody.team_role).map((value) => ({
              value,
              label: word('compartment', value),
            }))}
          />
          <p className="ui-note">{t('team.sees_hint')}</p>
        </>
      )}
    </>
  )
}

const whoIs = ({ where, worker_id, outside_name, outside_body }: Somebody) =>
  where === 'network'
    ? { worker_id: worker_id || null, outside_name: null, outside_body: null }
    : {
        worker_id: null,
        outside_name: outside_name.trim() || null,
        outside_body: outside_body.trim() || null,
      }

export function AddMemberDialog({ seen, onClose }: Asking) {
  const { t } = useWords()
  const { file_id, person_id } = seen.file
  const member_id = useMemo(() => newId(), [])
  const [somebody, setSomebody] = useState<Somebody>({
    where: 'network',
    worker_id: '',
    outside_name: '',
    outside_body: '',
    profile: 'social',
    team_role: 'member',
    compartments: [],
  })
  const part = { somebody, put: (change: Partial<Somebody>) => setSomebody({ ...somebody, ...change }) }
  const who = whoIs(somebody)
  const { profile, team_role } = somebody
  const sees = who.worker_id
    ? somebody.compartments.filter((each) => offeredTo(team_role).includes(each))
    : []
  return (
    <ActDialog
      title={t('team.add_title')}
      verb={t('team.add_save')}
      action="cases.add-member"
      input={{ member_id, file_id, person_id, ...who, profile, team_role, compartments: sees }}
      lacks={who.worker_id || who.outside_name ? undefined : t('team.who_needed')}
      onClose={onClose}
    >
      <Who {...part} seen={seen} />
      <AsWhat {...part} />
    </ActDialog>
  )
}

export function EndMemberDialog({ seen, member, onClose }: Asking & { member: MemberSeen }) {
  const { t } = useWords()
  return (
    <ActDialog
      title={t('team.end_title', { name: member.name })}
      verb={t('team.end_save')}
      action="cases.end-member"
      input={{ file_id: seen.file.file_id, member_id: member.member_id }}
      destructive
      onClose={onClose}
    >
      <p>{t(member.worker_id ? 'team.end_text' : 'team.end_outside')}</p>
    </ActDialog>
  )
}
