import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import express from 'express'

const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Rostrum API</title>
<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css">
</head>
<body>
<main id="api"></main>
<script src="/api/docs/assets/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>`

// Nouns first, each opened by hand: of a longer list Swagger draws only what is in sight, and the browser finds no more than that.
const start = `
SwaggerUIBundle({
  url: '/api/v1/openapi.json', dom_id: '#api', docExpansion: 'none', deepLinking: true, tryItOutEnabled: true, validatorUrl: null,
})
`

/** A page to read and try the API, served with nothing from elsewhere. */
export function apiPage() {
  const router = express.Router()
  router.get('/', (_req, res) => res.type('html').send(page))
  router.get('/start.js', (_req, res) => res.type('js').send(start))
  router.use('/assets', express.static(assets, { index: false, maxAge: '1d' }))
  return router
}
