import { expect, test } from '@playwright/test';
import { addTask, invite, join, newName, register, signIn, someone } from './people';

test('two people see what the other one does as it happens, and a stranger sees nothing', async ({
  browser,
  request,
}) => {
  const ann = newName('ann');
  const bob = newName('bob');
  const annsPage = await someone(browser);
  await register(annsPage, ann, 'Acme Corp');
  const bobsPage = await someone(browser);
  await join(bobsPage, await invite(request, ann, `${bob}@example.com`), bob);

  await bobsPage.getByRole('link', { name: 'General' }).click();
  await expect(bobsPage.getByText('No task yet')).toBeVisible();
  await addTask(annsPage, 'Paint the fence');
  await bobsPage.getByRole('link', { name: 'Paint the fence' }).click();

  await annsPage.getByRole('link', { name: 'Paint the fence' }).click();
  await annsPage.getByLabel('Title').fill('Paint the gate');
  await annsPage.getByLabel('Title').blur();
  await expect(bobsPage.getByLabel('Title')).toHaveValue('Paint the gate');

  await bobsPage.getByLabel('Status').click();
  await bobsPage.getByRole('option', { name: 'In progress' }).click();
  await expect(annsPage.getByLabel('Status')).toContainText('In progress');

  await annsPage.getByLabel('Assigned to').click();
  await annsPage.getByRole('option', { name: bob }).click();
  await bobsPage.getByRole('button', { name: 'Notifications, 1 unread' }).click();
  await bobsPage.getByRole('dialog').getByRole('listitem').getByRole('button').first().click();
  await expect(bobsPage.getByRole('button', { name: 'Notifications', exact: true })).toBeVisible();
  await bobsPage.getByRole('link', { name: 'My work' }).click();
  await expect(bobsPage.getByRole('region', { name: 'Assigned to you' })).toContainText('Paint the gate');

  await bobsPage.goBack();
  await bobsPage.getByLabel('Write a comment').fill('Which colour?');
  await bobsPage.getByRole('button', { name: 'Comment' }).click();
  await expect(annsPage.getByText('Which colour?')).toBeVisible();

  const address = annsPage.url();
  const eve = await someone(browser);
  await register(eve, newName('eve'), 'Elsewhere');
  await eve.goto(address);
  await expect(eve.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
});

test('what is refused is taken back and explained', async ({ page }) => {
  await register(page, newName('ann'), 'Acme Corp');
  await addTask(page, 'Paint');
  await page.getByRole('link', { name: 'Paint' }).click();
  await page.getByLabel('Title').fill(' ');
  await page.getByLabel('Title').blur();
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue('Paint');
});

test('what one writes down is shown before it is kept, and explained where it is not', async ({ page }) => {
  await register(page, newName('ann'), 'Acme Corp');
  await addTask(page, 'Paint');
  let answer = () => {};
  const asked = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/api/v1/tasks', async (route) => {
    await asked;
    await route.continue();
  });
  await page.getByLabel('New task').fill('Varnish');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'Varnish' })).toBeVisible();
  await expect(page.getByLabel('New task')).toHaveValue('');
  answer();
  await expect(page.getByRole('link', { name: 'Varnish' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Varnish' })).toHaveCount(0);

  await page.getByLabel('New task').fill('x'.repeat(256));
  await page.keyboard.press('Enter');
  const refused = page.getByRole('listitem').filter({ hasText: 'xxx' });
  await expect(refused.getByRole('alert')).toContainText('255');
  await refused.getByRole('button', { name: 'Edit' }).click();
  await expect(page.getByLabel('New task')).toHaveValue(/^x{256}$/);
  await expect(refused).toHaveCount(0);
});

test('what was deleted or done by mistake is taken back', async ({ page }) => {
  await register(page, newName('ann'), 'Acme Corp');
  await addTask(page, 'Paint');
  await page.getByRole('link', { name: 'Paint' }).click();
  await page.getByLabel('Status').click();
  await page.getByRole('option', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Status')).toContainText('To do');
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('No task yet')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'Paint' })).toBeVisible();
});

test('what others did while one was away is there when one is back', async ({ browser, context, page }) => {
  const ann = newName('ann');
  await register(page, ann, 'Acme Corp');
  await addTask(page, 'Paint');
  const second = await someone(browser);
  await signIn(second, ann);
  await second.getByRole('link', { name: 'General' }).click();
  await expect(second.getByRole('link', { name: 'Paint' })).toBeVisible();

  await context.setOffline(true);
  await addTask(second, 'Varnish');
  await context.setOffline(false);
  await expect(page.getByRole('link', { name: 'Varnish' })).toBeVisible({ timeout: 30_000 });
});
