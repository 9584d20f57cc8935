import { expect, test } from './fixtures.ts'
import { actElsewhere, openDesk } from './hall.ts'

test.use({ role: 'administrator', hasTouch: true, isMobile: true })

const least = 44

for (const [device, viewport] of [
  ['tablet', { width: 820, height: 1180 }],
  ['phone', { width: 390, height: 844 }],
] as const)
  test.describe(`on a ${device}`, () => {
    test.use({ viewport })

    test('the hour is kept by touch alone, on targets that a finger meets', async ({ page, own, editor }) => {
      for (const delegationId of [own.cuba, own.vietNam])
        await actElsewhere(editor, own.session, { act: 'register', delegationId })
      const { floor, list } = await openDesk(page, own)
      const tap = (name: string | RegExp) => page.getByRole('button', { name }).first().tap()
      await expect(list).toHaveCount(2)

      await list.filter({ hasText: 'Viet Nam' }).tap()
      await tap('Move Viet Nam up')
      await expect(list.locator('.name-plate-code')).toHaveText(['VNM', 'CUB'])
      await tap(/^Give the floor/)
      await expect(floor.locator('.name-plate-code')).toHaveText('VNM')

      await tap(/^Point of order/)
      await page.getByRole('combobox', { name: 'Delegation' }).fill('cuba')
      await page.getByRole('option', { name: /Cuba/ }).first().tap()
      await page.getByRole('option', { name: /a point of order alone/ }).tap()
      await expect(floor).toContainText('Interrupted')
      await tap(/^End/)
      await expect(floor).not.toContainText('Interrupted')
      await tap(/^Stop the clock/)
      await expect(floor).toContainText('Clock stopped')
      await tap(/^Go on/)
      await tap(/^End/)
      await expect(floor).toContainText('The floor is free')

      await page.getByRole('tab', { name: /^Presence/ }).tap()
      const cuba = page.getByRole('button', { name: 'Cuba is in the room' })
      await cuba.tap()
      await expect(cuba).toHaveAttribute('aria-pressed', 'true')
      await expect(async () => {
        const { entries, attendance } = await own.get(`/floor/sessions/${own.session}`)
        expect(attendance).toEqual([{ delegationId: own.cuba, isPresent: true }])
        expect(entries.map(({ kind, status }: Record<string, string>) => `${kind} ${status}`)).toEqual([
          'statement delivered',
          'point_of_order delivered',
          'statement listed',
        ])
      }).toPass()

      const small = await page.getByRole('main').evaluate(
        (main, px) =>
          [...main.querySelectorAll('button, a, input, textarea, [role=option], [role=tab]')]
            .filter((one) => one.checkVisibility() && !one.closest('label, [hidden]'))
            .map((one) => ({ box: one.getBoundingClientRect(), words: one.outerHTML.slice(0, 120) }))
            .filter(({ box }) => box.width > 1 && Math.round(box.height) < px)
            .map(({ box, words }) => `${Math.round(box.height)} px: ${words}`),
        least,
      )
      expect(small).toEqual([])
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wider).toBeLessThanOrEqual(0)
    })
  })
