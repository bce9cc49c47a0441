// The page of a project with how far its indicators are, as the room of figures tells it.
import { lazy } from 'react'

const arranged = async () => {
  const [{ ProjectPage }, { projectSlot }] = await Promise.all([
    import('#network/web'),
    import('#monitoring/web'),
  ])
  return { default: () => <ProjectPage slot={projectSlot} /> }
}

export const ProjectWithProgress = lazy(arranged)
