import { expect, test } from './fixtures.ts'
import { actElsewhere, openDesk } from './hall.ts'

test.use({ role: 'administrator' })

const name =
  'Secretariat of the International Organization for Cooperation against Cybercrime and the Protection of Critical Information Infrastructure in the Asia-Pacific Region'
const minutesAgo = (minutes: number) =>
  `${new Date(Date.now() - minutes * 60_000).toISOString().slice(0, 19)}Z`

test('whatever its name, a delegation pushes nothing of the desk out of sight', async ({
  page,
  own,
  editor,
}) => {
  const kind = 'intergovernmental_organization'
  const { id } = await own.post('/delegations', {
    conferenceId: own.id,
    kind,
    name,
    acronym: 'SIOCCPCIIAPR',
  })
  const arabic = await own.post('/delegations', {
    conferenceId: own.id,
    kind,
    name: 'جامعة الدول العربية، الأمانة العامة للمجلس الاقتصادي والاجتماعي',
    acronym: 'LAS',
  })
  const give = (delegationId: string, minutes: number) =>
    actElsewhere(editor, own.session, {
      act: 'giveTheFloorTo',
      at: minutesAgo(minutes),
      delegationId,
      allottedSeconds: 180,
      speakerName: 'Nguyễn Thị Thanh Hương Phương',
      speakerPost: 'Deputy Minister of Public Security and Chair of the National Commission',
    })
  await give(arabic.id, 9)
  const { interventionId } = await give(id, 4)
  await actElsewhere(editor, own.session, { act: 'register', delegationId: id })
  const { floor } = await openDesk(page, own)
  await expect(floor).toContainText(name)
  await expect(floor.getByText('Allotted')).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('e')
  await expect(page.getByLabel('Summary')).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')

  await actElsewhere(editor, own.session, { act: 'endTheFloor', at: minutesAgo(1), interventionId })
  await expect(floor).toContainText('The floor is free')
  for (const [width, height] of [
    [1440, 900],
    [820, 1180],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height })
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main :is(kbd, textarea, td, .desk-row-time, .name-plate)')]
        .filter((one) => one.checkVisibility())
        .filter((one) => {
          const { left, right } = one.getBoundingClientRect()
          const frame = one.closest('.card, .desk-below, .desk-actions')?.getBoundingClientRect()
          return frame !== undefined && (left < frame.left - 1 || right > frame.right + 1)
        })
        .map((one) => one.outerHTML.slice(0, 120)),
    )
    expect([width, outside]).toEqual([width, []])
  }
})
