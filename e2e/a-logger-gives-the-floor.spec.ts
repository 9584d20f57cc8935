import { expect, test } from './fixtures.ts'
import { partsOf, seat } from './hall.ts'

test.use({ role: 'administrator' })

type Entry = Record<string, unknown> & { id: string; delegationId: string }

// Nothing in this file touches a mouse.
test('a logger keeps an hour in the hall with keys alone', async ({ page, own, hanoi }) => {
  test.slow()
  const delegations = await seat(own, hanoi, ['ZAF', 'EU', 'RUS'])
  const idOf = (code: string) => delegations.find((one) => one.code === code)!.id
  const codeOf = (id: string) => delegations.find((one) => one.id === id)!.code
  const read = () => own.get(`/floor/sessions/${own.session}`)
  const entries = async (): Promise<Entry[]> => (await read()).entries
  const of = async (code: string, kind = 'statement') =>
    (await entries()).find((one) => one.delegationId === idOf(code) && one.kind === kind)!
  /** Waits until the record says the same as the screen. */
  const logged = (code: string, state: Record<string, unknown>, kind?: string) =>
    expect(async () => expect(await of(code, kind)).toMatchObject(state)).toPass()
  const { floor, list, heard } = partsOf(page)
  const press = (keys: string) => page.keyboard.press(keys)
  const type = (text: string) => page.keyboard.type(text)
  const plates = () => list.locator('.name-plate-code').allTextContents()

  // To the desk from the session, by the palette.
  await page.goto(`${own.path}/sessions/${own.session}`)
  await expect(page.getByRole('heading', { level: 1, name: 'First meeting' })).toBeVisible()
  await press('Control+k')
  await type('desk')
  await expect(page.getByRole('menuitem', { name: 'Desk' }).first()).toBeVisible()
  await press('Enter')
  await expect(floor).toContainText('The session has not begun')

  // The list: four are added, one withdraws, one is moved to the top.
  await press('l')
  for (const typed of ['cub', 'việt nam', 'south afr', 'eu', 'rus']) {
    await type(typed)
    await press('Enter')
  }
  await press('Escape')
  await expect(list).toHaveCount(5)
  expect(await plates()).toEqual(['CUB', 'VNM', 'ZAF', 'EU', 'RUS'])
  await press('j')
  await press('j')
  await press('j')
  await press('j')
  await press('w')
  await expect(list.filter({ hasText: 'Withdrawn' })).toContainText('Russian Federation')
  await press('Alt+ArrowUp')
  await expect.poll(plates).toEqual(['CUB', 'VNM', 'EU', 'ZAF', 'RUS'])
  await logged('RUS', { status: 'withdrawn' })

  // Cuba has the floor: who, for whom, on what, in a line.
  await press('Space')
  await expect(floor).toContainText('Cuba')
  await press('s')
  await type('Oscar Silvera')
  await press('Enter')
  await expect(floor).toContainText('Oscar Silvera')
  await press('b')
  await type('g77')
  await press('Enter')
  await press('Enter')
  await expect(floor).toContainText('on behalf of Group of 77 and China')
  await press('t')
  await type('sovereignty')
  await press('Enter')
  await press('Escape')
  await press('e')
  await type('Chủ quyền quốc gia, nothing less.')
  await press('Enter')
  await logged('CUB', {
    status: 'on_the_floor',
    speakerName: 'Oscar Silvera',
    summary: 'Chủ quyền quốc gia, nothing less.',
    groupIds: [expect.any(String)],
    themes: [{ themeId: expect.any(String), stance: null }],
  })
  expect((await read()).session.status).toBe('open')

  // The clock is stopped and goes on; a point of order interrupts, and ends.
  await press('p')
  await expect(floor).toContainText('Clock stopped')
  await logged('CUB', { pausedAt: expect.any(String) })
  await press('p')
  await expect(floor).not.toContainText('Clock stopped')
  await press('o')
  await type('zaf')
  await press('Enter')
  await type('suspend')
  await press('Enter')
  await expect(floor).toContainText('Interrupted')
  await expect(floor).toContainText('To suspend the meeting')
  await press('Space')
  await expect(floor).not.toContainText('Interrupted')
  await expect(floor.locator('.name-plate-code')).toHaveText('CUB')
  await logged('ZAF', { status: 'delivered', motion: 'suspend_the_meeting' }, 'point_of_order')
  await press('Space')
  await expect(floor).toContainText('The floor is free')
  await logged('CUB', { status: 'delivered', pausedAt: null })

  // A start by mistake is undone: the speaker stands where they stood.
  await press('n')
  await type('zaf')
  await press('Enter')
  await expect(floor.locator('.name-plate-code')).toHaveText('ZAF')
  // What is taken back before it was sent never reaches the record.
  await logged('ZAF', { status: 'on_the_floor' })
  await press('u')
  await expect(floor).toContainText('The floor is free')
  await expect.poll(plates).toEqual(['VNM', 'EU', 'ZAF', 'RUS'])
  await logged('ZAF', { status: 'listed', startedAt: null })

  // Whoever is not there is marked, the next speaks; a right of reply goes to the end.
  await press('Space')
  await expect(floor.locator('.name-plate-code')).toHaveText('VNM')
  await press('r')
  await type('cub')
  await press('Enter')
  await expect(page.getByText('0 of 2 rights of reply used')).toBeVisible()
  await press('Enter')
  await expect.poll(plates).toEqual(['EU', 'ZAF', 'CUB', 'RUS'])
  // It shows before it is in the record.
  await logged('VNM', { startedAt: expect.any(String) })
  const vietNam = await of('VNM')
  await logged('CUB', { status: 'listed', repliesToId: vietNam.id }, 'right_of_reply')
  await press('a')
  await logged(codeOf(idOf('RUS'))!, { status: 'withdrawn' })
  await expect(list.filter({ hasText: 'Absent' })).toHaveCount(1)

  // Times are corrected by typing, with a reason.
  await press('c')
  const dialog = page.getByRole('dialog', { name: /^Correct the times/ })
  await expect(dialog.getByRole('textbox', { name: 'Start' })).toBeFocused()
  const startedAt = String(vietNam.startedAt)
  const earlier = new Date(Date.parse(startedAt) - 90_000)
  await press('Control+a')
  await type(earlier.toLocaleTimeString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }))
  for (let tab = 0; tab < 4; tab += 1) await press('Tab')
  await expect(dialog.getByRole('textbox', { name: 'Reason' })).toBeFocused()
  await type('Heard on the tape')
  await press('Enter')
  await expect(dialog).toBeHidden()
  await logged('VNM', { startedAt: `${earlier.toISOString().slice(0, 19)}Z` })
  await expect(heard.filter({ hasText: 'Overlaps' })).toHaveCount(2)

  // The list is closed, the session is suspended for a reason, resumed, and closed.
  await press('x')
  await expect(page.getByText(/^Closed at/)).toBeVisible()
  const byPalette = async (typed: string, name: string) => {
    await press('Control+k')
    await type(typed)
    await expect(page.getByRole('menuitem', { name })).toBeVisible()
    await press('Enter')
  }
  await byPalette('suspend', 'Suspend…')
  await type('Coffee')
  await press('Enter')
  await expect(floor).toContainText('Clock stopped')
  await byPalette('resume', 'Resume the session')
  await expect(floor).not.toContainText('Clock stopped')
  await byPalette('close', 'Close…')
  await expect(page.getByRole('alertdialog')).toContainText('This ends the floor of Viet Nam')
  await press('Enter')
  await expect(floor).toContainText('The session is closed')
  // It shows before it is in the record.
  await expect
    .poll(async () => (await own.get(`/floor/sessions/${own.session}`)).session.status)
    .toBe('closed')

  const acts: { act: string; outcome: string; body: { reason?: string }; isUndone: boolean }[] = (
    await own.get(`/floor/sessions/${own.session}/acts`)
  ).items
  expect(acts.filter(({ outcome }) => outcome !== 'done')).toEqual([])
  expect(acts.map(({ act }) => act)).toEqual([
    ...Array(5).fill('register'),
    'withdraw',
    'move',
    'giveTheFloor',
    'describe',
    'describe',
    'describe',
    'describe',
    'pause',
    'resume',
    'giveTheFloorTo',
    'endTheFloor',
    'endTheFloor',
    'giveTheFloor',
    'giveTheFloor',
    'register',
    'markAbsent',
    'correctTimes',
    'closeList',
    'suspend',
    'continue',
    'close',
  ])
  expect(acts.filter(({ isUndone }) => isUndone).map(({ act }) => act)).toEqual(['giveTheFloor'])
  expect(acts.find(({ act }) => act === 'correctTimes')?.body.reason).toBe('Heard on the tape')
  const { session } = await read()
  expect(session).toMatchObject({
    status: 'closed',
    listClosedAt: expect.any(String),
    suspensions: [{ reason: 'Coffee', resumedAt: expect.any(String) }],
  })
  await logged('VNM', { status: 'delivered', endedAt: session.endedAt })
})
