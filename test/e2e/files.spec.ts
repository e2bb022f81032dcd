import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/drive/journey.ts'
import { project } from '../support/drive/loopback-host.ts'

/** Drops a file on the middle of the window, as a person does from the file manager. */
async function drop(page: Page, name: string, type: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, type, content }) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(atob(content), (char) => char.charCodeAt(0))], name, { type }))
      return data
    },
    { name, type, content: bytes.toString('base64') },
  )
  for (const event of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('main', event, { dataTransfer: transfer })
}
const fixture = (path: string) => readFileSync(project(`test/fixtures/${path}`))

test('files come in by dropping them, and a broken one creates nothing', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: /Open the sample committee/ }).click()
  const rows = page.getByRole('grid').getByRole('row')
  await expect(rows).toHaveCount(14)

  await test.step('a truncated package gets one sentence', async () => {
    await drop(
      page,
      'cut.json',
      'application/json',
      fixture('case/framework-sample.json').subarray(0, 30_000),
    )
    await expect(page.getByText(/cut\.json ends in the middle/).first()).toBeVisible()
    await app.accessible()
    await page.keyboard.press('Escape')
    await expect(rows).toHaveCount(14)
  })

  await test.step('a CASE-style CSV becomes a case, and one undo takes it back', async () => {
    await drop(page, 'items-sample.csv', 'text/csv', fixture('case/items-sample.csv'))
    const dialog = page.getByRole('dialog', { name: /items-sample\.csv/ })
    await expect(dialog.getByText('5 outcomes, 5 groups')).toBeVisible()
    await dialog.getByRole('checkbox', { name: /Everything about math/ }).press('Space')
    await dialog.getByRole('button', { name: 'Import 6 outcomes' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'items-sample' })).toBeVisible()
    await page.keyboard.press('Control+z')
    await page.getByRole('link', { name: /^Cases/ }).click()
    await expect(rows).toHaveCount(14)
    await page.keyboard.press('Control+Shift+z')
    await expect(rows).toHaveCount(15)
  })

  await test.step('a PDF dropped on a case is attached to it, and kept encrypted', async () => {
    await page.getByRole('row', { name: /Community Water Monitoring/ }).dblclick()
    await expect(page.getByRole('heading', { level: 1, name: 'Community Water Monitoring' })).toBeVisible()
    await drop(
      page,
      'Field notes.pdf',
      'application/pdf',
      Buffer.from('%PDF-1.7\n% words nobody else has\n%%EOF\n'),
    )
    await expect(page.getByText('Field notes.pdf').first()).toBeVisible()
    await app.accessible()
  })
})
