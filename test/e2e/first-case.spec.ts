import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { printed } from '../support/debian.ts'
import { expect, test } from '../support/drive/journey.ts'
import { project } from '../support/drive/loopback-host.ts'

const passphrase = 'correct horse battery'

async function startCommittee(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Start a committee/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name of the committee').fill('Recognition Committee')
  await dialog.getByLabel('Your name').fill('Miriam Osei')
  await dialog.getByLabel('Code of your institution').fill('HLU')
  await dialog.getByLabel('Name of your institution').fill('Université Harrow Lake')
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await dialog.getByLabel('Passphrase again').fill(passphrase)
  await dialog.getByRole('button', { name: 'Start the committee' }).click()
  await expect(page.getByRole('heading', { name: 'Cases', level: 1 })).toBeVisible()
}

async function chooseFile(page: Page, button: RegExp, file: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).first().click(),
  ])
  await chooser.setFiles(project(file))
}

/** One quote of the selected match, by keyboard: E opens the next side that has none. */
async function quote(page: Page, words: string, source: string): Promise<void> {
  await page.keyboard.press('e')
  await expect(page.getByLabel('Words of the source')).toBeFocused()
  await page.keyboard.insertText(words)
  await page.getByLabel('Name of the source').fill(source)
  await page.getByRole('button', { name: 'Keep quote' }).click()
  await expect(page.getByLabel('Words of the source')).toBeHidden()
}

/** The live sentence above the two lists. */
const proven = (page: Page) => page.getByRole('region', { name: 'Comparison' }).getByRole('status').first()

