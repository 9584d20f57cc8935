import type { Api } from './api.ts'

type Item = { id: string }

/** The ids of a list, page by page to its end and back to its start; both are the same where no page slips. */
export async function pageByPage(api: Api, address: string, pageSize = 1) {
  const page = async (cursor?: string) => {
    const { status, body, text } = await api
      .as('reader')
      .get(`${address}&pageSize=${pageSize}${cursor ? `&cursor=${cursor}` : ''}`)
    if (status !== 200) throw new Error(text)
    return { ...body, ids: body.items.map(({ id }: Item) => id) as string[] }
  }
  let at = await page()
  const there: string[] = [...at.ids]
  while (at.next) {
    at = await page(at.next)
    there.push(...at.ids)
  }
  const back: string[] = [...at.ids]
  while (at.previous) {
    at = await page(at.previous)
    back.unshift(...at.ids)
  }
  return { there, back }
}
