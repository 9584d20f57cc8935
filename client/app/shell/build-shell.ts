import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

const worker = 'sw.js'
const manifest = 'manifest.webmanifest'
const page = 'index.html'
/** Of what is built: what a page asks for. Older browsers' fonts and maps of the source are left out. */
const ofShell = /^assets\/.*\.(js|css|woff2|svg)$/
/** Large, and of use only to what needs the network anyway: the outlines of the world, letters for pictures to take away. */
const notOfShell = /^assets\/(countries|faces)-/

// What every screen needs is one file: by itself it would be a hundred to ask for before there is a screen. The worker stands alone.
const ofEveryScreen = {
  name: 'app',
  tags: ['$initial' as const],
  test: (id: string) => !id.includes('service-worker'),
}

/** Builds what lets the app be installed and open without a network: its service worker and its manifest. */
export function buildShell(source: string): Plugin {
  return {
    name: 'build-shell',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          input: { index: `${source}/index.html`, worker: `${source}/app/shell/service-worker.ts` },
          output: {
            entryFileNames: ({ name }) => (name === 'worker' ? worker : 'assets/[name]-[hash].js'),
            codeSplitting: { groups: [ofEveryScreen] },
          },
        },
      },
    }),
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: `/${manifest}` }, injectTo: 'head' },
    ],
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const names = Object.keys(bundle).filter((name) => ofShell.test(name) && !notOfShell.test(name))
        const html = bundle[page]
        const built = bundle[worker]
        if (html?.type !== 'asset' || built?.type !== 'chunk' || built.imports.length > 0)
          throw new Error('The service worker must stand alone, beside a page')
        const version = createHash('sha256')
          .update([String(html.source), ...names.sort()].join('\n'))
          .digest('hex')
          .slice(0, 16)
        const shell = { version, page: `/${page}`, files: names.map((name) => `/${name}`) }
        built.code = built.code.replace('__shell__', () => JSON.stringify(shell))
        const icon = names.find((name) => name.endsWith('.svg'))!
        this.emitFile({ type: 'asset', fileName: manifest, source: manifestOf(icon) })
      },
    },
  }
}

const manifestOf = (icon: string) =>
  JSON.stringify({
    name: 'Rostrum',
    short_name: 'Rostrum',
    description: 'The record of who spoke at a conference, when, for whom and on what',
    id: '/',
    start_url: '/',
    display: 'standalone',
    background_color: '#f3f3ef',
    theme_color: '#1f2226',
    icons: [{ src: `/${icon}`, type: 'image/svg+xml', sizes: 'any' }],
  })
