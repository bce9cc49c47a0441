// The phone of the street: an application that opens without network, keeps a night encrypted, and sends it when
// it can. It assembles, and decides nothing.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ToastProvider } from '#core/ui'
import '../../core/ui/field.css'
import './field.css'
import { FieldApp } from './frame/field-app.tsx'
import { keepOffline } from './frame/worker.ts'
import { openPhone } from './phone/open-phone.ts'
import { SpeakingProvider } from './words/speaking.tsx'

// The drawer opens while the first screen is drawn.
void openPhone()
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <SpeakingProvider>
        <ToastProvider>
          <FieldApp />
        </ToastProvider>
      </SpeakingProvider>
    </StrictMode>,
  )
  void keepOffline()
}
