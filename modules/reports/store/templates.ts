// The templates of the funders, from the content of the territory: read once, the same for everybody.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readReportTemplates } from '#content/read.ts'
import type { ReportTemplate } from '#content/reports/schema.ts'

/** Looked for upwards, so that it is found from the sources and from the built server alike. */
const rootOfContent = (): string => {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'content/reports'))) return folder
  }
  throw new Error('content/reports is not there: no report can begin from a template.')
}

let read: ReportTemplate[] | undefined

export const readTemplates = (root?: string): ReportTemplate[] => {
  read ??= readReportTemplates(root ?? rootOfContent())
  return read
}
