// What may change while a file goes on: who follows it (always one, and only one), who is in the household, and the other
// service's file it is worked on together with.
import { z } from 'zod'
import { Grant } from '#core/access'
import { action, all, dayInItaly, id, locked, one, refuse } from '#core/kernel'
import { CaseFile } from '../domain/case-file.ts'
import { isOpen } from '../domain/case-states.ts'
import { mustManage, onFile, openFile } from './decide-intake.ts'
import { stepOf, theFile } from './step.ts'

export const passToAnother = action('cases.change-manager', {
  input: z.object({ file_id: id(), case_manager_id: id() }),
  verb: 'case.decide',
  needs: ({ file_id, case_manager_id }) => ({
    ...openFile({ file_id }),
    grants: all(Grant, { worker_id: case_manager_id }),
  }),
  on: (loaded) => onFile(loaded),
  decide: ({ files, grants }, { case_manager_id }, moment) => {
    const file = theFile(files)
    const details = { case_manager_id, before: file.case_manager_id }
    const changes = stepOf(file, { event: 'change_manager', details, fields: { case_manager_id } }, moment)
    if (file.case_manager_id === case_manager_id) refuse('cases.manager-already')
    mustManage(grants, file, dayInItaly(moment.at))
    return {
      changes,
      events: [{ name: 'case-manager-changed', data: { file_id: file.file_id, case_manager_id } }],
    }
  },
})

export const changeMembers = action('cases.change-members', {
  input: z.object({
    file_id: id(),
    household_id: id().nullable(),
    member_ids: CaseFile.schema.shape.member_ids,
  }),
  verb: 'case.arrange',
  needs: openFile,
  on: (loaded) => onFile(loaded),
  decide: ({ files }, { household_id, member_ids }, moment) => {
    const file = theFile(files)
    const others = [...new Set(member_ids)].filter((each) => each !== file.person_id)
    const fields = { household_id, member_ids: others }
    return {
      changes: stepOf(
        file,
        { event: 'change_members', details: { before: file.member_ids }, fields },
        moment,
      ),
    }
  },
})

/** Each service links its own file: to the one that leads, which may be itself. */
export const linkJoint = action('cases.link-joint', {
  input: z.object({ file_id: id(), lead_file_id: id() }),
  verb: 'case.arrange',
  needs: ({ file_id, lead_file_id }) => ({
    files: locked(CaseFile, { file_id }),
    lead: one(CaseFile, { file_id: lead_file_id }),
  }),
  on: (loaded) => onFile(loaded),
  decide: ({ files, lead }, { lead_file_id }, moment) => {
    const file = theFile(files)
    const fields = { is_integrated: true, joint_lead_file_id: lead_file_id }
    const changes = stepOf(file, { event: 'link_joint', details: { lead_file_id }, fields }, moment)
    const people = [file.person_id, ...file.member_ids]
    if (!people.includes(lead.person_id)) refuse('cases.joint-other-person')
    if (!isOpen(lead.state)) refuse('cases.joint-closed')
    if (lead.joint_lead_file_id && lead.joint_lead_file_id !== lead.file_id) refuse('cases.joint-not-lead')
    return { changes, events: [{ name: 'case-joined', data: { file_id: file.file_id, lead_file_id } }] }
  },
})
