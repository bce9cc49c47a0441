// The open door: pages anybody may read, without an account. It assembles, and decides nothing.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from '#core/i18n/web'
import { PublicApp, spoken } from './app.tsx'
import '../../core/ui/parts.css'
import './public.css'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider offered={spoken}>
        <PublicApp />
      </LanguageProvider>
    </StrictMode>,
  )
}
