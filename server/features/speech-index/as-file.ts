import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { type IndexHeading, type IndexOrder, readIndex } from '#contract/speech-index'
import { takeTurn } from '../../database/copy.ts'
import type { Context } from '../../http/context.ts'
import type { Download } from '../../http/serve-file.ts'
import { getConference } from '../conferences/queries.ts'
import { headingsAsText, titleAsText } from './as-text.ts'
import { wholeIndex } from './queries.ts'

type Asked = { conference: string; by: IndexOrder; language: string }
type Pages = AsyncGenerator<IndexHeading[]>

const longestMs = 600_000

/** The whole index as plain text. Throws 404 when there is no such conference. */
export async function indexAsText(context: Context, asked: Asked): Promise<Download> {
  const { name } = await getConference(context.database.prisma, asked.conference)
  return download(
    context,
    asked,
    { extension: 'txt', mediaType: 'text/plain; charset=utf-8' },
    async function* (pages) {
      yield titleAsText(name, asked)
      let letter = ''
      for await (const headings of pages) {
        yield headingsAsText(headings, letter, asked)
        letter = headings.at(-1)?.letter ?? letter
      }
    },
  )
}

/** The whole index as JSON, each heading with all its entries. Throws 404 when there is no such conference. */
export async function indexAsJson(context: Context, asked: Asked): Promise<Download> {
  const { id } = await getConference(context.database.prisma, asked.conference)
  const { by, language } = asked
  return download(
    context,
    asked,
    { extension: 'json', mediaType: 'application/json' },
    async function* (pages) {
      yield `${JSON.stringify({ conferenceId: id, by, language }).slice(0, -1)},"items":[`
      let between = ''
      for await (const heading of whole(pages)) {
        yield between + JSON.stringify(z.encode(readIndex.answer.shape.items.element, heading))
        between = ','
      }
      yield ']}\n'
    },
  )
}

// A heading that goes on on the next page is one.
async function* whole(pages: Pages): AsyncGenerator<IndexHeading> {
  let open: IndexHeading | undefined
  for await (const headings of pages)
    for (const heading of headings) {
      if (open && heading.isContinued) open.entries.push(...heading.entries)
      else {
        if (open) yield open
        open = heading
      }
    }
  if (open) yield open
}

// All of it in what one transaction sees; on an error the stream is destroyed, and the connection cut.
async function download(
  { database }: Context,
  asked: Asked,
  { extension, mediaType }: { extension: string; mediaType: string },
  write: (pages: Pages) => AsyncGenerator<string>,
): Promise<Download> {
  const leave = await takeTurn(database.pool)
  const content = new PassThrough()
  database.prisma
    .$transaction((tx) => pipeline(Readable.from(write(wholeIndex(tx, asked))), content), {
      isolationLevel: 'RepeatableRead',
      timeout: longestMs,
    })
    .catch((error) => content.destroy(error))
    .finally(leave)
  return { name: `index-by-${asked.by}.${extension}`, mediaType, content }
}