test('a first case, from dossier to decision PDF', async ({ app }) => {
  test.setTimeout(480_000)
  const { page } = app
  await app.accessible()
  await startCommittee(page)
  await app.accessible()

  await test.step('import a real CASE package as the credential', async () => {
    await chooseFile(page, /Import outcomes/, 'test/fixtures/case/framework-sample.json')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('12 outcomes, 4 groups')).toBeVisible()
    await app.accessible()
    await dialog.getByLabel('Provider').fill('Kestrel Bay College')
    await dialog.getByLabel('Title of the micro-credential').fill('Ratios at work – “œuvre”')
    await dialog.getByRole('button', { name: 'Import 12 outcomes' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /Ratios at work/ })).toBeVisible()
  })

  await test.step('import a CSV as the course, and aim the case at it', async () => {
    await page.getByRole('link', { name: /^Cases/ }).click()
    await chooseFile(page, /Import outcomes/, 'test/fixtures/course/math-1100.csv')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('A course', { exact: true }).click()
    await dialog.getByLabel('Subject').fill('MATH')
    await dialog.getByLabel('Number').fill('1100')
    await dialog.getByLabel('Title of the course').fill('Quantitative Reasoning')
    await dialog.getByLabel('Credits').fill('3')
    await dialog.getByRole('button', { name: 'Import 7 outcomes' }).click()
    await expect(dialog).toBeHidden()
    await page.getByRole('row', { name: /Ratios at work/ }).dblclick()
    await page.getByRole('button', { name: /Add a course/ }).click()
    await page.getByRole('option', { name: /MATH 1100/ }).click()
    await expect(page.getByText('MATH 1100').first()).toBeVisible()
    await page.getByRole('button', { name: 'Give number' }).click()
    await expect(page.getByText(/MC-\d{4}-001/).first()).toBeVisible()
    await page.getByLabel('Total learning hours').fill('120')
    await page.getByLabel('Total learning hours').blur()
    await app.accessible()
  })

  await test.step('match by keyboard, with quotes from both sides', async () => {
    await page.getByRole('link', { name: 'Compare' }).click()
    await expect(proven(page)).toHaveText(/^0% ?of MATH 1100 is proven/)
    for (let outcome = 1; outcome <= 7; outcome += 1) {
      await page.keyboard.press('l')
      await page.keyboard.press(outcome === 7 ? '1' : '2')
      await expect(
        page.getByRole('radio', { name: outcome === 7 ? 'Partial' : 'Full', exact: true }),
      ).toBeChecked()
      await quote(page, `Words of the outline for outcome ${outcome}`, 'MATH 1100 outline')
      await quote(page, `Words of the handbook for outcome ${outcome}`, 'Learner handbook')
      if (outcome === 1) await expect(proven(page)).toHaveText(/^15%/)
      await page.keyboard.press('j')
    }
    await expect(proven(page)).toHaveText(/^95%/)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+Shift+z')
    await expect(proven(page)).toHaveText(/^95%/)
    await app.accessible()
  })

  await test.step('score every criterion, submit, agree', async () => {
    await page.getByRole('link', { name: 'Score' }).click()
    for (let criterion = 1; criterion <= 10; criterion += 1) {
      await expect(page.getByText(`Criterion ${criterion} of 10`)).toBeVisible()
      await page.keyboard.press(criterion % 3 === 0 ? '3' : '2')
      await page
        .getByRole('textbox', { name: /Why this level/ })
        .fill(`Reason for criterion ${criterion}, as the dossier shows.`)
      await page.getByRole('button', { name: /Add quote/ }).click()
      await page.getByLabel('Words of the source').fill(`Evidence for criterion ${criterion}`)
      await page.getByLabel('Name of the source').fill('Learner handbook')
      await page.getByRole('button', { name: 'Keep quote' }).click()
      if (criterion < 10) await page.getByRole('button', { name: /^Next/ }).click()
    }
    await app.accessible()
    await page.getByRole('button', { name: 'Submit review' }).click()
    await page
      .getByRole('alertdialog', { name: /^Submit your review/ })
      .getByRole('button', { name: 'Submit review' })
      .click()
    await page.getByRole('button', { name: 'Take as agreed' }).click()
    await page
      .getByRole('alertdialog', { name: /as agreed/ })
      .getByRole('button', { name: 'Take as agreed' })
      .click()
    await expect(page.getByRole('button', { name: 'Take as agreed' })).toBeHidden()
  })

  await test.step('add two members', async () => {
    await page.getByRole('link', { name: 'Members' }).click()
    for (const name of ['Luc Bergeron', 'Priya Raman']) {
      await page.getByRole('button', { name: 'Add a member' }).click()
      await page.getByRole('dialog').getByLabel('Name').fill(name)
      await page.getByRole('dialog').getByRole('button', { name: 'Add member' }).click()
      await expect(page.getByRole('dialog')).toBeHidden()
    }
    await app.accessible()
  })

  await test.step('fill the decision form', async () => {
    await page.getByRole('link', { name: /^Cases/ }).click()
    await page.getByRole('row', { name: /Ratios at work/ }).dblclick()
    await page.getByRole('link', { name: 'Decision' }).click()
    await choose(page, 'Receiving institution', /HLU/)
    await choose(page, 'Type of decision', /^Assigned credit/)
    await page.getByRole('button', { name: 'Use proposed text: HLU MATH 1100 (3)' }).click()
    await page.getByLabel('Rationale').fill('Proven in nearly all outcomes – with marked work (“œuvre”).')
    await page.getByLabel('In force from').fill('2027-01')
    await page.getByLabel('In force from').blur()
    await app.accessible()
  })

  await test.step('keep the minutes: attendance, motion, votes, a dissent', async () => {
    await page.getByRole('link', { name: 'Minutes' }).click()
    await page.getByRole('button', { name: 'Begin the minutes' }).click()
    await page.getByRole('button', { name: 'Mark the rest present' }).click()
    await page.getByRole('button', { name: 'Use proposed wording' }).click()
    await choose(page, 'Moved by', /Luc Bergeron/)
    await choose(page, 'Seconded by', /Priya Raman/)
    for (const [label, votes] of [
      ['For', '2'],
      ['Against', '1'],
      ['Abstain', '0'],
    ] as const) {
      await page.getByRole('textbox', { name: label, exact: true }).fill(votes)
      await page.getByRole('textbox', { name: label, exact: true }).blur()
    }
    await expect(page.getByText('Carried 2 to 1.').first()).toBeVisible()
    await page.getByRole('button', { name: 'Add a dissent' }).click()
    await choose(page, 'Member', /Priya Raman/)
    await page
      .getByLabel('The view, as the member wants it recorded')
      .fill('Unassigned credit would have been enough.')
    await page.getByRole('button', { name: 'Note the dissent' }).click()
    await app.accessible()
    await page.getByRole('button', { name: 'Close the vote' }).click()
    await page
      .getByRole('alertdialog', { name: 'Close the vote?' })
      .getByRole('button', { name: 'Close the vote' })
      .click()
    await expect(page.getByText('Vote closed').first()).toBeVisible()
    await app.accessible()
  })

  const pdf = await test.step('record the decision and export it', async () => {
    await page.getByRole('link', { name: 'Decision' }).click()
    await page.getByRole('button', { name: 'Record decision' }).click()
    await page
      .getByRole('alertdialog', { name: /^Record this decision/ })
      .getByRole('button', { name: 'Record decision' })
      .click()
    await expect(page.getByText(/Decided on/).first()).toBeVisible()
    await page.getByRole('button', { name: 'Export PDF' }).first().click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: /^Save/ }).click(),
    ])
    const path = join(mkdtempSync(join(tmpdir(), 'crosswalk-pdf-')), 'decision.pdf')
    await download.saveAs(path)
    await app.accessible()
    return path
  })

  await test.step('the PDF agrees with the case', () => {
    expect(printed('qpdf', ['--check', pdf])).toContain('No syntax or stream encoding errors found')
    const fonts = printed('pdffonts', [pdf]).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/ yes (yes|no)\s+yes /)
    const text = printed('pdftotext', ['-layout', pdf, '-']).replace(/\s+/g, ' ')
    for (const words of [
      'HLU MATH 1100 (3)',
      'Ratios at work – “œuvre”',
      'Université Harrow Lake',
      'Kestrel Bay College',
      '95%',
      'Luc Bergeron',
      'Priya Raman',
      'Unassigned credit would have been enough.',
      'Reason for criterion 7, as the dossier shows.',
      'January 2027',
    ])
      expect(text).toContain(words)
  })

  await test.step('the table and the history tell the same', async () => {
    await page.getByRole('link', { name: 'History' }).click()
    await expect(page.getByText(/recorded the decision/i).first()).toBeVisible()
    await app.accessible()
    await page.getByRole('link', { name: /^Cases/ }).click()
    await expect(page.getByRole('row', { name: /Ratios at work.*Decided/ })).toBeVisible()
    await app.accessible()
  })
})

async function choose(page: Page, label: string, option: RegExp): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`${label}$`) })
    .last()
    .click()
  await page.getByRole('option', { name: option }).click()
}
