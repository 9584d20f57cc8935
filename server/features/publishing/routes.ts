import { Router } from 'express'
import type { Client } from '../../http/client-files.ts'
import { Refusal } from '../../http/errors.ts'
import { admitAnybody, type House } from '../../http/serve.ts'
import { pageIn } from './page.ts'
import { pageAt } from './pages.ts'
import { sitemap } from './sitemap.ts'

/**
 * What is published, as pages that can be read before any script runs and by programs that run none. Whatever else is
 * asked for goes on to the app, the same whether there is such a record or not.
 */
export function publishedPages(house: House, shell: Client['shell']): Router {
  const { identify, published, publicUrl, takeTurn } = house
  const router = Router()
  router.use(sitemap(house))
  router.get('/{*path}', async (req, res, next) => {
    res.vary('Cookie')
    const read = pageAt(req.path, req.query)
    // Who is signed in reads the record itself, and sees no other text before it.
    if (read && !(await identify(req))) {
      admitAnybody(req, res, takeTurn)
      const page = await read(published).catch(nothingThere)
      if (page) {
        const origin = publicUrl ?? `${req.protocol}://${req.host}`
        res.set('Cache-Control', 'public, no-cache').type('html')
        res.send(pageIn(await shell(req.originalUrl), page, origin))
        return
      }
    }
    res.setHeader('X-Robots-Tag', 'noindex')
    next()
  })
  return router
}

function nothingThere(error: unknown) {
  if (error instanceof Refusal && error.status < 500) return null
  throw error
}
