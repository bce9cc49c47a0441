// The words under a title that keep a rehearsal from being taken for the street.
import { useSay } from '../words/speaking.tsx'
import { useIsDemo } from './demo.ts'

export function DemoMark() {
  const t = useSay()
  return useIsDemo() ? <span className="field-demo">{t('line.demo')}</span> : null
}
