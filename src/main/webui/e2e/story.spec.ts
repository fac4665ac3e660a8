import { Page, expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { addTask, join, newName, register, someone } from './people';

/** A company of two, each at a browser of their own, who came together by the pages alone. */
async function company(annsPage: Page, bobsPage: Page): Promise<{ ann: string; bob: string }> {
  const ann = newName('ann');
  const bob = newName('bob');
  await register(annsPage, ann, 'Acme Corp');
  await annsPage.goto('/people');
  await annsPage.getByLabel('E-mail').fill(`${bob}@example.com`);
  await annsPage.getByRole('button', { name: 'Invite', exact: true }).click();
  const link = new URL((await annsPage.locator('code').textContent())!);
  await join(bobsPage, link.pathname + link.hash, bob);
  await expect(annsPage.getByText(`@${bob}`)).toBeVisible();
  return { ann, bob };
}

test('two people work on a project together', async ({ browser, page: annsPage }) => {
  const bobsPage = await someone(browser);
  const { bob } = await company(annsPage, bobsPage);

  await annsPage.getByRole('link', { name: 'New project …' }).click();
  await annsPage.getByLabel('Name').fill('Website');
  await annsPage.getByLabel('Key').fill('web');
  await annsPage.getByRole('button', { name: 'Create' }).click();
  await annsPage.getByLabel('New task').fill('Paint the sign');
  await annsPage.getByRole('button', { name: 'Add' }).click();
  await annsPage.getByRole('link', { name: 'Paint the sign' }).click();
  await annsPage.getByRole('combobox', { name: 'Assigned to' }).click();
  await annsPage.getByRole('option', { name: bob }).click();
  await expect(bobsPage.getByRole('region', { name: 'Assigned to you' })).toContainText('Paint the sign');

  await annsPage.getByLabel('Write a comment').pressSequentially(`What do you think, @${bob.slice(0, 5)}`);
  await annsPage.getByRole('option', { name: `@${bob}` }).waitFor();
  await annsPage.keyboard.press('Enter');
  await annsPage.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(bobsPage.getByRole('region', { name: 'Mentions' })).toContainText('WEB-1');
  await expect(bobsPage.getByRole('button', { name: 'Notifications, 2 unread' })).toBeVisible();

  await bobsPage.getByRole('region', { name: 'Mentions' }).getByRole('link').click();
  await expect(bobsPage.locator('.mention')).toHaveText(`@${bob}`);
  await bobsPage.locator('input[type=file]').setInputFiles({
    name: 'colours.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('red, green'),
  });
  await annsPage.getByRole('button', { name: 'colours.txt', exact: true }).waitFor();
  const download = annsPage.waitForEvent('download');
  await annsPage.getByRole('button', { name: 'colours.txt', exact: true }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toBe('red, green');

  await bobsPage.getByLabel('New sub-task').fill('Buy paint');
  await bobsPage.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(bobsPage.getByRole('link', { name: 'Buy paint' })).toBeVisible();
  await bobsPage.getByRole('combobox', { name: 'Task that has to be done first' }).fill('Buy');
  await bobsPage.getByRole('option', { name: 'WEB-2' }).click();
  await expect(bobsPage.getByRole('link', { name: 'WEB-2 Buy paint', exact: true })).toBeVisible();
});

test('of two who change a task at once both win, and where they change the same they are asked', async ({
  browser,
  page: annsPage,
}) => {
  const bobsPage = await someone(browser);
  await company(annsPage, bobsPage);
  await addTask(annsPage, 'Paint');
  for (const page of [annsPage, bobsPage]) {
    await page.goto('/tasks/GEN-1');
    await page.getByRole('button', { name: 'Add a description' }).click();
  }
  await annsPage.getByLabel('Description').fill('In **red**');
  await bobsPage.getByLabel('Priority').click();
  await bobsPage.getByRole('option', { name: 'Urgent' }).click();
  await expect(annsPage.getByLabel('Priority')).toContainText('Urgent');
  await annsPage.getByRole('button', { name: 'Preview' }).click();
  await expect(annsPage.locator('strong', { hasText: 'red' })).toBeVisible();
  await annsPage.getByRole('button', { name: 'Save' }).click();
  await expect(annsPage.getByRole('button', { name: 'Edit the description' })).toBeVisible();

  await bobsPage.getByLabel('Description').fill('In green');
  await bobsPage.getByRole('button', { name: 'Save' }).click();
  const dialog = bobsPage.getByRole('dialog');
  await expect(dialog).toContainText('In **red**');
  await expect(dialog.getByLabel('Yours')).toHaveValue('In green');
  await dialog.getByLabel('Yours').fill('In red and green');
  await dialog.getByRole('button', { name: 'Take yours' }).click();
  await expect(annsPage.getByText('In red and green')).toBeVisible();
  await expect(annsPage.getByLabel('Priority')).toContainText('Urgent');

  await annsPage.getByText('History').click();
  const first = annsPage.getByRole('listitem').filter({ hasText: 'In **red**' }).last();
  await first.getByRole('button', { name: 'Make it so again' }).click();
  await expect(bobsPage.locator('strong', { hasText: 'red' })).toBeVisible();
});

test('a task in a private project is seen by whom it is shared with, and the audit trail tells of it', async ({
  browser,
  page: annsPage,
}) => {
  const bobsPage = await someone(browser);
  const { bob } = await company(annsPage, bobsPage);
  await annsPage.goto('/new-project');
  await annsPage.getByLabel('Name').fill('Secret');
  await annsPage.getByLabel('Who sees it').click();
  await annsPage.getByRole('option', { name: 'Private' }).click();
  await annsPage.getByRole('button', { name: 'Create' }).click();
  await annsPage.getByLabel('New task').fill('Plan the surprise');
  await annsPage.getByRole('button', { name: 'Add' }).click();
  await annsPage.getByRole('link', { name: 'Plan the surprise' }).click();
  await annsPage.getByRole('button', { name: 'Share' }).click();
  await annsPage.getByRole('combobox', { name: 'With whom' }).fill(bob);
  await annsPage.getByRole('option', { name: bob }).click();
  await annsPage.getByLabel('They').click();
  await annsPage.getByRole('option', { name: 'May change' }).click();
  await annsPage.getByRole('dialog').getByRole('button', { name: 'Share', exact: true }).click();

  const shared = bobsPage.getByRole('region', { name: 'Shared with you' });
  await shared.getByRole('link', { name: 'Plan the surprise' }).click();
  await expect(bobsPage.getByRole('link', { name: 'Secret' })).toHaveCount(0);
  await bobsPage.getByLabel('Title').fill('Plan the big surprise');
  await bobsPage.getByLabel('Title').press('Enter');
  await expect(annsPage.getByLabel('Title')).toHaveValue('Plan the big surprise');
  await expect(bobsPage.getByRole('button', { name: 'Share' })).toHaveCount(0);
  await expect(bobsPage.getByRole('button', { name: 'Delete' })).toHaveCount(0);
  await expect(bobsPage.getByRole('link', { name: 'Administration' })).toHaveCount(0);

  await annsPage.getByRole('button', { name: 'Withdraw' }).click();
  await expect(annsPage.getByRole('dialog').getByRole('button', { name: 'Withdraw' })).toHaveCount(0);
  await annsPage.goto(`/admin/audit?actor=${bob}`);
  await expect(annsPage.getByText('Plan the big surprise', { exact: true })).toBeVisible();
  await annsPage.getByRole('button', { name: 'Verify the trail' }).click();
  await expect(annsPage.getByText('nothing was changed, removed or added')).toBeVisible();
  await bobsPage.goto('/admin/audit');
  await expect(bobsPage).toHaveURL(/my-work/);
});

test('what is looked for is found, kept under a name and found again', async ({ page }) => {
  await register(page, newName('ann'), 'Acme Corp');
  await addTask(page, 'Paint the fence');
  await addTask(page, 'Mow the lawn');
  await page.getByRole('link', { name: 'Search' }).click();
  await page.getByLabel('Words').fill('fence');
  await page.getByLabel('Words').press('Enter');
  await expect(page.getByRole('link', { name: 'Mow the lawn' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Paint the fence' })).toBeVisible();
  await page.getByText('Kept searches').click();
  await page.getByLabel('Keep this search as').fill('Fences');
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByRole('link', { name: 'Mow the lawn' })).toBeVisible();
  await page.getByRole('button', { name: 'Fences' }).click();
  await expect(page.getByRole('link', { name: 'Mow the lawn' })).toHaveCount(0);

  await page.goto('/projects/GEN/settings');
  await expect(page.getByText('The bin is empty')).toBeVisible();
  await page.goto('/tasks/GEN-2');
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.goto('/projects/GEN/settings');
  await page.getByRole('listitem').filter({ hasText: 'Mow the lawn' }).getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('The bin is empty')).toBeVisible();
  await page.getByRole('link', { name: 'List' }).click();
  await expect(page.getByRole('link', { name: 'Mow the lawn' })).toBeVisible();
});
