// A look at how somebody is, kept as it was that day. From the team too: a psychologist of another body looks within
// their own compartment.
import { z } from 'zod'
import { action, all, dayInItaly, id, insert, one, refuse } from '#core/kernel'
import { Assessment } from '../domain/assessment.ts'
import { CaseFile } from '../domain/case-file.ts'
import { isOpen } from '../domain/case-states.ts'
import { answersGap, instrumentOf } from '../domain/instruments.ts'
import { TeamMember } from '../domain/team.ts'
import { sealing } from './noting.ts'
import { mustReach } from './reaching.ts'

const shape = Assessment.schema.shape

export const recordAssessment = action('cases.record-assessment', {
  input: z.object({
    assessment_id: id(),
    file_id: id(),
    /** Of who looks. */
    unit_id: id(),
    person_id: id(),
    instrument: shape.instrument,
    moment: shape.moment,
    made_on: shape.made_on,
    answers: shape.answers,
    result: shape.result,
    remarks: shape.remarks,
  }),
  verb: 'case.write',
  seals: sealing,
  needs: ({ file_id }) => ({ file: one(CaseFile, { file_id }), members: all(TeamMember, { file_id }) }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ file, members }, input, moment) => {
    const instrument = instrumentOf(input.instrument) ?? refuse('cases.instrument-unknown')
    mustReach(moment, { file, members }, instrument.compartment)
    if (!isOpen(file.state)) refuse('cases.file-ended')
    if (![file.person_id, ...file.member_ids].includes(input.person_id)) refuse('cases.not-of-household')
    if (input.made_on > dayInItaly(moment.at)) refuse('cases.day-ahead')
    const gap = answersGap(input.instrument, input.answers, input.result)
    if (gap) refuse(gap)
    const look = {
      ...input,
      compartment: instrument.compartment,
      version: instrument.version,
      worker_id: moment.me.worker_id,
      recorded_at: moment.now,
    }
    return {
      changes: [insert(Assessment, look)],
      events: [{ name: 'case-looked-at', data: { file_id: file.file_id, instrument: instrument.key } }],
    }
  },
})
