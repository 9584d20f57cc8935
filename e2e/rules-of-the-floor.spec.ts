import { expect, type Own, test } from './fixtures.ts'
import { choose, retype, tabTo } from './keyboard.ts'

const addressOf = (own: Own) => `/floor/conferences/${own.id}/rules`

test('rules of the floor are changed and taken back with the keyboard alone', async ({ page, own }) => {
  test.slow()
  await page.goto(own.path)
  await tabTo(page, page.getByRole('main').getByRole('button', { name: 'More', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Rules of the floor' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Rules of the floor' })).toBeFocused()
  await expect(page.getByText('The usual rules hold', { exact: true })).toBeVisible()
  await expect(page.getByText('decision 34/401')).toBeVisible()

  // Rights of reply before statements, and questions in a rank of their own.
  await tabTo(page, page.getByRole('row', { name: 'Point of order' }))
  await page.keyboard.press('End')
  await expect(page.getByRole('row', { name: 'Right of reply' })).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByRole('row').nth(1)).toHaveAccessibleName('Right of reply')
  await tabTo(page, page.getByRole('button', { name: /Question$/ }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await expect(page.getByRole('option', { name: 'A rank of its own, last' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: 'Question', exact: true })).toBeVisible()

  await tabTo(page, page.getByRole('textbox', { name: 'Motion 1' }))
  await retype(page, 'To suspend the sitting')
  await tabTo(page, page.getByRole('button', { name: 'Add a motion' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Motion 5' })).toBeFocused()
  await page.keyboard.type('To vote')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByRole('textbox', { name: 'Motion 4' })).toHaveValue('To vote')

  const times = page.getByRole('group', { name: 'Times allotted' })
  for (const [nth, time] of ['3', '5:00', '7:30'].entries()) {
    await tabTo(page, page.getByRole('button', { name: 'Add a time' }))
    await page.keyboard.press('Enter')
    const row = times.getByRole('listitem').nth(nth)
    await tabTo(page, row.getByRole('button', { name: /^Kind|Kind$/ }).first())
    if (nth === 1) {
      await tabTo(page, row.getByRole('button', { name: /On behalf of$/ }))
      await page.keyboard.press('Enter')
      await page.keyboard.press('ArrowDown')
      await expect(page.getByRole('option', { name: 'on behalf of any group' })).toBeFocused()
      await page.keyboard.press('Enter')
    }
    if (nth === 2) {
      await tabTo(page, row.getByRole('combobox', { name: 'Delegation' }))
      await choose(page, 'cuba', /Cuba/)
    }
    await tabTo(page, row.getByRole('textbox', { name: 'Time' }))
    await page.keyboard.type(time)
    for (let above = 0; above < nth; above += 1) await page.keyboard.press('Alt+ArrowUp')
  }
  await tabTo(page, page.getByRole('textbox', { name: 'Warning before the end' }))
  await retype(page, '60')
  await tabTo(page, page.getByRole('textbox', { name: 'Times', exact: true }))
  await retype(page, '8:00, soon')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeFocused()
  await tabTo(page, page.getByRole('alert').getByRole('button', { name: /with commas between/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Times', exact: true })).toBeFocused()
  await retype(page, '8:00, 4:00')
  await tabTo(page, page.getByRole('button', { name: 'Save', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('The rules of the floor are saved.')).toBeVisible()

  expect(await own.get(addressOf(own))).toMatchObject({
    isUsual: false,
    rules: {
      order: [['point_of_order'], ['right_of_reply'], expect.not.arrayContaining(['question']), ['question']],
      motions: [
        { id: 'suspend_the_meeting', name: 'To suspend the sitting' },
        { id: 'adjourn_the_meeting' },
        { id: 'adjourn_the_debate' },
        { id: 'to_vote', name: 'To vote' },
        { id: 'close_the_debate' },
      ],
      allotted: [
        { delegationId: own.cuba, seconds: 450 },
        { isForGroup: true, seconds: 300 },
        { seconds: 180 },
      ],
      warningSeconds: 60,
      rightsOfReply: { perDelegation: 2, within: 'session', seconds: [480, 240] },
    },
  })

  await tabTo(page, page.getByRole('button', { name: 'Take the usual rules again' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The usual rules hold again.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Motion 1' })).toHaveValue('To suspend the meeting')
  expect((await own.get(addressOf(own))).isUsual).toBe(true)

  await page.goto(`${own.path}/history/conference/${own.id}`)
  const first = page.getByText('Change the rules of the floor').first()
  await expect(first).toBeVisible()
  await expect(page.getByRole('main')).toContainText('on behalf of any group: 5:00')
  await expect(page.getByRole('main')).toContainText('Cuba: 7:30')
  await expect(page.getByRole('main')).not.toContainText('delegationId')
})

test('rules that two change at once are shown side by side, and what one of them changed alone stays', async ({
  page,
  own,
  editor,
}) => {
  await page.goto(`${own.path}/floor-rules`)
  const warning = page.getByRole('textbox', { name: 'Warning before the end' })
  await expect(warning).toHaveValue('30')
  const { rules, version } = await own.get(addressOf(own))
  const theirs = { ...rules, warningSeconds: 15, allotted: [{ seconds: 120 }] }
  const put = await editor.put(`/api/v1${addressOf(own)}`, {
    data: { rules: theirs },
    headers: { 'if-match': `"${version}"`, origin: process.env.E2E_URL! },
  })
  expect(put.status()).toBe(200)

  await tabTo(page, warning)
  await retype(page, '45')
  await tabTo(page, page.getByRole('button', { name: 'Save', exact: true }))
  await page.keyboard.press('Enter')
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText('0:45 before the end')
  await expect(question).toContainText('0:15 before the end')
  await expect(question).not.toContainText('Times allotted')
  await tabTo(page, question.getByRole('button', { name: /^Save/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('The rules of the floor are saved.')).toBeVisible()
  expect((await own.get(addressOf(own))).rules).toEqual({ ...theirs, warningSeconds: 45 })
  await expect(
    page.getByRole('group', { name: 'Times allotted' }).getByRole('textbox', { name: 'Time' }),
  ).toHaveValue('2:00')
})

test.describe('a reader', () => {
  test.use({ role: 'reader' })

  test('reads the rules of the floor and changes none', async ({ page, own }) => {
    await page.goto(`${own.path}/floor-rules`)
    await expect(page.getByRole('heading', { name: 'Motions, in order of precedence' })).toBeVisible()
    await expect(page.getByText('2 rights of reply for each delegation in a session')).toBeVisible()
    await expect(page.getByText('No time is limited.')).toBeVisible()
    await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
  })
})
