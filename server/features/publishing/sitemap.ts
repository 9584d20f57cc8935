import { Readable } from 'node:stream'
import { type Request, type Response, Router } from 'express'
import { notFound } from '../../http/errors.ts'
import { admitAnybody, type House } from '../../http/serve.ts'
import { copyEntries, countPages } from './queries.ts'

/** As many addresses as the protocol allows in one file. */
const mostEntries = 50_000
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** `/sitemap.xml`, in several files where there are more addresses than fit in one, and `/robots.txt`. */
export function sitemap(house: House, entriesInFile = mostEntries): Router {
  const { published, publicUrl, takeTurn } = house
  const router = Router()
  const originOf = (req: Request) => publicUrl ?? `${req.protocol}://${req.host}`
  router.get('/robots.txt', (req, res) => {
    res.type('text/plain').send(`User-agent: *\nDisallow: /api/\nSitemap: ${originOf(req)}/sitemap.xml\n`)
  })
  router.get(['/sitemap.xml', '/sitemap-:nth.xml'], async (req, res) => {
    admitAnybody(req, res, takeTurn)
    const origin = originOf(req)
    const files = Math.max(1, Math.ceil((await countPages(published)) / entriesInFile))
    const asked = req.params.nth as string | undefined
    const nth = asked === undefined ? null : /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 0
    if (nth === 0 || (nth ?? 1) > files) throw notFound('sitemap')
    res.type('application/xml').set('Cache-Control', 'public, no-cache')
    if (nth === null && files > 1) res.send(indexOf(origin, files))
    else
      await sendEntries(
        res,
        await copyEntries(published, origin, ((nth ?? 1) - 1) * entriesInFile, entriesInFile),
      )
  })
  return router
}

const begin = '<?xml version="1.0" encoding="UTF-8"?>\n'

const indexOf = (origin: string, files: number) =>
  `${begin}<sitemapindex xmlns="${schema}">\n${Array.from(
    { length: files },
    (_, i) => `<sitemap><loc>${origin}/sitemap-${i + 1}.xml</loc></sitemap>\n`,
  ).join('')}</sitemapindex>\n`

async function sendEntries(res: Response, entries: Readable) {
  res.once('close', () => entries.destroy())
  const whole = Readable.from(
    (async function* () {
      yield `${begin}<urlset xmlns="${schema}">\n`
      yield* entries
      yield '</urlset>\n'
    })(),
  )
  // What fails half-way cuts the connection: no half of it is taken for all.
  whole.once('error', () => res.destroy())
  whole.pipe(res)
}
