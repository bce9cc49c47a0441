// The desk: the web application of operators, coordinators and funders. It assembles, and decides nothing.

import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { completeLocales } from '#core/i18n'
import { LanguageProvider } from '#core/i18n/web'
import { ToastProvider } from '#core/ui'
import '../../core/ui/desk.css'
import './desk.css'
import { router } from './routes.tsx'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider offered={completeLocales}>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </LanguageProvider>
    </StrictMode>,
  )
}
