// The assessment is done: how the person is at the entry was looked at, how complex the need is was said, and where it is
// complex somebody of another body is in the team.
import { z } from 'zod'
import { action, all, dayInItaly, id, refuse } from '#core/kernel'
import { Assessment } from '../domain/assessment.ts'
import { CaseFile } from '../domain/case-file.ts'
import { hasAnotherBody, TeamMember } from '../domain/team.ts'
import { onFile, openFile } from './decide-intake.ts'
import { stepOf, theFile } from './step.ts'

export const completeAssessment = action('cases.complete-assessment', {
  input: z.object({ file_id: id(), complexity: CaseFile.schema.shape.complexity.unwrap() }),
  verb: 'case.manage',
  needs: ({ file_id }) => ({
    ...openFile({ file_id }),
    looks: all(Assessment, { file_id }),
    members: all(TeamMember, { file_id }),
  }),
  on: (loaded) => onFile(loaded),
  decide: ({ files, looks, members }, { complexity }, moment) => {
    const file = theFile(files)
    const changes = stepOf(
      file,
      { event: 'complete_assessment', details: { complexity }, fields: { complexity } },
      moment,
    )
    if (!looks.some((look) => look.moment === 'entry')) refuse('cases.assessment-missing')
    const isAlone = !hasAnotherBody(members, file.organisation_id, dayInItaly(moment.at))
    if (complexity === 'complex' && isAlone) refuse('cases.team-missing')
    return { changes, events: [{ name: 'case-assessed', data: { file_id: file.file_id, complexity } }] }
  },
})
