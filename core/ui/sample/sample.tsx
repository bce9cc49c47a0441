// Every part on one page, by day and by night, to look at while designing. Names and figures are invented.
// ?page=parts|desk|field|public|entry  ?theme=day|night|auto  ?dir=rtl
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ToastProvider } from '../index.ts'
import { DeskSample } from './desk-sample.tsx'
import { EntrySample } from './entry-sample.tsx'
import { FieldSample } from './field-sample.tsx'
import { PartsSample } from './parts-sample.tsx'
import { PublicSample } from './public-sample.tsx'

const asked = new URLSearchParams(location.search)
const pageName = asked.get('page') ?? 'parts'
const pages: Record<string, () => React.JSX.Element> = {
  parts: PartsSample,
  desk: DeskSample,
  field: FieldSample,
  public: PublicSample,
  entry: EntrySample,
}
const Page = pages[pageName] ?? PartsSample

document.documentElement.dir = asked.get('dir') ?? 'ltr'
document.documentElement.dataset.theme = asked.get('theme') ?? 'day'
if (asked.get('theme') === 'night') document.documentElement.classList.add('night')
if (asked.get('dir') === 'rtl') await import('../fonts-arabic.css')
if (pageName === 'field') await import('../field.css')
else await import('../desk.css')

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ToastProvider>
        <Page />
      </ToastProvider>
    </StrictMode>,
  )
}
