import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { buildShell } from './app/shell/build-shell.ts'

/** React Aria carries its own words in 34 languages: the bundle keeps those of the languages we offer. */
const keptWords = /\/(en-US)\.m?js$/
const onlyOfferedWords: Plugin = {
  name: 'only-offered-words',
  enforce: 'pre',
  load(id) {
    const isWords = /react-(aria|stately).*\/intl\/.*\/[a-z]{2}-[A-Z]{2}\.m?js$/.test(id)
    if (isWords && !keptWords.test(id)) return 'export default {}'
  },
}

/** Stylesheets arrive in any order: each begins with the order of the layers, as look.css has it. */
const layersFirst: Plugin = {
  name: 'layers-first',
  generateBundle(_options, bundle) {
    const look = readFileSync(join(import.meta.dirname, 'ui/look.css'), 'utf8')
    const order = look.slice(0, look.indexOf(';') + 1)
    for (const file of Object.values(bundle))
      if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = `${order}${file.source}`
  },
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), onlyOfferedWords, layersFirst, buildShell(import.meta.dirname)],
  build: {
    outDir: '../.build/client',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    sourcemap: true,
    // What every screen needs is one file, a third of that when it is sent; the outlines of the world come next.
    chunkSizeWarningLimit: 1_100,
  },
})
