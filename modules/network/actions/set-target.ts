// The target of an indicator, with its word (about, at least): agreed later than the description, or corrected.
import { action, locked, notFound, refuse, update } from '#core/kernel'
import { ProjectIndicator } from '../domain/project.ts'

export const setTarget = action('network.set-target', {
  input: ProjectIndicator.schema.pick({
    project_id: true,
    key: true,
    baseline: true,
    target: true,
    qualifier: true,
  }),
  verb: 'project.set-target',
  needs: ({ project_id, key }) => ({ indicators: locked(ProjectIndicator, { project_id, key }) }),
  on: (_, __, me) => ({ network_id: me.network_id, organisation_id: me.organisation_id }),
  decide: ({ indicators }, { project_id, key, ...fields }) => {
    if (indicators.length === 0) notFound()
    if ((fields.target === null) !== (fields.qualifier === null)) refuse('network.target-without-word')
    // What is written here is this network's own, whatever all the cities promised together.
    const own = { ...fields, target_cities: null }
    return { changes: [update(ProjectIndicator, { project_id, key }, own)] }
  },
})
