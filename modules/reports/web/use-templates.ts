// The templates of the funders, asked once: they are content, the same for everybody.
import { useEffect, useState } from 'react'
import type { ReportTemplate } from '#content/reports/schema.ts'

let kept: ReportTemplate[] | undefined

export const useTemplates = (): ReportTemplate[] | undefined => {
  const [templates, setTemplates] = useState(kept)
  useEffect(() => {
    if (kept) return
    let isHere = true
    void fetch('/api/reports/templates', { credentials: 'same-origin' })
      .then(async (response) =>
        response.ok ? ((await response.json()) as { templates: ReportTemplate[] }) : undefined,
      )
      .catch(() => undefined)
      .then((answer) => {
        kept = answer?.templates ?? kept
        if (isHere) setTemplates(kept ?? [])
      })
    return () => {
      isHere = false
    }
  }, [])
  return templates
}
