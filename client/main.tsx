import './ui/look.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { installShell } from './app/shell/installed-shell.ts'
import { startLook } from './features/accounts/public/look.ts'

await startLook()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

// Once the page has what it needs itself.
if (import.meta.env.PROD) addEventListener('load', () => setTimeout(installShell, 1_000))
