import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

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

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), onlyOfferedWords],
  build: {
    outDir: '../.build/client',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    sourcemap: true,
  },
})
