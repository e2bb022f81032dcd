import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'

export const passphrase = 'correct horse battery'

/** Founds a committee of one person, locked by the passphrase, and stands before its empty table. */
export async function foundCommittee(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Start a committee/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name of the committee').fill('Recognition Committee')
  await dialog.getByLabel('Your name').fill('Miriam Osei')
  await dialog.getByLabel('Code of your institution').fill('HLU')
  await dialog.getByLabel('Name of your institution').fill('Harrow Lake University')
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await dialog.getByLabel('Passphrase again').fill(passphrase)
  await dialog.getByRole('button', { name: 'Start the committee' }).click()
  await expect(page.getByRole('heading', { name: 'Cases', level: 1 })).toBeVisible()
}

/** Opens the committee that was open before. */
export async function unlockCommittee(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Recognition Committee/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Passphrase').fill(passphrase)
  await dialog.getByLabel('Passphrase').press('Enter')
  await expect(page.getByRole('heading', { name: 'Cases', level: 1 })).toBeVisible()
}

/** Makes a case from the table and stands in its dossier. */
export async function newCase(page: Page, title: string, provider: string): Promise<void> {
  await page.getByRole('button', { name: 'New case' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Title of the micro-credential').fill(title)
  await dialog.getByLabel('Provider').fill(provider)
  await dialog.getByRole('button', { name: 'Create the case' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** The folder of the only store in a data folder. */
export function storeIn(dataFolder: string): string {
  const found = readdirSync(join(dataFolder, 'committees'))
  expect(found).toHaveLength(1)
  return join(dataFolder, 'committees', found[0]!)
}
