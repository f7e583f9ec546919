import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import './style.css'
import { firstLanguage, openTexts } from './texts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
await openTexts(firstLanguage())
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
