import { breaches } from './breaches.ts'
import { expect, type Own, test } from './fixtures.ts'
import { tabTo } from './keyboard.ts'

const at = (time: string) => `2025-10-26T${time}+07:00`

/** Somebody heard from 10:00 to 10:05, whose end a second desk has logged at 10:07. */
async function heardOtherwise(own: Own) {
  const act = (body: object) => own.post(`/floor/sessions/${own.session}/acts`, body)
  const { id } = await act({ act: 'giveTheFloorTo', at: at('10:00:00'), delegationId: own.cuba })
  await act({ act: 'endTheFloor', at: at('10:05:00'), interventionId: id })
  const late = await act({ act: 'endTheFloor', at: at('10:07:00'), interventionId: id })
  return { id, late, act }
}

const endOf = async (own: Own, id: string) => (await own.get(`/interventions/${id}`)).endedAt
const waiting = async (own: Own) => (await own.get(`/floor/sessions/${own.session}/conflicts`)).items.length

test('what a desk said otherwise is gone through in the queue, taken, and undone, by keyboard', async ({
  page,
  own,
}) => {
  const { id } = await heardOtherwise(own)
  await page.goto(own.path)
  await tabTo(page, page.getByRole('link', { name: 'Logged otherwise at a desk 1' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'A desk says otherwise 1' })).toHaveAttribute(
    'aria-current',
    /./,
  )
  await tabTo(page, page.getByRole('link', { name: 'Go through them' }))
  await page.keyboard.press('Enter')

  await expect(page.getByRole('button', { name: 'Let the record stand' })).toBeFocused()
  await expect(page.getByRole('row', { name: 'End 10:05:00 10:07:00' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Said otherwise at a desk' })).toContainText(
    '26 Oct 2025, 10:07:00',
  )
  expect(await breaches(page, { within: '.act-conflicts' })).toEqual([])
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Take what the desk said' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'The queue is empty' })).toBeVisible()
  expect([await endOf(own, id), await waiting(own)]).toEqual(['2025-10-26T03:07:00Z', 0])

  await tabTo(page, page.getByRole('button', { name: 'Undo' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('It waits to be settled again.')).toBeVisible()
  expect([await endOf(own, id), await waiting(own)]).toEqual(['2025-10-26T03:05:00Z', 1])
})

test('it stands beside the record where that is read and changed, and is let stand there', async ({
  page,
  own,
}) => {
  const { id, act } = await heardOtherwise(own)
  const summary = (now: string) =>
    act({ act: 'describe', at: at('10:06:00'), interventionId: id, summary: { was: null, now } })
  await summary('On sovereignty')
  await summary('Asks for technology')
  await act({ act: 'markAbsent', at: at('10:08:00'), interventionId: id })

  await page.goto(`${own.path}/interventions?open=${id}`)
  const notices = page.getByRole('region', { name: 'Said otherwise at a desk' })
  await expect(notices.getByRole('button', { name: 'Let the record stand' })).toHaveCount(3)
  // Whoever was heard is not absent any more: that can only be let stand.
  await expect(notices.getByRole('button', { name: 'Take what the desk said' })).toHaveCount(2)
  await expect(notices.getByRole('row', { name: 'Status Delivered Absent' })).toBeVisible()
  await tabTo(page, notices.getByRole('button', { name: 'Let the record stand' }).first())
  await page.keyboard.press('Enter')
  await expect(notices.getByRole('button', { name: 'Let the record stand' })).toHaveCount(2)
  await expect(notices.getByRole('button', { name: 'Let the record stand' }).first()).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(notices.getByRole('button', { name: 'Let the record stand' })).toHaveCount(3)

  await page.goto(`${own.path}/interventions/${id}/edit`)
  await expect(page.getByRole('textbox', { name: 'Summary' })).toHaveValue(
    'On sovereignty\n\nAsks for technology',
  )
  const ofSummary = notices.getByRole('button', { name: 'Take what the desk said' }).nth(1)
  await tabTo(page, ofSummary, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Summary' })).toHaveValue('Asks for technology')
  expect(await waiting(own)).toBe(2)
})

test('of a session itself it is settled in the queue, to which the desk leads, and on its page; what a point of order moved and how long a clock stood still is read', async ({
  page,
  own,
}) => {
  const act = (body: object) => own.post(`/floor/sessions/${own.session}/acts`, body)
  const { id } = await act({
    act: 'giveTheFloorTo',
    at: at('10:00:00'),
    delegationId: own.cuba,
    kind: 'point_of_order',
    motion: 'adjourn_the_debate',
  })
  await act({ act: 'suspend', at: at('10:01:00') })
  await act({ act: 'continue', at: at('10:03:00') })
  await act({ act: 'endTheFloor', at: at('10:06:00'), interventionId: id })
  await act({ act: 'suspend', at: at('10:02:00') })

  await page.goto(`${own.path}/interventions/${id}`)
  await expect(page.getByRole('main')).toContainText('To adjourn the debate on the item under discussion')
  await expect(page.getByRole('main')).toContainText('its clock stood still for 2 mins')

  const letStand = async () => {
    await tabTo(page, page.getByRole('button', { name: 'Let the record stand' }))
    await page.keyboard.press('Enter')
    await expect(page.getByText('The record stands as it is.')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    expect(await waiting(own)).toBe(0)
  }
  await page.goto(`${own.path}/sessions/${own.session}/desk`)
  await page.getByRole('link', { name: 'Settle them' }).click()
  await expect(page.getByRole('link', { name: 'A desk says otherwise 1' })).toHaveAttribute(
    'aria-current',
    /./,
  )
  // The intervention, which lacks this and that, and the session.
  await expect(page.getByRole('link', { name: /^To complete\s+2 records$/ })).toBeVisible()
  const ofSession = page.getByRole('region', { name: 'First meeting' })
  await expect(ofSession).toContainText('At 26 Oct 2025, 10:02:00 the session was suspended at the desk.')
  await letStand()
  await expect(page.getByText('Nothing is in this queue')).toBeVisible()

  await page.keyboard.press('Control+z')
  await ofSession.getByRole('link', { name: 'First meeting' }).click()
  await letStand()
})
